import { t } from '../../shared/catalogue';
import { ReleaseBadge } from '../../shared/claims/Badge';
import type { Column } from '../../shared/table/columns';
import { TagChip } from '../reading/TagChip';
import type { PassageRow } from './passage-rows';
import styles from './passages.module.css';

/** The columns of the list of passages. */
export function passageColumns(): readonly Column<PassageRow>[] {
  return [
    {
      id: 'quote',
      header: t('reading.column.quote'),
      value: ({ annotation }) => annotation.selectors.exact,
      width: 320,
      grow: 3,
    },
    {
      id: 'source',
      header: t('reading.column.source'),
      value: ({ source }) => source.title,
      width: 180,
      grow: 1,
    },
    {
      id: 'tags',
      header: t('reading.column.tags'),
      value: ({ tags }) => tags.map(({ title }) => title).join(', '),
      cell: ({ tags }) => (
        <span className={styles.tags}>
          {tags.map((tag) => (
            <TagChip key={tag.id} title={tag.title} hue={tag.hue} />
          ))}
        </span>
      ),
      width: 160,
    },
    {
      id: 'linked',
      header: t('reading.column.linked'),
      value: ({ linkTitles }) => linkTitles.join(', '),
      width: 160,
    },
    {
      id: 'comment',
      header: t('reading.column.comment'),
      value: ({ annotation }) => annotation.comment,
      width: 160,
    },
    {
      id: 'state',
      header: t('reading.column.state'),
      value: ({ state }) => t(`reading.state.${state}`),
      width: 120,
    },
    {
      id: 'release',
      header: t('reading.column.release'),
      value: ({ annotation }) => t(`fields.release.${annotation.release}`),
      cell: ({ annotation }) => <ReleaseBadge mark={annotation.release} always />,
      width: 120,
    },
  ];
}
