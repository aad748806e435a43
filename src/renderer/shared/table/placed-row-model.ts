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

/** Of each model that was made here, the numbers of the rows that are shown, in their order. */
const placed = new WeakMap<object, Uint32Array>();

/** The numbers of the rows of a model made here, in their order. */
export function numbersIn(model: object): Uint32Array {
  return placed.get(model) ?? new Uint32Array();
}

/**
 * TanStack's slot for a sorted row model, filled with ours: the rows that are kept, in the order of
 * their places by each column (`ranks.ts`). Its own model asks the comparison of two words some 15
 * times a row at each press, ours once a row and column for as long as the rows are the same. A row
 * of theirs is made where one is asked for, which a sorting does not.
 */
export function placedRowModel(table: PlacedTable): () => Rows {
  let last: { readonly of: readonly unknown[]; readonly model: Rows } | null = null;
  return () => {
    const sorting = table.atoms.sorting?.get() ?? [];
    const { meta } = table.options;
    const of = [sorting, meta];
    if (last === null || of.some((one, at) => one !== last?.of[at])) {
      last = { of, model: inPlaces(table, sorting, meta) };
    }
    return last.model;
  };
}

function inPlaces(table: PlacedTable, sorting: SortingState, meta: PlacedRows | undefined): Rows {
  const { rows, kept, columns } = meta ?? { rows: [], kept: new Uint32Array(), columns: [] };
  const sort = sorting.map(({ id, desc }) => ({ column: id, descending: desc }));
  const numbers = inOrderOf({ sort, groupBy: null }, rows, kept, columns);
  let made: Rows['rows'] | null = null;
  function theirs(): Rows['rows'] {
    if (made !== null) return made;
    const all = table.getPreSortedRowModel().rows;
    made = Array.from(numbers).flatMap((number) => all[number] ?? []);
    return made;
  }
  const model: Rows = {
    get rows() {
      return theirs();
    },
    get flatRows() {
      return theirs();
    },
    get rowsById() {
      return table.getPreSortedRowModel().rowsById;
    },
  };
  placed.set(model, numbers);
  return model;
}
