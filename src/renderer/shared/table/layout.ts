import type { View } from '../../../domain/view';
import type { Sorting } from './columns';
import { groupModes, type FilterGroup, type Operator } from './filter-groups';
import type { GridColumn } from './grid-row';

/** How a table is laid out: what a view keeps. */
export interface TableLayout {
  /** Shown columns in their order; the first `pinned` of them stay in view. */
  readonly columns: readonly string[];
  readonly pinned: number;
  /** Widths in pixels of columns that were resized. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort: readonly Sorting[];
  readonly groups: readonly FilterGroup[];
  /** The column whose values rows are grouped by. */
  readonly groupBy: string | null;
  readonly density: 'roomy' | 'dense';
}

export const NARROWEST = 48;
export const WIDEST = 900;

/** A table as it is before anybody changed it, sorted by its first column unless `by` says more. */
export function firstLayout(columns: readonly GridColumn[], by?: Sorting): TableLayout {
  const shown = columns.filter(({ hidden }) => hidden !== true).map(({ id }) => id);
  const first = shown[0] === undefined ? undefined : { column: shown[0], descending: false };
  const sort = [by ?? first].filter((one) => one !== undefined);
  const none = { widths: {}, groups: [], groupBy: null, density: 'roomy' } as const;
  return { columns: shown, pinned: 1, sort, ...none };
}

/** The layout a saved view keeps; columns that are gone are left out. */
export function layoutOf(view: View, columns: readonly GridColumn[]): TableLayout {
  const known = new Set(columns.map(({ id }) => id));
  const shown = view.columns.filter((id) => known.has(id));
  return {
    columns: shown.length > 0 ? shown : firstLayout(columns).columns,
    pinned: view.pinned,
    widths: view.widths,
    sort: view.sort.filter(({ column }) => known.has(column)),
    groups: view.groups.map(({ mode, conditions }) => ({
      mode: groupModes.find((one) => one === mode) ?? 'all',
      conditions: conditions.map((one) => ({ ...one, operator: one.operator as Operator })),
    })),
    groupBy: view.groupBy !== null && known.has(view.groupBy) ? view.groupBy : null,
    density: view.density,
  };
}

/** True where two layouts show the same. */
export function sameLayout(a: TableLayout, b: TableLayout): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered({ columns, pinned, widths, sort, groups, groupBy, density }: TableLayout) {
  const sized = Object.entries(widths).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sorted = sort.map(({ column, descending }) => [column, descending]);
  const filtered = groups.map(({ mode, conditions }) => [
    mode,
    conditions.map(({ column, operator, value }) => [column, operator, value]),
  ]);
  return [columns, pinned, sized, sorted, filtered, groupBy, density];
}

/**
 * The sorting after a press on a column's head: ascending, descending, none. With `add` the column
 * joins those sorted already, else it takes their place.
 */
export function sortedBy(
  sort: readonly Sorting[],
  column: string,
  add: boolean,
): readonly Sorting[] {
  const at = sort.findIndex((one) => one.column === column);
  const now = sort[at];
  const next: readonly Sorting[] =
    now === undefined
      ? [{ column, descending: false }]
      : now.descending
        ? []
        : [{ column, descending: true }];
  if (!add) return next;
  return at === -1 ? [...sort, ...next] : [...sort.slice(0, at), ...next, ...sort.slice(at + 1)];
}

/** The columns with one moved a place to the left (-1) or right (1). */
export function moveColumn(columns: readonly string[], id: string, way: -1 | 1): readonly string[] {
  const at = columns.indexOf(id);
  const to = at + way;
  if (at === -1 || to < 0 || to >= columns.length) return columns;
  const moved = columns.filter((one) => one !== id);
  return [...moved.slice(0, to), id, ...moved.slice(to)];
}

/** A width within what a column may have. */
export function heldWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}
