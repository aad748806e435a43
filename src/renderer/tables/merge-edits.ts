import type { RowEdit } from '../shared/table/grid-row';
import type { PastedCell } from './paste-block';
import { valueFor } from './cell-values';

/** The edits of many cells, one for each row: two cells of one member are one change of it. */
export function editsOf(cells: readonly Omit<PastedCell, 'before' | 'after'>[]): RowEdit[] {
  const byRow = new Map<string, { cell: Omit<PastedCell, 'before' | 'after'>; set: object }>();
  for (const cell of cells) {
    const { row, column, typed } = cell;
    if (column.edit === undefined) continue;
    const set = { ...byRow.get(row.id)?.set, [column.edit.field]: valueFor(column, typed) };
    byRow.set(row.id, { cell, set });
  }
  return [...byRow.values()].map(({ cell: { row }, set }): RowEdit => {
    const { kind, record: id, list, member, from } = row;
    if (list === null || member === null) return { kind, id, fields: { ...set } };
    return { kind, id, list, member: { ...from, ...set, id: member } };
  });
}
