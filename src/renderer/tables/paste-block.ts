import { firstRows, packCells } from '../../import/tabular/pack-cells';
import type { GridColumn, GridRow } from '../shared/table/grid-row';
import { shownAs, valueFor } from './cell-values';

/** One cell of a pasted block: what stands there, and what would. */
export interface PastedCell {
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly before: string;
  readonly after: string;
  readonly typed: string;
}

/** A block of cells laid over the table from one cell on. */
export interface PasteBlock {
  /** Cells that would change. */
  readonly cells: readonly PastedCell[];
  /** Cells of columns that are not edited, and values a column does not take. */
  readonly refused: number;
  /** Cells that fall below or beside the table. */
  readonly outside: number;
}

/** Lays pasted lines of cells over the rows from `row` and the columns from `column` on. */
export function pasteBlock(
  text: string,
  row: GridRow,
  column: GridColumn,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): PasteBlock {
  const pasted = packCells(text.replace(/\r?\n$/, ''), '\t');
  // An empty line of a pasted column is an empty cell.
  const lines = firstRows(pasted, Infinity).map((line) => (line.length === 0 ? [''] : line));
  const [top, left] = [rows.indexOf(row), columns.indexOf(column)];
  const cells: PastedCell[] = [];
  let refused = 0;
  let outside = 0;
  for (const [down, line] of lines.entries()) {
    for (const [over, typed] of line.entries()) {
      const target = rows[top + down];
      const under = columns[left + over];
      if (target === undefined || under === undefined) outside += 1;
      else if (under.edit === undefined || valueFor(under, typed) === undefined) refused += 1;
      else {
        const before = String(target.values[under.id] ?? '');
        const after = shownAs(under, typed);
        if (before !== after) cells.push({ row: target, column: under, before, after, typed });
      }
    }
  }
  return { cells, refused, outside };
}
