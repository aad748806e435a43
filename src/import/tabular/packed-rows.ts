import type { ReadSheet } from '../frozen-text';
import { PackedRowCells, type Rows } from './row-cells';
import { CELL, ROW } from './separators';

export type { Rows } from './row-cells';

/** A text without the two letters that part packed cells; no keyboard has them. */
export function withoutSeparators(text: string): string {
  return text.includes(CELL) || text.includes(ROW)
    ? text.replaceAll(CELL, '').replaceAll(ROW, '')
    : text;
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
    cellsOf: (columns) => new PackedRowCells(cells, ends, columns),
    slice(from = 0, to = rows) {
      const last = Math.min(to, rows);
      return Array.from({ length: Math.max(0, last - from) }, (_, nth) => [
        ...(at(from + nth) ?? []),
      ]);
    },
  };
}

/** The same rows, all of them opened. */
export function rowsOf(sheet: Pick<ReadSheet, 'cells' | 'rows'>): (readonly string[])[] {
  return openRows(sheet).slice(0);
}
