import { bounds } from '../../../domain/edtf-date';
import type { CellValue, GridColumn, GridRow } from './grid-row';

/** The first and the last day that a date can mean, as `YYYY-MM-DD`; null where that end is open. */
interface KnownDays {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly key: string;
}

/** Dates that were read already: reading one takes longer than comparing many. */
const known = new Map<string, KnownDays>();
const MOST_KNOWN = 100_000;

/** The days that a date can mean, read once for each EDTF. */
export function knownDays(edtf: string): KnownDays {
  const before = known.get(edtf);
  if (before !== undefined) return before;
  const read = bounds(edtf);
  const earliest = read.earliest?.toString() ?? null;
  const latest = read.latest?.toString() ?? null;
  const days = { earliest, latest, key: `${dayKey(earliest, '0')}|${dayKey(latest, '9')}` };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(edtf, days);
  return days;
}

/**
 * A text by which dates sort as `compareDates` puts them: the earliest day first, an open start
 * before all days, and of equal starts the more exact one. Null for a date that could not be read.
 */
export function dateKey(edtf: string | null | undefined): string | null {
  return edtf === null || edtf === undefined || edtf === '' ? null : knownDays(edtf).key;
}

/** What a cell sorts by: dates by the days they can mean; all else by its value. */
export function sortKeyOf(row: GridRow, { id, type }: GridColumn): CellValue {
  return type === 'date' ? dateKey(row.behind[id]) : (row.values[id] ?? null);
}

/** A day as letters that sort between an open start and an open end; years have four digits. */
function dayKey(day: string | null, open: string): string {
  return day === null ? open : `1${day}`;
}
