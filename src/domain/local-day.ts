import {
  type CalendarDate,
  CalendarDateTime,
  parseAbsolute,
  parseDate,
  parseTime,
  toCalendarDate,
  toTimeZone,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';
import { bounds } from './edtf-date';
import type { WrittenDate } from './written-date';

/** The calendar day of a moment (RFC 3339 text) in an IANA zone: what `today` means there. */
export function localDay(moment: string, zone: string): CalendarDate {
  return toCalendarDate(parseAbsolute(moment, zone));
}

/**
 * Milliseconds from a moment to the next midnight of a zone. A day on which the clocks change has
 * 23 or 25 hours, and where midnight itself is skipped the day begins with its first moment.
 */
export function untilMidnight(moment: string, zone: string): number {
  const now = parseAbsolute(moment, zone);
  const next = toZoned(toCalendarDate(now).add({ days: 1 }), zone);
  return next.toDate().getTime() - now.toDate().getTime();
}

/** The moment a date means, where it is one day with its hour and its zone; null otherwise. */
export function momentOf(date: WrittenDate): ZonedDateTime | null {
  if (date.hour === null || date.zone === null) return null;
  const { earliest, latest } = bounds(date.edtf);
  if (earliest === null || latest === null || earliest.compare(latest) !== 0) return null;
  const { year, month, day } = earliest;
  try {
    // A fixed offset is no zone of the calendar library's; it is read as part of the moment.
    if (/^[+-]/.test(date.zone)) {
      return parseAbsolute(`${earliest.toString()}T${date.hour}:00${date.zone}`, 'UTC');
    }
    const time = parseTime(date.hour);
    return toZoned(new CalendarDateTime(year, month, day, time.hour, time.minute), date.zone);
  } catch {
    // A zone this machine does not know, or no hour of a day: the day alone is used.
    return null;
  }
}

/**
 * The first and last day a clock can start on, by the calendar of `zone` where the start has an hour
 * and a zone of its own: 23:30 in New York is the next day in Geneva. By the day as written where this
 * machine knows no such zone.
 */
export function startDays(
  date: WrittenDate,
  zone: string | null,
): { readonly earliest: CalendarDate | null; readonly latest: CalendarDate | null } {
  const moment = zone === null ? null : momentOf(date);
  if (zone === null || moment === null) return bounds(date.edtf);
  try {
    const day = toCalendarDate(toTimeZone(moment, zone));
    return { earliest: day, latest: day };
  } catch {
    return bounds(date.edtf);
  }
}

/** The later of two days, or the one there is. */
export function notBefore(day: CalendarDate, first: string | null): CalendarDate {
  if (first === null) return day;
  const other = parseDate(first);
  return day.compare(other) < 0 ? other : day;
}

/** The earlier of two days, or the one there is. */
export function notAfter(day: CalendarDate, last: string | null): CalendarDate {
  if (last === null) return day;
  const other = parseDate(last);
  return day.compare(other) > 0 ? other : day;
}
