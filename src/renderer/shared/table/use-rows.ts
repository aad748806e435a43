import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { useDeferredValue, useMemo } from 'react';
import { fits, foldText } from '../search/fold';
import { compareValues, type Column, type Sorting } from './columns';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;

interface UseRows<Row extends object> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly filter: string;
  /** Rows that fit the filter besides those whose cells hold its words. */
  readonly found?: ReadonlySet<string>;
  readonly sorting: Sorting | null;
}

/** The rows that fit the filter, sorted, and their ids in the same order. */
export function useRows<Row extends object>({
  columns,
  rows,
  rowId,
  filter,
  found,
  sorting,
}: UseRows<Row>) {
  // Typing stays ahead of a long table: the rows follow a moment later.
  const wanted = useDeferredValue(foldText(filter.trim()));
  // Another set of columns reads other words from a row.
  const hays = useMemo(() => ({ of: columns, known: new WeakMap<Row, string>() }), [columns]);
  const data = useMemo(() => {
    if (wanted === '') return rows as Row[];
    return rows.filter((row) => {
      let hay = hays.known.get(row);
      if (hay === undefined) {
        hay = foldText(hays.of.map((column) => column.value(row) ?? '').join('\n'));
        hays.known.set(row, hay);
      }
      return fits(hay, wanted) || found?.has(rowId(row)) === true;
    });
  }, [rows, wanted, hays, found, rowId]);
  const defs = useMemo<ColumnDef<Features, Row>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: column.value,
        enableSorting: column.sortable !== false,
        sortFn: (a, b) =>
          column.compare?.(a.original, b.original) ??
          compareValues(column.value(a.original), column.value(b.original)),
      })),
    [columns],
  );
  const state = useMemo<{ sorting: SortingState }>(
    () => ({ sorting: sorting === null ? [] : [{ id: sorting.column, desc: sorting.descending }] }),
    [sorting],
  );
  const table = useTable({ features, columns: defs, data, getRowId: rowId, state });
  const sorted = table.getRowModel().rows;
  return useMemo(
    () => ({ rows: sorted.map((row) => row.original), ids: sorted.map((row) => row.id) }),
    [sorted],
  );
}
