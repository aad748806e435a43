import { parseDate } from '@internationalized/date';
import type { CasebookClient, HistoryEntry } from '../../casebook/client';
import type { Brief, HandOver } from '../../domain/brief';
import { casebookAt } from '../../domain/casebook-at';
import { readerOf } from '../../domain/casebook-reader';
import { recordKinds, type AnyRecord } from '../../domain/records';
import type { CasebookKind } from '../../ipc/app-shapes';
import { composed, type Composed } from './compose';

/** Entries of History asked for at once. */
const PAGE = 200;

async function changesSince(
  client: Pick<CasebookClient, 'history'>,
  at: string,
): Promise<HistoryEntry[] | null> {
  const found: HistoryEntry[] = [];
  for (;;) {
    const before = found.at(-1)?.id;
    const page = await client.history({ limit: PAGE, ...(before !== undefined && { before }) });
    if (!page.ok) return null;
    const since = page.value.filter((entry) => entry.at >= at);
    found.push(...since);
    if (since.length < PAGE) return found;
  }
}

/**
 * A brief as it was when a copy of it left, composed anew from the casebook of that moment and with
 * its day as today. Null where History no longer tells: after a very large change, or an erasure.
 */
export async function asItWas(
  client: Pick<CasebookClient, 'history' | 'store'>,
  brief: Brief,
  handOver: HandOver,
  kind: CasebookKind | undefined,
): Promise<Composed | null> {
  const changes = await changesSince(client, handOver.at);
  if (changes?.some(({ label }) => label.key === 'change.erase-source') !== false) return null;
  const records: AnyRecord[] = recordKinds.flatMap((each) => [
    ...client.store.allWithTrashed(each),
  ]);
  const then = casebookAt(records, changes);
  const reader = then === null ? null : readerOf(then);
  const found = reader?.get('brief', brief.id);
  if (reader === null || found === undefined) return null;
  return composed(reader, found, kind, parseDate(handOver.at.slice(0, 10)));
}
