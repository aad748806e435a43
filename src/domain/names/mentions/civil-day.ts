/** Days of the calendar without a library: this folder names none. */

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Two digits. */
export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Whether the calendar has such a day. */
export function isRealDay(day: Day): boolean {
  const most = DAYS_IN_MONTH[day.month - 1];
  if (most === undefined || day.day < 1 || day.day > most) return false;
  const leap = (day.year % 4 === 0 && day.year % 100 !== 0) || day.year % 400 === 0;
  return day.month !== 2 || day.day < 29 || leap;
}

/** Days since the first of March of year 0 (H. Hinnant, days_from_civil, shifted). */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra;
}

/** The day of a `dayNumber`. */
export function civil(number: number): Day {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** As EDTF. */
export function writeDay(day: Day): string {
  return `${day.year}-${two(day.month)}-${two(day.day)}`;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  // The first of March of year 0 was a Wednesday.
  return ((((dayNumber(day) + 2) % 7) + 7) % 7) + 1;
}

/** Reads `2024-11-14` or a longer ISO time; null for anything else. */
export function readDay(iso: string | undefined): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(day) ? day : null;
}
