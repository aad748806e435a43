import { parseDateTime, toZoned } from '@internationalized/date';
import { edtfDate } from './edtf-date';
import type { WrittenDate } from './written-date';

/**
 * The moment a date means, in milliseconds since 1970 UTC, where it is a full day with an hour and a
 * zone (an IANA name, `UTC` or `+04:00`); null where any of these is missing or the zone is not known.
 */
export function instantOf(date: WrittenDate): number | null {
  const read = edtfDate(date.edtf);
  if (read?.kind !== 'point' || typeof read.day !== 'number') return null;
  if (date.hour === null || date.zone === null) return null;
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(date.zone);
  const local = `${date.edtf?.slice(0, 10) ?? ''}T${date.hour}`;
  try {
    const zone = offset === null ? date.zone : 'UTC';
    const at = toZoned(parseDateTime(local), zone).toDate().getTime();
    if (offset === null) return at;
    const minutes = Number(offset[2]) * 60 + Number(offset[3]);
    return at - (offset[1] === '-' ? -1 : 1) * minutes * 60_000;
  } catch {
    // A zone nobody knows, or 24:30: Intl and the parser throw a RangeError or a plain Error.
    return null;
  }
}
