import { newId } from '../../domain/ids';
import { journalStart } from '../../sealing/frame';
import type { Header } from '../../sealing/header';
import type { CasebookSeal } from '../../sealing/keys';
import { CasebookRoot } from '../../sealing/root';
import type { Host } from '../host';
import { need, Refused } from '../result';
import { sealEpoch, type EpochRow } from './epoch-row';
import { journalChain } from './journal-chain';
import { transactions, type JournalTail } from './journal-tail';
import { readLatestSnapshot } from './snapshot-reading';
import type { RowStore } from './store';
import { StoreFiller } from './store-filler';

/** What a store was filled from. */
export interface Filled {
  readonly tail: JournalTail;
  /** True where it began with a snapshot, not with the beginning of the journal. */
  readonly fromSnapshot: boolean;
  /** True where that snapshot was the body of a backup. */
  readonly fromBackup: boolean;
  /** True where the journal does not go on from what the store was filled with. */
  readonly gap: boolean;
}

/**
 * Fills an empty store from the latest snapshot that is whole and the journal after it, and writes
 * the epoch row they amount to. Whether the rows are those of that root is for the scan to find.
 */
export async function fillStore({
  host,
  store,
  seal,
  header,
  now,
}: {
  host: Host;
  store: RowStore;
  seal: CasebookSeal;
  header: Header;
  now: string;
}): Promise<Filled> {
  const filler = new StoreFiller(store, seal);
  const base = await readLatestSnapshot(host, filler, seal, header);
  const start = base?.manifest.position ?? journalStart(seal);
  const { journal, tail, offset, gap } = await journalChain(host, seal, start);
  if (!gap) {
    for await (const { position, rows } of transactions(journal, seal, tail)) {
      if (position.epoch > start.epoch) for (const row of rows) await filler.take(row);
    }
  }
  await filler.flush();
  // Nothing to fill it from is no empty casebook; one that was made has its first frame.
  if (base === null && tail.last === null && tail.end !== 'damaged' && !gap) {
    const isThere = need(await host.listSnapshots()).length > 0;
    throw new Refused({ code: isThere ? 'snapshot-damaged' : 'nothing-left' });
  }
  const standing = (gap ? null : tail.last) ?? base?.manifest ?? atStart(seal);
  const isBehind = standing.position.epoch < start.epoch;
  const { position, root, counts } = isBehind && base !== null ? base.manifest : standing;
  const epoch: EpochRow = {
    ...{ position, root, counts, offset },
    ...{ actor: newId('actor'), count: 0, lamport: filler.lamport },
    ...{ snapshotAt: now, restarting: false, erasing: null },
  };
  await store.write([sealEpoch(seal, epoch)]);
  return {
    tail: { ...tail, offset },
    fromSnapshot: base !== null,
    fromBackup: base?.fromBackup ?? false,
    gap,
  };
}

function atStart(seal: CasebookSeal) {
  const root = new CasebookRoot(seal.keys.root);
  return { position: journalStart(seal), root: root.at(0), counts: root.counts() };
}
