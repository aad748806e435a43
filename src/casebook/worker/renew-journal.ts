import type { OpenNotice } from '../answers';
import type { Host } from '../host';
import { need } from '../result';
import { journalInUse, readTail } from './journal-tail';
import type { OpenedStore } from './open-store';
import { takeSnapshot } from './snapshot';
import type { RowStore } from './store';

/**
 * Looks at the part of the journal that a store found right does not need: were it damaged, only a
 * later loss of the store would tell. A damaged one is copied aside, and a snapshot of the store and
 * an empty journal take its place; the notice says so. Null where all is right.
 */
export async function renewJournal(
  { host, store, now }: { host: Host; store: RowStore; now: string },
  { seal, path }: OpenedStore,
): Promise<OpenNotice | null> {
  if (path.stopped !== null) return null;
  const tail = await readTail(journalInUse(host), seal, 0, null, () => undefined);
  if (tail.end === 'clean' && tail.offset >= path.epoch.offset) return null;
  need(await host.keepJournalAside());
  await takeSnapshot(host, store, seal, path, now, 'set-aside');
  return { code: 'journal-renewed', detail: String(tail.offset), readOnly: false };
}
