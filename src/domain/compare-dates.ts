import type { CalendarDate } from '@internationalized/date';
import { bounds, edtfDate } from './edtf-date';
import type { WrittenDate } from './written-date';

function compareDays(a: CalendarDate | null, b: CalendarDate | null, nullIs: -1 | 1): number {
  if (a === null && b === null) return 0;
  if (a === null) return nullIs;
  if (b === null) return -nullIs;
  return a.compare(b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders dates for a list: by the earliest day they can mean, an open start before all days, and
 * what could not be read last. Equal starts: the more exact first, then the hour, then the text, so
 * that the order never depends on how the list was kept.
 */
export function compareDates(a: WrittenDate | null, b: WrittenDate | null): number {
  const readA = a === null ? null : edtfDate(a.edtf);
  const readB = b === null ? null : edtfDate(b.edtf);
  if (readA === null || readB === null) {
    if (readA !== null) return -1;
    if (readB !== null) return 1;
    return compareText(a?.written ?? '', b?.written ?? '');
  }
  const boundsA = bounds(a?.edtf ?? null);
  const boundsB = bounds(b?.edtf ?? null);
  return (
    compareDays(boundsA.earliest, boundsB.earliest, -1) ||
    compareDays(boundsA.latest, boundsB.latest, 1) ||
    compareText(a?.hour ?? '', b?.hour ?? '') ||
    compareText(a?.edtf ?? '', b?.edtf ?? '') ||
    compareText(a?.written ?? '', b?.written ?? '')
  );
}

/** The columns a date has in a table that leaves: as written, EDTF, and the days it can mean. */
export function dateColumns(date: WrittenDate | null): {
  written: string;
  edtf: string;
  isoFrom: string;
  isoTo: string;
} {
  if (date === null) return { written: '', edtf: '', isoFrom: '', isoTo: '' };
  const { earliest, latest } = bounds(date.edtf);
  return {
    written: date.written,
    edtf: date.edtf ?? '',
    isoFrom: earliest?.toString() ?? '',
    isoTo: latest?.toString() ?? '',
  };
}

/** Whole days from one day to another; negative where `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return to.calendar.toJulianDay(to) - from.calendar.toJulianDay(from);
}
