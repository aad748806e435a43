import { equalBytes } from '../../sealing/bytes';
import type { CasebookSeal } from '../../sealing/keys';
import type { SealedRow } from '../../sealing/row-place';
import type { Host } from '../host';
import type { Migrations } from '../migrations/migration';
import { Refused } from '../result';
import { changeHeadIn } from './change-log';
import { sealEpoch, type EpochRow } from './epoch-row';
import { journalInUse, transactions, type JournalTail, type Transaction } from './journal-tail';
import { openContent, tables, type TableName } from './row-content';
import { applyToRoot, placeKey } from './save-path';
import { scanStore } from './scan-store';
import type { RowStore } from './store';

/**
 * Brings a store up to the journal: applies the transactions beyond its epoch, each in one of its
 * own, and gives the epoch it has then. First the store is proven to be what its epoch says, and
 * every row that would be written is looked at, so that nothing is touched where a newer Vigil
 * wrote it. Afterwards the root must be the last frame's.
 */
export async function replayTail(
  {
    host,
    store,
    seal,
    migrations,
  }: { host: Host; store: RowStore; seal: CasebookSeal; migrations: Migrations },
  epoch: EpochRow,
  tail: JournalTail,
): Promise<EpochRow> {
  const { last } = tail;
  if (last === null) return epoch;
  const { root } = await scanStore(store, seal, migrations, null);
  if (!equalBytes(root.at(epoch.position.epoch), epoch.root)) {
    throw new Refused({ code: 'damaged', what: 'root' });
  }
  let { lamport, count } = epoch;
  const journal = journalInUse(host);
  for await (const { rows } of transactions(journal, seal, tail)) {
    for (const row of rows) {
      if (row.b === null) continue;
      const content = openContent(seal, { ...row, b: row.b });
      const { line } = content;
      if (line.t === 'h' || line.t === 'p') migrations.assertKnown(line.k, line.s);
      const head = row.table === tables.changes ? changeHeadIn(content) : null;
      lamport = Math.max(lamport, head?.lamport ?? 0);
      if (head?.actor === epoch.actor) count = Math.max(count, head.count);
    }
  }
  let at: EpochRow = { ...epoch, lamport, count, restarting: false };
  for await (const transaction of transactions(journal, seal, tail)) {
    const { rows, position, counts, offset } = transaction;
    applyToRoot(root, { rows, before: await rowsBefore(store, transaction) });
    if (!equalBytes(root.at(position.epoch), transaction.root)) {
      throw new Refused({ code: 'damaged', what: 'root' });
    }
    at = { ...at, position, root: transaction.root, counts, offset };
    await store.write([...rows, sealEpoch(seal, at)]);
  }
  // Behind the last transaction there may be frames that write nothing.
  at = { ...at, ...last, offset: tail.offset };
  if (!equalBytes(root.at(last.position.epoch), last.root)) {
    throw new Refused({ code: 'damaged', what: 'root' });
  }
  await store.write([sealEpoch(seal, at)]);
  return at;
}

async function rowsBefore(store: RowStore, { rows }: Transaction): Promise<SealedRow[]> {
  const before = new Map<string, SealedRow>();
  for (const table of [tables.records, tables.changes] as TableName[]) {
    const ids = rows.filter((row) => row.table === table).map((row) => row.id);
    for (const row of await store.getAll(table, ids)) {
      if (row !== null) before.set(placeKey(row), row);
    }
  }
  return [...before.values()];
}
