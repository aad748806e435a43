import { collator, compareValues, isEmptyValue } from './columns';
import type { CellValue, GridColumn, GridRow } from './grid-row';
import { sortKeyOf } from './sort-key';

/** Where each row stands by one column, from 0; rows that compare as equal share a place. */
export interface Ranks {
  readonly places: Uint32Array;
  /** How many different places there are. */
  readonly count: number;
}

/** Kept while the rows are the same: comparing words takes far longer than comparing places. */
const known = new WeakMap<readonly GridRow[], Map<string, Ranks>>();

/** The places of all rows by a column, worked out once for each array of rows. */
export function ranksOf(rows: readonly GridRow[], column: GridColumn): Ranks {
  const byColumn = known.get(rows) ?? new Map<string, Ranks>();
  known.set(rows, byColumn);
  const key = `${column.type}:${column.id}`;
  const before = byColumn.get(key);
  if (before !== undefined) return before;
  const made = rank(
    rows.map((row) => sortKeyOf(row, column)),
    column.type === 'date' ? inCodeOrder : inWordOrder,
  );
  byColumn.set(key, made);
  return made;
}

/** Different values in their order, each group of equal ones in one list; empty ones are not among them. */
type Ordering = (values: readonly CellValue[]) => readonly (readonly CellValue[])[];

function rank(keys: readonly CellValue[], order: Ordering): Ranks {
  const different = [...new Set(keys)].filter((key) => !isEmptyValue(key));
  const groups = order(different);
  const placeOf = new Map<CellValue, number>();
  for (const [place, group] of groups.entries()) for (const key of group) placeOf.set(key, place);
  // What is empty comes last.
  const places = Uint32Array.from(keys, (key) => placeOf.get(key) ?? groups.length);
  return { places, count: groups.length + 1 };
}

function inCodeOrder(values: readonly CellValue[]): readonly (readonly CellValue[])[] {
  return values.toSorted(byCode).map((value) => [value]);
}

function inWordOrder(values: readonly CellValue[]): readonly (readonly CellValue[])[] {
  const areNumbers = values.every((value) => typeof value === 'number');
  const rough = areNumbers ? values : inRoughOrder(values.map(String), values);
  const groups: CellValue[][] = [];
  let last: CellValue = null;
  for (const value of rough.toSorted(compareValues)) {
    if (groups.length > 0 && compareValues(last, value) === 0) groups.at(-1)?.push(value);
    else groups.push([value]);
    last = value;
  }
  return groups;
}

/**
 * The values by the places of their letters alone. That is nearly their order, and costs no call of
 * the collator: sorting what is nearly sorted then calls it once a value and not fifteen times.
 */
function inRoughOrder(texts: readonly string[], values: readonly CellValue[]): CellValue[] {
  const letters = new Set<string>();
  for (const text of texts) for (const letter of text) letters.add(letter);
  const codes = new Map<string, string>();
  let code = 0x100;
  let last = '';
  for (const letter of [...letters].toSorted(collator.compare)) {
    if (collator.compare(letter, last) !== 0) code += 1;
    // A sign that counts for nothing (a mark by itself) is left out.
    codes.set(letter, code === 0x100 ? '' : String.fromCharCode(code));
    last = letter;
  }
  const keyed = texts.map((text, at) => {
    let key = '';
    for (const letter of text) key += codes.get(letter) ?? '';
    return { key, value: values[at] ?? null };
  });
  return keyed.toSorted((a, b) => byCode(a.key, b.key)).map(({ value }) => value);
}

function byCode(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return 0;
  return a < b ? -1 : a > b ? 1 : 0;
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
