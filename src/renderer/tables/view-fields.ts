import type { TableLayout } from '../shared/table/layout';

/** The fields of a view that keeps this layout. */
export function viewFields(title: string, table: string, layout: TableLayout, filter: string) {
  return {
    title,
    table,
    filter,
    columns: [...layout.columns],
    pinned: layout.pinned,
    widths: { ...layout.widths },
    sort: layout.sort.map(({ column, descending }) => ({ column, descending })),
    groups: layout.groups.map(({ mode, conditions }) => ({ mode, conditions: [...conditions] })),
    groupBy: layout.groupBy,
    density: layout.density,
  };
}
