import type { ReadSheet, ReadTable, ReadWarning } from '../frozen-text';
import { findHeader } from './header-row';
import { assertCells, assertExtent } from './limits';
import { packRows } from './packed-rows';

/** A sheet while it is read: its rows are still an array. */
export interface SheetRows {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  readonly header: number | null;
}

/** A sheet of `rows` with its width and its header. Throws TooLarge over a limit. */
export function sheetOf(
  name: string,
  rows: readonly (readonly string[])[],
  hidden = false,
): SheetRows {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  assertExtent(rows.length, columns);
  return { name, hidden, rows, columns, header: findHeader(rows) };
}

/**
 * Sheets as a reader hands them back. Header, rows and columns are those of the first sheet; the
 * header row and what stands above it are no data rows. Throws TooLarge over a limit.
 */
export function tableOf(
  sheets: readonly SheetRows[],
  warnings: readonly ReadWarning[],
): Omit<ReadTable, 'encoding' | 'delimiter'> {
  assertCells(sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns, 0));
  const first = sheets[0];
  const header = first === undefined || first.header === null ? null : first.header;
  return {
    header: header === null ? [] : (first?.rows[header] ?? []),
    rows: (first?.rows.length ?? 0) - (header === null ? 0 : header + 1),
    columns: first?.columns ?? 0,
    sheets: sheets.map(packed),
    warnings,
  };
}

function packed({ rows, ...about }: SheetRows): ReadSheet {
  return { ...about, rows: rows.length, cells: packRows(rows) };
}
