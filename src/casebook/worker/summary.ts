/**
 * The summary: what the page made of the records to show its first table before they are read again.
 * It is derived, and believed only where it stands at the very frame that the store stands at. It is
 * no part of the root, of the journal, of a snapshot or of a backup, and nothing is written from it.
 */
import { concatBytes, equalBytes, fromHex, toHex, utf8, type Bytes } from '../../sealing/bytes';
import type { CasebookSeal } from '../../sealing/keys';
import { Refused } from '../result';
import type { EpochRow } from './epoch-row';
import {
  joinBody,
  openContent,
  parseJson,
  ROW_BODY,
  sealBody,
  type TableName,
} from './row-content';
import type { RowStore } from './store';

/** The table of the store that holds nothing else. */
const TABLE: TableName = 't3';

/** The most that is kept, in bytes; a longer one costs more than it saves. */
export const LONGEST_SUMMARY = 8 * 1024 * 1024;

type Standing = Pick<EpochRow, 'position' | 'root'>;

/** Seals `summary` as what the records at `standing` come to, in the place of any before. */
export async function writeSummary(
  seal: CasebookSeal,
  store: RowStore,
  { position, root }: Standing,
  summary: Uint8Array,
): Promise<void> {
  const line = { e: position.epoch, m: toHex(position.mac), r: toHex(root) };
  const body = concatBytes(utf8(`${JSON.stringify(line)}\n`), summary);
  const ids = Array.from({ length: Math.ceil(body.length / ROW_BODY) }, (_, at) => rowId(at));
  await store.replaceAll(TABLE, sealBody(seal, TABLE, ids, { t: 's' }, body).rows);
}

/** Takes the summary away: something it may say was erased. */
export async function dropSummary(store: RowStore): Promise<void> {
  await store.replaceAll(TABLE, []);
}

/** The summary of the records at `standing`; null for none, for one of another day, or a damaged one. */
export async function readSummary(
  seal: CasebookSeal,
  store: RowStore,
  { position, root }: Standing,
): Promise<Bytes | null> {
  try {
    const first = await store.get(TABLE, rowId(0));
    if (first === null) return null;
    const head = openContent(seal, first);
    if (head.line.t !== 's') return null;
    const ids = Array.from({ length: head.line.c ?? 0 }, (_, at) => rowId(at + 1));
    const rest = await store.getAll(TABLE, ids);
    const body = joinBody(
      head,
      rest.flatMap((row) => (row === null ? [] : [openContent(seal, row)])),
    );
    const end = body.indexOf(10);
    const line = parseJson(body.subarray(0, end)) as { e: number; m: string; r: string };
    const isHere =
      line.e === position.epoch && isSame(line.m, position.mac) && isSame(line.r, root);
    return isHere ? body.slice(end + 1) : null;
  } catch (error) {
    // It can be made again from the records: nothing of it is worth stopping an unlock.
    if (error instanceof Refused) return null;
    throw error;
  }
}

function isSame(hex: string, bytes: Bytes): boolean {
  return equalBytes(fromHex(hex) ?? new Uint8Array(0), bytes);
}

/** Always the same ids, so that a new summary lies where the one before did. */
function rowId(at: number): Bytes {
  const id = new Uint8Array(16);
  new DataView(id.buffer).setUint32(12, at);
  return id;
}
