import type { ReadSheet } from '../frozen-text';

/** Stand between cells and between rows where a sheet crosses from page to page. */
export const CELL = '\u001f';
export const ROW = '\u001e';

/** A text without the two letters that part packed cells; no keyboard has them. */
export function withoutSeparators(text: string): string {
  return text.includes(CELL) || text.includes(ROW)
    ? text.replaceAll(CELL, '').replaceAll(ROW, '')
    : text;
}

/** Rows of cells that are read one by one; an array of them is such, too. */
export interface Rows extends Pick<readonly (readonly string[])[], 'length' | 'at' | 'slice'> {
  /** As `cellsOf` gives them, where rows need not be opened for it. */
  readonly cellsOf?: (columns: readonly number[]) => CellsOfRow;
}

/** The cells of a row in the columns that were asked for; the array is that of the next row, too. */
export type CellsOfRow = (row: number) => readonly string[];

/**
 * Reads some columns of row after row; `columns` are indexes in rising order. A cell that a row does
 * not have is empty. The other cells are passed over without a string being made of them.
 */
export function cellsOf(rows: Rows, columns: readonly number[]): CellsOfRow {
  if (rows.cellsOf !== undefined) return rows.cellsOf(columns);
  return (row) => {
    const cells = rows.at(row) ?? [];
    return columns.map((column) => cells[column] ?? '');
  };
}

/** Rows in one string. */
export function packRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(CELL)).join(ROW);
}

/**
 * The rows of a sheet that a reader handed back, each opened when it is asked for: a list of 100,000
 * people is one string and not 600,000.
 */
export function openRows({ cells, rows }: Pick<ReadSheet, 'cells' | 'rows'>): Rows {
  const ends = new Uint32Array(rows);
  let count = 0;
  for (let from = 0; count < rows; count += 1) {
    const end = cells.indexOf(ROW, from);
    ends[count] = end === -1 ? cells.length : end;
    from = (ends[count] ?? 0) + 1;
  }
  function at(index: number): readonly string[] | undefined {
    const row = index < 0 ? rows + index : index;
    if (row < 0 || row >= rows) return undefined;
    const from = row === 0 ? 0 : (ends[row - 1] ?? 0) + 1;
    const line = cells.slice(from, ends[row]);
    return line === '' ? [] : line.split(CELL);
  }
  return {
    length: rows,
    at,
    cellsOf(columns) {
      const found = columns.map(() => '');
      return (row) => {
        const from = row === 0 ? 0 : (ends[row - 1] ?? 0) + 1;
        fillCells(cells, from, row < rows ? (ends[row] ?? 0) : from, columns, found);
        return found;
      };
    },
    slice(from = 0, to = rows) {
      const last = Math.min(to, rows);
      return Array.from({ length: Math.max(0, last - from) }, (_, nth) => [
        ...(at(from + nth) ?? []),
      ]);
    },
  };
}

const CELL_CODE = CELL.charCodeAt(0);

/** Puts the cells of the row in `[from, end)` that stand in `columns` into `found`. */
function fillCells(
  text: string,
  from: number,
  end: number,
  columns: readonly number[],
  found: string[],
): void {
  let [column, start, wanted] = [0, from, 0];
  // Letter by letter, for a search would run on into the rows below.
  for (let at = from; at <= end && wanted < columns.length; at += 1) {
    if (at < end && text.charCodeAt(at) !== CELL_CODE) continue;
    if (column === columns[wanted]) found[wanted++] = text.slice(start, at);
    column += 1;
    start = at + 1;
  }
  for (; wanted < columns.length; wanted += 1) found[wanted] = '';
}

/** The same rows, all of them opened. */
export function rowsOf(sheet: Pick<ReadSheet, 'cells' | 'rows'>): (readonly string[])[] {
  return openRows(sheet).slice(0);
}
