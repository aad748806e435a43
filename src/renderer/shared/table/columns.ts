import type { ReactNode } from 'react';

/**
 * One column of a table. `value` is what sorting, filtering and copying read; `cell` is what is
 * shown where that is more than the value. Declare columns at module scope or in a memo: a new
 * array builds every row anew.
 */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
  readonly cell?: (row: Row) => ReactNode;
  /** Width in pixels; a column with `grow` takes a share of what is left. */
  readonly width: number;
  readonly grow?: number;
  readonly align?: 'start' | 'end';
  /** Order of two rows where it is not that of `value` (dates: `compareDates`). */
  readonly compare?: (a: Row, b: Row) => number;
  readonly sortable?: boolean;
  /** A column of tick boxes for tables whose rows can be chosen; a click in it ticks the row. */
  readonly ticks?: true;
}

/** A sorting by one column. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** Azerbaijani order of letters (c ç, e ə, h x ı i, k q) holds for every interface language. */
export const collator = new Intl.Collator('az', { numeric: true, sensitivity: 'base' });

/** True for a cell with nothing in it: it stands last, whatever the column holds. */
export function isEmptyValue(value: string | number | null): boolean {
  return value === null || value === '';
}

/** The order of two values: empty ones last, numbers by size, words by Azerbaijani rules. */
export function compareValues(a: string | number | null, b: string | number | null): number {
  const noA = isEmptyValue(a);
  const noB = isEmptyValue(b);
  if (noA || noB) return Number(noA) - Number(noB);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** The rows as lines of cells parted by tabs, as spreadsheets paste them; the header is first. */
export function asLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => clean(column.value(row))).join('\t'));
  return [columns.map((column) => clean(column.header)).join('\t'), ...lines].join('\n');
}

function clean(value: string | number | null): string {
  return value === null ? '' : String(value).replace(/[\t\r\n]+/g, ' ');
}
