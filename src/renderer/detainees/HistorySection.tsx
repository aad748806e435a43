import type { Detainee } from '../../domain/detainee';
import { entryWords } from '../shared/casebook/change-words';
import { useCasebook } from '../shared/casebook/context';
import { useLatestChanges } from '../shared/casebook/latest-changes';
import { t } from '../shared/catalogue';
import { DatedItem, DatedList } from '../shared/layout/DatedList';
import { Section } from '../shared/layout/Section';
import { momentWords } from '../shared/moment';
import { recordsOf } from '../shared/names/people';

/** Changes looked through, and shown; the rest is in History. */
const LOOKED = 200;
const SHOWN = 12;

/** What was changed on the person's record last. */
export function HistorySection({ detainee }: { detainee: Detainee }) {
  const { client } = useCasebook();
  const latest = useLatestChanges(client, LOOKED);
  const own = new Set<string>(recordsOf(client.store, detainee.id).map(({ id }) => id));
  const entries = (latest ?? []).filter(({ ops }) => ops.some(({ id }) => own.has(id)));
  return (
    <Section
      title={t('detainees.history')}
      count={entries.length}
      emptyWords={t('detainees.noHistory')}
    >
      <DatedList>
        {entries.slice(0, SHOWN).map((entry) => (
          <DatedItem key={entry.id} when={momentWords(entry.at)}>
            {entryWords(entry, entries)}
          </DatedItem>
        ))}
      </DatedList>
    </Section>
  );
}
