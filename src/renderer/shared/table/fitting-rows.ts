import type { View } from '../../../domain/view';
import { fold } from '../../../domain/names/fold';
import { fitting, foldText } from '../search/fold';
import type { Sorting } from './columns';
import { testOf } from './filter-groups';
import type { GridColumn, GridRow } from './grid-row';
import { layoutOf, type TableLayout } from './layout';
import { inRankOrder, ranksOf } from './ranks';

const none: ReadonlySet<string> = new Set();

/**
 * Tells which rows fit the conditions of a layout and the quick filter, whose words are folded
 * already. `found` are rows that fit the filter by another spelling.
 */
export function fitsIn(
  { groups }: Pick<TableLayout, 'groups'>,
  columns: readonly GridColumn[],
  wanted: string,
  found: ReadonlySet<string>,
): (row: GridRow) => boolean {
  const test = testOf(groups, columns);
  if (wanted === '') return test;
  const hay = hayOf(columns);
  const name = fold(wanted);
  const fitsLetters = fitting(wanted);
  const fitsNames = fitting(name);
  return (row) => {
    if (!test(row)) return false;
    const known = hay(row);
    return (
      fitsLetters(known.plain) ||
      found.has(row.id) ||
      (name !== '' && known.names !== '' && fitsNames(known.names))
    );
  };
}

/** The order of a layout's rows: rows of a group stand together, whatever they are sorted by. */
export function sortingOf({ sort, groupBy }: Pick<TableLayout, 'sort' | 'groupBy'>): Sorting[] {
  const first = sort.filter(({ column }) => column === groupBy);
  const grouped =
    groupBy === null || first.length > 0 ? [] : [{ column: groupBy, descending: false }];
  return [...first, ...grouped, ...sort.filter(({ column }) => column !== groupBy)];
}

/** The numbers of the rows that fit, rising. */
export function numbersOf(
  rows: readonly GridRow[],
  fitsRow: (row: GridRow) => boolean,
): Uint32Array {
  const numbers = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || !fitsRow(row)) continue;
    numbers[count] = at;
    count += 1;
  }
  return numbers.subarray(0, count);
}

/** Numbers of rows in the order of a layout; where two are equal by it, they stay as they are. */
export function inOrderOf(
  layout: Pick<TableLayout, 'sort' | 'groupBy'>,
  rows: readonly GridRow[],
  numbers: Uint32Array,
  columns: readonly GridColumn[],
): Uint32Array {
  const by = sortingOf(layout).flatMap(({ column: id, descending }) => {
    const column = columns.find((one) => one.id === id);
    return column === undefined ? [] : [{ ranks: ranksOf(rows, column), descending }];
  });
  return inRankOrder(numbers, by);
}

/** The rows that a saved view shows when it is opened, in its order. */
export function rowsOfView(
  view: View,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): GridRow[] {
  const layout = layoutOf(view, columns);
  const fitting = numbersOf(rows, fitsIn(layout, columns, foldText(view.filter.trim()), none));
  return rowsAt(rows, inOrderOf(layout, rows, fitting, columns));
}

/** The rows of some numbers. */
export function rowsAt(rows: readonly GridRow[], numbers: Uint32Array): GridRow[] {
  const found: GridRow[] = [];
  for (const at of numbers) {
    const row = rows[at];
    if (row !== undefined) found.push(row);
  }
  return found;
}

interface Hay {
  readonly plain: string;
  readonly names: string;
}

/** Words of rows as the quick filter reads them, folded once for each row and set of columns. */
const hays = new WeakMap<readonly GridColumn[], WeakMap<GridRow, Hay>>();

/** Gives the words of a row, folding them where that was not done before. */
export function hayOf(columns: readonly GridColumn[]): (row: GridRow) => Hay {
  const names = columns.filter(({ type }) => type === 'name').map(({ id }) => id);
  const known = hays.get(columns) ?? new WeakMap<GridRow, Hay>();
  hays.set(columns, known);
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const made = {
      plain: foldText(columns.map(({ id }) => row.values[id] ?? '').join('\n')),
      names: names.map((id) => fold(String(row.values[id] ?? ''))).join(' '),
    };
    known.set(row, made);
    return made;
  };
}
