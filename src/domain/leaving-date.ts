import type { WrittenDate } from './written-date';

/** A date made anew, field by field, for a record that leaves. */
export function leavingDate(date: WrittenDate): WrittenDate;
export function leavingDate(date: WrittenDate | null): WrittenDate | null;
export function leavingDate(date: WrittenDate | null): WrittenDate | null {
  if (date === null) return null;
  const { written, edtf, hour, zone, flag } = date;
  return { written, edtf, hour, zone, flag };
}
