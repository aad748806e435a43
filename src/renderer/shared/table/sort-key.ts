import { bounds } from '../../../domain/edtf-date';
import type { CellValue, GridColumn, GridRow } from './grid-row';

/** Dates that were read already: reading one takes longer than comparing many. */
const known = new Map<string, string>();
const MOST_KNOWN = 100_000;

/**
 * A text by which dates sort as `compareDates` puts them: the earliest day first, an open start
 * before all days, and of equal starts the more exact one. Null for a date that could not be read.
 */
export function dateKey(edtf: string | null | undefined): string | null {
  if (edtf === null || edtf === undefined || edtf === '') return null;
  const before = known.get(edtf);
  if (before !== undefined) return before;
  const { earliest, latest } = bounds(edtf);
  const key = `${dayKey(earliest, '0')}|${dayKey(latest, '9')}`;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(edtf, key);
  return key;
}

/** What a cell sorts by: dates by the days they can mean; all else by its value. */
export function sortKeyOf(row: GridRow, { id, type }: GridColumn): CellValue {
  return type === 'date' ? dateKey(row.behind[id]) : (row.values[id] ?? null);
}

/** A day as letters that sort between an open start and an open end; years have four digits. */
function dayKey(day: { toString: () => string } | null, open: string): string {
  return day === null ? open : `1${day.toString()}`;
}
