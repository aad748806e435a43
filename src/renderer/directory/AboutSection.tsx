import { useCallback } from 'react';
import type { RecordId } from '../../domain/records';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { LinkButton } from '../shared/controls/LinkButton';
import { Section } from '../shared/layout/Section';
import { kindWords, personWords, recordTitle } from '../shared/records/titles';
import { openRecord } from '../shared/routing/router';
import type { DirectoryRecord } from './rows';

interface Link {
  readonly id: RecordId;
  readonly title: string;
  readonly kind: string;
}

function mentions(value: unknown, id: string): boolean {
  if (typeof value === 'string') return value === id;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => mentions(one, id));
}

const searched = ['appeal', 'reply', 'proceeding', 'office', 'list-edition'] as const;

/** The people, appeals, proceedings and posts that name this record. */
export function AboutSection({ record }: { record: DirectoryRecord }) {
  const derive = useCallback(
    (store: Reading): Link[] => {
      const people =
        record.kind === 'contact'
          ? record.detainees
          : record.kind === 'case-group'
            ? []
            : store
                .all('detainee')
                .filter((person) =>
                  mentions([person.custodyEvents, person.facts, person.incidents], record.id),
                )
                .map(({ id }) => id);
      const others = searched.flatMap((kind) =>
        store
          .all(kind)
          .filter((one) => mentions(one, record.id))
          .map((one) => ({ id: one.id, title: recordTitle(one), kind: kindWords(kind) })),
      );
      return [
        ...people.map((id) => ({
          id,
          title: personWords(id, store),
          kind: kindWords('detainee'),
        })),
        ...others,
      ];
    },
    [record],
  );
  const links = useDerived([...searched, 'detainee'], derive);
  return (
    <Section title={t('directory.named')} count={links.length} emptyWords={t('directory.notNamed')}>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <LinkButton onPress={() => openRecord(link.id)}>{link.title}</LinkButton> {link.kind}
          </li>
        ))}
      </ul>
    </Section>
  );
}
