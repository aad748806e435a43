import type { View } from '../../../domain/view';
import { fold } from '../../../domain/names/fold';
import { fits, foldText } from '../search/fold';
import { compareValues, type Sorting } from './columns';
import { testOf } from './filter-groups';
import type { CellValue, GridColumn, GridRow } from './grid-row';
import { layoutOf, type TableLayout } from './layout';
import { dateKey } from './sort-key';

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
  const hay = hayOf(columns);
  const name = fold(wanted);
  return (row) => {
    if (!test(row)) return false;
    if (wanted === '') return true;
    const known = hay(row);
    return (
      fits(known.plain, wanted) ||
      found.has(row.id) ||
      (name !== '' && known.names !== '' && fits(known.names, name))
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

/** What a cell sorts by: dates by the days they can mean; all else by its value. */
export function sortKeyOf(row: GridRow, { id, type }: GridColumn): CellValue {
  return type === 'date' ? dateKey(row.behind[id]) : (row.values[id] ?? null);
}

/** The order of two rows by a column; empty cells last. */
export function comparerOf(column: GridColumn): (a: GridRow, b: GridRow) => number {
  const compare = column.type === 'date' ? compareKeys : compareValues;
  return (a, b) => compare(sortKeyOf(a, column), sortKeyOf(b, column));
}

function compareKeys(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The rows that a saved view shows when it is opened, in its order. */
export function rowsOfView(
  view: View,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): GridRow[] {
  const layout = layoutOf(view, columns);
  const fitting = rows.filter(fitsIn(layout, columns, foldText(view.filter.trim()), none));
  const order = sortingOf(layout).flatMap(({ column, descending }) => {
    const sorted = columns.find(({ id }) => id === column);
    return sorted === undefined ? [] : [{ compare: comparerOf(sorted), way: descending ? -1 : 1 }];
  });
  return fitting.toSorted((a, b) => {
    for (const { compare, way } of order) {
      const compared = compare(a, b);
      if (compared !== 0) return way * compared;
    }
    return 0;
  });
}

/** Words of a row as the quick filter reads them, folded once for each row object. */
function hayOf(columns: readonly GridColumn[]) {
  const names = columns.filter(({ type }) => type === 'name').map(({ id }) => id);
  const known = new WeakMap<GridRow, { readonly plain: string; readonly names: string }>();
  return (row: GridRow) => {
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
