import { equalBytes } from '../../sealing/bytes';
import { CasebookWriter, snapshotScope } from '../../sealing/casebook-stream';
import { CasebookReader } from '../../sealing/casebook-stream-reader';
import type { JournalPosition } from '../../sealing/frame';
import type { CasebookSeal } from '../../sealing/keys';
import type { Host } from '../host';
import { need, Refused } from '../result';
import { writePieces } from './attachment-files';
import { tables } from './row-content';
import type { SavePath } from './save-path';
import type { RowStore } from './store';

/** A snapshot is due where the journal has passed this many bytes, */
const DUE_BYTES = 64 * 1024 * 1024;
/** or where the last one is this many milliseconds old and something was written since. */
const DUE_AGE = 24 * 60 * 60 * 1000;

/**
 * True where the journal is long enough, or the last snapshot old enough, for a new one. One that
 * lies ahead was made under a clock that has been set back since: it must not put the next off.
 */
export function isSnapshotDue(path: SavePath, now: string): boolean {
  const { offset, snapshotAt } = path.epoch;
  const age = Date.parse(now) - Date.parse(snapshotAt);
  return offset > DUE_BYTES || (offset > 0 && (age > DUE_AGE || age < 0));
}

/**
 * Writes a snapshot of all rows, reads it back to its end, and only then starts an empty journal
 * after it. Where it does not read back, nothing changes: Refused `not-verified`. What stood before
 * it is kept, set aside where it is not trusted any more, or dropped where something was erased.
 */
export async function takeSnapshot(
  host: Host,
  store: RowStore,
  seal: CasebookSeal,
  path: SavePath,
  now: string,
  before: Parameters<Host['startJournalAfter']>[1] = 'kept',
): Promise<void> {
  const { position } = path.epoch;
  const name = `snapshot-${String(position.epoch).padStart(12, '0')}`;
  const known = need(await host.listSnapshots());
  if (!known.includes(name)) await writeSnapshot(host, store, seal, position, name);
  await verifySnapshot(host, seal, position, name);
  // Were the journal empty and the store did not know why, it would be taken for lost.
  await path.mark({ restarting: true });
  need(await host.startJournalAfter(name, before));
  const isDone = before === 'dropped' && { erasing: null };
  await path.mark({ restarting: false, offset: 0, snapshotAt: now, ...isDone });
}

/** Gives every row that the root stands for to `take`. */
export async function eachRow(
  store: RowStore,
  take: (row: Parameters<CasebookWriter['row']>[0]) => Promise<void>,
): Promise<number> {
  let rows = 0;
  for (const table of [tables.records, tables.changes]) {
    for await (const slice of store.slices(table)) {
      for (const row of slice) await take(row);
      rows += slice.length;
    }
  }
  return rows;
}

async function writeSnapshot(
  host: Host,
  store: RowStore,
  seal: CasebookSeal,
  position: JournalPosition,
  name: string,
): Promise<void> {
  const writer = need(await host.writeSnapshot(name));
  const body = new CasebookWriter(seal, snapshotScope);
  try {
    await eachRow(store, (row) => writePieces(writer, body.row(row), ignore));
    await writePieces(writer, body.end(position).bytes, ignore);
  } catch (error) {
    await writer.abort();
    throw error;
  }
  need(await writer.commit());
}

async function verifySnapshot(
  host: Host,
  seal: CasebookSeal,
  position: JournalPosition,
  name: string,
): Promise<void> {
  const reader = new CasebookReader(seal, snapshotScope);
  for await (const piece of need(await host.readSnapshot(name))) {
    if (!reader.push(piece).ok) throw new Refused({ code: 'not-verified' });
  }
  const end = reader.finish();
  if (!end.ok || !equalBytes(end.value.manifest.position.mac, position.mac)) {
    throw new Refused({ code: 'not-verified' });
  }
}

function ignore(): void {
  // A snapshot is read back, so its pieces need no hash of their own.
}
