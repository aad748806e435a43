import {
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { InTurns } from '../../../domain/in-turns';
import { atLeisure } from '../at-leisure';
import { foldText } from '../search/fold';
import { fitsIn, hayOf, numbersOf, rowsAt, sortingOf } from './fitting-rows';
import { groupLines, groupsOf, type GridLine } from './group-lines';
import type { GridColumn, GridRow } from './grid-row';
import type { TableLayout } from './layout';
import { numbersIn, placedRowModel, type PlacedRows } from './placed-row-model';
import { ranksInTurns } from './ranks';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: placedRowModel,
  tableMeta: {} as PlacedRows,
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

/** What stood there when a filter was last asked: later changes do not make a row go. */
interface Base {
  readonly fitsRow: unknown;
  readonly refreshed: number;
  readonly rows: readonly GridRow[];
  readonly fitting: Uint32Array;
  /** The stored object behind each row then, and which rows fitted; made when rows change. */
  before: ReadonlyMap<string, object> | null;
  fitted: ReadonlySet<string> | null;
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

  const base = useRef<Base | null>(null);
  const { kept, staying } = useMemo(() => {
    const known = base.current;
    if (known?.fitsRow !== fitsRow || known.refreshed !== refreshed) {
      const fitting = numbersOf(rows, fitsRow);
      base.current = { fitsRow, refreshed, rows, fitting, before: null, fitted: null };
      return { kept: fitting, staying: none };
    }
    known.before ??= new Map(known.rows.map((row) => [row.id, row.from]));
    known.fitted ??= new Set(rowsAt(known.rows, known.fitting).map(({ id }) => id));
    const { before, fitted } = known;
    const stays = new Set<string>();
    const all = numbersOf(rows, (row) => {
      if (fitsRow(row)) return true;
      const old = before.get(row.id);
      const mayStay = old === undefined || (old !== row.from && fitted.has(row.id));
      if (mayStay) stays.add(row.id);
      return mayStay;
    });
    return { kept: all, staying: stays };
  }, [rows, fitsRow, refreshed]);

  const { sort, groupBy } = layout;
  useAhead(rows, columns, layout.columns);
  const defs = useMemo(() => columns.map(defOf), [columns]);
  const state = useMemo<{ sorting: SortingState }>(() => {
    const sorting = sortingOf({ sort, groupBy });
    return { sorting: sorting.map(({ column, descending }) => ({ id: column, desc: descending })) };
  }, [sort, groupBy]);
  const meta = useMemo(() => ({ rows, kept, columns }), [rows, kept, columns]);
  const data = rows as GridRow[];
  const table = useTable({ features, columns: defs, data, getRowId, state, meta });
  const numbers = numbersIn(table.getSortedRowModel());
  // A line is made once for each row: a sorting only puts them in another order.
  const plain = useMemo(
    () => rows.map((row): GridLine => ({ key: row.id, row, stays: false })),
    [rows],
  );
  return useMemo(() => {
    const inOrder = rowsAt(rows, numbers);
    const lines =
      groupBy !== null
        ? groupLines(inOrder, groupsOf(groupBy, columns), staying)
        : staying.size === 0
          ? linesAt(plain, numbers)
          : inOrder.map((row) => ({ key: row.id, row, stays: staying.has(row.id) }));
    return { lines, rows: inOrder, staying: staying.size };
  }, [rows, numbers, plain, groupBy, columns, staying]);
}

/** The lines of the rows of some numbers. */
function linesAt(plain: readonly GridLine[], numbers: Uint32Array): GridLine[] {
  const lines: GridLine[] = [];
  for (const number of numbers) {
    const line = plain[number];
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function getRowId(row: GridRow): string {
  return row.id;
}

function defOf({ id }: GridColumn): ColumnDef<Features, GridRow> {
  return { id, accessorFn: (row) => row.values[id] };
}

const none: ReadonlySet<string> = new Set();

/** Milliseconds before the first work ahead. */
const PAUSE = 120;

/** Works out, while nothing else is done, what a sorting and a quick filter will ask for first. */
function useAhead(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  shown: readonly string[],
): void {
  useEffect(() => {
    let stop: (() => void) | null = null;
    const pause = setTimeout(() => {
      stop = atLeisure(ahead(rows, columns, shown), () => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      stop?.();
    };
  }, [rows, columns, shown]);
}

/** The places first: every sorting asks for those of a column, the first filter alone for all words. */
function* ahead(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  shown: readonly string[],
): InTurns<void> {
  for (const id of shown) {
    const column = columns.find((one) => one.id === id);
    if (column !== undefined) yield* ranksInTurns(rows, column);
  }
  const hay = hayOf(columns);
  for (const row of rows) {
    hay(row);
    yield;
  }
}
