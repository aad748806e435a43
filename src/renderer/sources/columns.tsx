import { isInTrash } from '../../domain/annotation';
import { compareDates } from '../../domain/compare-dates';
import { showDate } from '../../domain/show-date';
import type { Source } from '../../domain/source';
import { language, t } from '../shared/catalogue';
import { ReleaseBadge } from '../shared/claims/Badge';
import { termWords } from '../shared/fields/terms';
import type { Column } from '../shared/table/columns';

/** The columns of the list; beside an open source only the first two have room. */
export function sourceColumns(narrow: boolean): readonly Column<Source>[] {
  const title: Column<Source> = {
    id: 'title',
    header: t('sources.column.title'),
    value: (source) => source.title,
    width: 170,
    grow: 3,
  };
  const date: Column<Source> = {
    id: 'published',
    header: t('sources.column.date'),
    value: (source) =>
      source.published === null ? null : showDate(source.published, language(), 'short'),
    compare: (a, b) => compareDates(a.published, b.published),
    width: 118,
  };
  if (narrow) return [title, date];
  return [
    { ...title, width: 280 },
    {
      id: 'kind',
      header: t('sources.column.kind'),
      value: (source) => termWords('source-kinds', source.sourceKind),
      width: 150,
    },
    { ...date, width: 150 },
    {
      id: 'language',
      header: t('sources.column.language'),
      value: (source) => languageWords(source.language),
      width: 120,
    },
    {
      id: 'passages',
      header: t('sources.column.passages'),
      value: (source) => source.annotations.filter((one) => !isInTrash(one)).length,
      width: 96,
      align: 'end',
    },
    {
      id: 'release',
      header: t('sources.column.release'),
      value: (source) => t(`fields.release.${source.release}`),
      cell: (source) => <ReleaseBadge mark={source.release} always />,
      width: 130,
    },
  ];
}

/** A language in words; its tag where the system has no name for it. */
export function languageWords(tag: string | null): string | null {
  if (tag === null) return null;
  try {
    return new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
