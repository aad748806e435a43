import { inOneTurn, type InTurns } from '../../../domain/in-turns';
import { isEmptyValue } from './columns';
import type { CellValue, GridColumn, GridRow } from './grid-row';
import { sortKeyOf } from './sort-key';
import { inWordOrder, type Places } from './word-order';

/** Where each row stands by one column, from 0; rows that compare as equal share a place. */
export type Ranks = Places;

/** Kept while the rows are the same: comparing words takes far longer than comparing places. */
const known = new WeakMap<readonly GridRow[], Map<string, Ranks>>();

/** The places of all rows by a column, worked out once for each array of rows. */
export function ranksOf(rows: readonly GridRow[], column: GridColumn): Ranks {
  return inOneTurn(ranksInTurns(rows, column));
}

/** The same in turns, so that it can be worked out ahead while nothing else is done. */
export function* ranksInTurns(rows: readonly GridRow[], column: GridColumn): InTurns<Ranks> {
  const byColumn = known.get(rows) ?? new Map<string, Ranks>();
  known.set(rows, byColumn);
  const key = keyOf(column);
  const before = byColumn.get(key);
  if (before !== undefined) return before;
  const made = yield* rank(rows, column);
  byColumn.set(key, made);
  return made;
}

/** Takes the places of all rows by a column from where they were worked out before, for these very rows. */
export function keepRanks(rows: readonly GridRow[], column: GridColumn, ranks: Ranks): void {
  const byColumn = known.get(rows) ?? new Map<string, Ranks>();
  known.set(rows, byColumn.set(keyOf(column), ranks));
}

function keyOf({ type, id }: GridColumn): string {
  return `${type}:${id}`;
}

/** Rows that are looked at between two yields. */
const TURN = 1000;
/** Longer texts are seldom twice the same, and to look for them takes each of their letters. */
const LONGEST_KNOWN = 100;

function* rank(rows: readonly GridRow[], column: GridColumn): InTurns<Ranks> {
  const numberOf = new Map<CellValue, number>();
  const different: CellValue[] = [];
  const numbers = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    if (at % TURN === 0) yield;
    const row = rows[at];
    const value = row === undefined ? null : sortKeyOf(row, column);
    if (isEmptyValue(value)) {
      numbers[at] = EMPTY;
      continue;
    }
    const isLong = typeof value === 'string' && value.length > LONGEST_KNOWN;
    let number = isLong ? undefined : numberOf.get(value);
    if (number === undefined) {
      number = different.length;
      different.push(value);
      if (!isLong) numberOf.set(value, number);
    }
    numbers[at] = number;
  }
  const { places, count } =
    column.type === 'date' ? inCodeOrder(different) : yield* inWordOrder(different);
  const ranked = new Uint32Array(rows.length);
  // What is empty comes last.
  for (const [at, number] of numbers.entries()) {
    ranked[at] = number === EMPTY ? count : (places[number] ?? 0);
  }
  return { places: ranked, count: count + 1 };
}

const EMPTY = -1;

/** Keys of dates, all of them different, sort by their letters. */
function inCodeOrder(keys: readonly CellValue[]): Places {
  const placeOf = new Map<CellValue, number>();
  for (const key of keys.map(String).sort()) placeOf.set(key, placeOf.size);
  return { places: Uint32Array.from(keys, (key) => placeOf.get(key) ?? 0), count: placeOf.size };
}

/** One column of a sorting, with the places by it. */
export interface RankedBy {
  readonly ranks: Ranks;
  readonly descending: boolean;
}

/** Numbers of rows in the order of several columns, the first of them first; equal rows stay as they are. */
export function inRankOrder(numbers: Uint32Array, columns: readonly RankedBy[]): Uint32Array {
  let order = numbers;
  for (const { ranks, descending } of columns.toReversed()) {
    order = counted(order, ranks, descending);
  }
  return order;
}

/** One stable pass of a counting sort. */
function counted(numbers: Uint32Array, { places, count }: Ranks, descending: boolean): Uint32Array {
  function placeOf(number: number): number {
    const place = places[number] ?? 0;
    return descending ? count - 1 - place : place;
  }
  const starts = new Uint32Array(count + 1);
  for (const number of numbers) {
    const at = placeOf(number) + 1;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let at = 1; at <= count; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const order = new Uint32Array(numbers.length);
  for (const number of numbers) {
    const place = placeOf(number);
    const at = starts[place] ?? 0;
    order[at] = number;
    starts[place] = at + 1;
  }
  return order;
}
