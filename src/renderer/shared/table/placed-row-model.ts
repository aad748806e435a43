import type { RowModel, SortingState, TableFeatures } from '@tanstack/react-table';
import { inOrderOf } from './fitting-rows';
import type { GridColumn, GridRow } from './grid-row';

/** What a grid tells its row model besides the sorting. */
export interface PlacedRows {
  /** All rows: the table's data, by which they are numbered. */
  readonly rows: readonly GridRow[];
  /** Numbers of the rows that are shown. */
  readonly kept: Uint32Array;
  readonly columns: readonly GridColumn[];
}

type Rows = RowModel<TableFeatures, GridRow>;

/** What of a TanStack table is read here. */
interface PlacedTable {
  readonly atoms: { readonly sorting?: { get(): SortingState } };
  readonly options: { readonly meta?: PlacedRows };
  getPreSortedRowModel(): Rows;
}

/**
 * TanStack's slot for a sorted row model, filled with ours: the rows that are kept, in the order of
 * their places by each column (`ranks.ts`). Its own model asks the comparison of two words some 15
 * times a row at each press, ours once a row and column for as long as the rows are the same.
 */
export function placedRowModel(table: PlacedTable): () => Rows {
  let last: { readonly of: readonly unknown[]; readonly model: Rows } | null = null;
  return () => {
    const all = table.getPreSortedRowModel();
    const sorting = table.atoms.sorting?.get() ?? [];
    const { meta } = table.options;
    const of = [all, sorting, meta];
    if (last === null || of.some((one, at) => one !== last?.of[at])) {
      last = { of, model: inPlaces(all, sorting, meta) };
    }
    return last.model;
  };
}

function inPlaces(all: Rows, sorting: SortingState, meta: PlacedRows | undefined): Rows {
  if (meta === undefined) return all;
  const sort = sorting.map(({ id, desc }) => ({ column: id, descending: desc }));
  const rows: Rows['rows'] = [];
  for (const number of inOrderOf({ sort, groupBy: null }, meta.rows, meta.kept, meta.columns)) {
    const row = all.rows[number];
    if (row !== undefined) rows.push(row);
  }
  return { rows, flatRows: rows, rowsById: all.rowsById };
}
