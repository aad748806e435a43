import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { useDeferredValue, useMemo, useRef } from 'react';
import { foldText } from '../search/fold';
import { comparerOf, fitsIn, sortingOf, sortKeyOf } from './fitting-rows';
import { groupLines, groupsOf, type GridLine } from './group-lines';
import type { GridColumn, GridRow } from './grid-row';
import type { TableLayout } from './layout';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;

export interface GridLines {
  readonly lines: readonly GridLine[];
  /** Rows in their order, without the heads of groups. */
  readonly rows: readonly GridRow[];
  /** Rows that no longer fit the filter and stay until it is asked anew. */
  readonly staying: number;
}

interface Asked {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly layout: TableLayout;
  readonly filter: string;
  /** Rows that fit the quick filter by another spelling. */
  readonly found: ReadonlySet<string>;
  /** Raised where the user asks for the filter anew: then nothing stays. */
  readonly refreshed: number;
}

/**
 * The rows that fit, sorted and grouped. A row that was edited or made since the filter was last
 * asked stays where it was though it no longer fits: nothing vanishes under the hand.
 */
export function useGridLines(asked: Asked): GridLines {
  const { rows, columns, layout, found, refreshed } = asked;
  const wanted = useDeferredValue(foldText(asked.filter.trim()));
  const fitsRow = useMemo(
    () => fitsIn({ groups: layout.groups }, columns, wanted, found),
    [layout.groups, columns, wanted, found],
  );

  // What stood there when the filter was last asked: later changes do not make a row go.
  const base = useRef<{ of: unknown; rows: Map<string, object>; fitting: Set<string> } | null>(
    null,
  );
  const { kept, staying } = useMemo(() => {
    const key = [fitsRow, refreshed];
    const known = base.current;
    if (known === null || !sameKey(known.of, key)) {
      const fitting = rows.filter(fitsRow);
      base.current = {
        of: key,
        rows: new Map(rows.map((row) => [row.id, row.from])),
        fitting: new Set(fitting.map(({ id }) => id)),
      };
      return { kept: fitting, staying: none };
    }
    const { rows: before, fitting } = known;
    const stays = new Set<string>();
    const all = rows.filter((row) => {
      if (fitsRow(row)) return true;
      const old = before.get(row.id);
      const mayStay = old === undefined || (old !== row.from && fitting.has(row.id));
      if (mayStay) stays.add(row.id);
      return mayStay;
    });
    return { kept: all, staying: stays };
  }, [rows, fitsRow, refreshed]);

  const defs = useMemo<ColumnDef<Features, GridRow>[]>(
    () => columns.map((column) => defOf(column)),
    [columns],
  );
  const { sort, groupBy } = layout;
  const state = useMemo<{ sorting: SortingState }>(() => {
    const sorting = sortingOf({ sort, groupBy });
    return { sorting: sorting.map(({ column, descending }) => ({ id: column, desc: descending })) };
  }, [sort, groupBy]);
  const table = useTable({ features, columns: defs, data: kept, getRowId, state });
  const sorted = table.getRowModel().rows;
  return useMemo(() => {
    const inOrder = sorted.map(({ original }) => original);
    const lines =
      layout.groupBy === null
        ? inOrder.map((row) => ({ key: row.id, row, stays: staying.has(row.id) }))
        : groupLines(inOrder, groupsOf(layout.groupBy, columns), staying);
    return { lines, rows: inOrder, staying: staying.size };
  }, [sorted, layout.groupBy, columns, staying]);
}

const none: ReadonlySet<string> = new Set();

function getRowId(row: GridRow): string {
  return row.id;
}

function sameKey(a: unknown, b: readonly unknown[]): boolean {
  return Array.isArray(a) && a.length === b.length && a.every((one, at) => one === b[at]);
}

function defOf(column: GridColumn): ColumnDef<Features, GridRow> {
  const compare = comparerOf(column);
  return {
    id: column.id,
    accessorFn: (row) => sortKeyOf(row, column),
    sortFn: (a, b) => compare(a.original, b.original),
  };
}
