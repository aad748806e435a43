/**
 * How the long lists of a command's input cross from the page to the casebook's worker: ahead of the
 * call, a piece at a time, so that the worker reads one while the page writes the next. Whole records
 * go as the JSON that they are sealed as, which the worker then need not write again; other lists as
 * plain JSON. Both are data that is stored as JSON anyway, and the worker checks what it read as it
 * checks any input.
 */
import { isRecordKind, recordShapes, type AnyRecord } from '../domain/records';
import { nextTurn } from './next-turn';
import type { Peer } from './peer';
import { recordOfText, unitText } from './stored-record';

/** Entries from which a list goes ahead; below it a message of its own costs more than it saves. */
const LONG_LIST = 100;

/** Letters of JSON in one piece. */
const PIECE = 256 * 1024;

/** Milliseconds of writing before the page may draw and listen again. */
const TURN = 8;

/** Some entries of a list of the input number `input`, which is called with that number later. */
export interface InputPiece {
  readonly input: number;
  readonly field: string;
  /** True where each text is a record by `unitText`; else it is an entry's plain JSON. */
  readonly isRecords: boolean;
  readonly texts: readonly string[];
}

let inputs = 0;

/** True where `longListsAhead` would send something ahead. */
export function hasLongLists(input: object): boolean {
  return Object.values(input).some(isLong);
}

/** Sends the long lists of an input ahead; answers with what is left of it, and its number. */
export async function longListsAhead(peer: Peer, input: object): Promise<[object, number]> {
  inputs += 1;
  const number = inputs;
  const left: [string, unknown][] = [];
  for (const [field, value] of Object.entries(input) as [string, unknown][]) {
    if (isLong(value)) await sendList(peer, { input: number, field }, value);
    else left.push([field, value]);
  }
  return [Object.fromEntries(left), number];
}

/** The worker's end: what came ahead, by the number of its input. */
export class InputPieces {
  readonly #ahead = new Map<number, Map<string, unknown[]>>();

  take({ input, field, isRecords, texts }: InputPiece): void {
    const lists = this.#ahead.get(input) ?? new Map<string, unknown[]>();
    this.#ahead.set(input, lists);
    const list = lists.get(field) ?? [];
    lists.set(field, list);
    for (const text of texts) list.push(isRecords ? recordOfText(text) : JSON.parse(text));
  }

  /** The whole input whose lists went ahead under `number`; they are given out once. */
  whole(left: object, number: number): object {
    const lists = this.#ahead.get(number);
    this.#ahead.delete(number);
    return { ...left, ...Object.fromEntries(lists ?? []) };
  }
}

async function sendList(
  peer: Peer,
  place: Pick<InputPiece, 'input' | 'field'>,
  list: readonly unknown[],
): Promise<void> {
  const isRecords = list.every(isWholeRecord);
  let texts: string[] = [];
  let letters = 0;
  let until = performance.now() + TURN;
  for (const entry of list) {
    // Undefined is an entry that no command takes: as null it is refused as one.
    const text = isRecords ? unitText(entry as AnyRecord) : (JSON.stringify(entry) ?? 'null');
    texts.push(text);
    letters += text.length;
    if (letters < PIECE && performance.now() < until) continue;
    peer.tell('inputPiece', { ...place, isRecords, texts } satisfies InputPiece);
    texts = [];
    letters = 0;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + TURN;
  }
  peer.tell('inputPiece', { ...place, isRecords, texts } satisfies InputPiece);
}

function isLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length >= LONG_LIST;
}

/** True for what a unit leaves as it is: a record of a known kind with each of its lists a list. */
function isWholeRecord(value: unknown): value is AnyRecord {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (!isRecordKind(value.kind)) return false;
  const fields = value as unknown as Readonly<Record<string, unknown>>;
  return recordShapes[value.kind].members.every((list) => Array.isArray(fields[list]));
}
