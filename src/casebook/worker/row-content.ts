/**
 * What stands inside the seal of a row: one line of JSON that says what it is, a line feed, and the
 * body. A body over 48 KiB goes on in further rows, each of which names the first.
 */
import { isRecordKind, type RecordId, type RecordKind } from '../../domain/records';
import { openRow, sealRow } from '../../sealing/envelope';
import { concatBytes, toHex, utf8, type Bytes } from '../../sealing/bytes';
import type { CasebookSeal } from '../../sealing/keys';
import { randomPublicBytes } from '../../sealing/random';
import type { SealedRow } from '../../sealing/row-place';
import { Refused } from '../result';

const decoder = new TextDecoder();

/** The tables, by neutral names. */
export const tables = { epoch: 't0', records: 't1', changes: 't2', drafts: 't3' } as const;

export type TableName = (typeof tables)[keyof typeof tables];

/** Bytes of body in one row. With its line and padding such a row stays below 64 KiB. */
export const ROW_BODY = 48 * 1024;

/** The head of a record: kind, schema number, id, and how many units follow it. */
export interface HeadLine {
  readonly t: 'h';
  readonly k: RecordKind;
  readonly s: number;
  readonly i: RecordId;
  readonly n: number;
}

/** A further unit of a record, and which one it is, from 1. */
export interface PartLine {
  readonly t: 'p';
  readonly k: RecordKind;
  readonly s: number;
  readonly i: RecordId;
  readonly n: number;
}

/** A Change, a draft, the epoch, or the summary. `s` holds the schema number of each kind that a Change names. */
export interface PlainLine {
  readonly t: 'c' | 'd' | 'e' | 's';
  readonly s?: Readonly<Record<string, number>>;
}

/** What a first row may say of itself. */
export type FirstLine = HeadLine | PartLine | PlainLine;

/** The first row's line as stored: `c` counts the rows that go on with its body. */
type StoredFirst = FirstLine & { readonly c?: number };

/** Says that a row goes on with the body of the row `o` (hexadecimal), as number `x` from 1. */
interface RestLine {
  readonly t: 'r';
  readonly o: string;
  readonly x: number;
}

/** A row's content, opened. */
export type RowContent =
  | { readonly line: StoredFirst; readonly body: Uint8Array }
  | { readonly line: RestLine; readonly body: Uint8Array };

/** Rows that hold one line and body; `ids` are those in use, `spare` those no longer needed. */
export interface SealedBody {
  readonly rows: readonly SealedRow[];
  readonly ids: readonly Bytes[];
  readonly spare: readonly Bytes[];
}

/** Seals a body into rows of `table`, in the rows `ids` as far as they go, then in new ones. */
export function sealBody(
  seal: CasebookSeal,
  table: TableName,
  ids: readonly Bytes[],
  first: FirstLine,
  body: Uint8Array,
): SealedBody {
  const count = Math.max(1, Math.ceil(body.length / ROW_BODY));
  const used = Array.from({ length: count }, (_, at) => ids[at] ?? randomPublicBytes(16));
  const [firstId] = used;
  // Nearly every body is one row, which nothing has to name.
  const name = count > 1 && firstId !== undefined ? toHex(firstId) : '';
  const rows = used.map((id, at) => {
    const head = at === 0 ? (count > 1 ? { ...first, c: count - 1 } : first) : restLine(name, at);
    const piece = body.subarray(at * ROW_BODY, (at + 1) * ROW_BODY);
    const line = utf8(`${JSON.stringify(head)}\n`);
    return { table, id, b: sealRow(seal, { table, id }, line, piece) };
  });
  return { rows, ids: used, spare: ids.slice(count) };
}

/** Opens a row. Throws Refused `damaged` where its seal does not fit or its content has no shape. */
export function openContent(seal: CasebookSeal, row: SealedRow): RowContent {
  const opened = openRow(seal, row, row.b);
  if (!opened.ok) throw new Refused({ code: 'damaged', what: opened.error.code });
  const end = opened.value.indexOf(10);
  const line: unknown = end < 0 ? null : parseJson(opened.value.subarray(0, end));
  if (!isLine(line)) throw new Refused({ code: 'damaged', what: 'row-line' });
  return { line, body: opened.value.subarray(end + 1) } as RowContent;
}

/** The value of JSON in UTF-8. Throws Refused `damaged` where it is none: it was sealed by us. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new Refused({ code: 'damaged', what: 'row-json' });
  }
}

/** A whole body from its first row and the rows that go on with it. */
export function joinBody(first: RowContent, rest: readonly RowContent[]): Bytes {
  const expected = first.line.t === 'r' ? -1 : (first.line.c ?? 0);
  const ordered = rest.toSorted((a, b) => restIndex(a) - restIndex(b));
  if (ordered.length !== expected || ordered.some((row, at) => restIndex(row) !== at + 1)) {
    throw new Refused({ code: 'damaged', what: 'row-missing' });
  }
  return concatBytes(first.body, ...ordered.map((row) => row.body));
}

function restLine(o: string, x: number): RestLine {
  return { t: 'r', o, x };
}

function restIndex(row: RowContent): number {
  return row.line.t === 'r' ? row.line.x : -1;
}

function isLine(line: unknown): boolean {
  if (typeof line !== 'object' || line === null || !('t' in line)) return false;
  if (line.t === 'h' || line.t === 'p') {
    // A kind that this Vigil does not know came from a newer one.
    if ('k' in line && !isRecordKind(line.k)) {
      throw new Refused({ code: 'newer-vigil', what: String(line.k), version: 0 });
    }
    return 'k' in line && 's' in line && 'i' in line && 'n' in line;
  }
  return ['r', 'c', 'd', 'e', 's'].some((known) => known === line.t);
}
