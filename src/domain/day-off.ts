import { CalendarDate } from '@internationalized/date';
import azerbaijan from '../../resources/holidays/azerbaijan.json';
import germany from '../../resources/holidays/germany.json';
import { line, z } from './schema';

/** True for a day the calendar has: of its year, or without one of any year. */
function isRealDay(on: string): boolean {
  const [day = 0, month = 0, year = 2024] = on.split('-').map(Number).toReversed();
  return new CalendarDate(year, month, day).day === day;
}

/**
 * A day on which no period ends: `03-08` every year, `2025-03-20` in that year alone, or `easter+1`
 * so many days after (or before) Easter Sunday of the western churches.
 */
export const dayOffSchema = z.object({
  on: z
    .string()
    .regex(/^(?:(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|easter[+-]\d{1,3})$/)
    .refine((on) => on.startsWith('easter') || isRealDay(on)),
  title: line(200).default(''),
  source: line(500).default(''),
});

export type DayOff = z.infer<typeof dayOffSchema>;

const listSchema = z.object({
  id: line(60),
  version: z.int().min(1),
  title: line(200),
  source: line(500),
  /** Whether somebody read the list in its source. */
  read: z.boolean(),
  days: z.array(dayOffSchema),
});

export type HolidayList = z.infer<typeof listSchema>;

/** The lists of holidays that ship; a rule uses those it names. Throws at start where one is none. */
export const holidayLists: readonly HolidayList[] = [azerbaijan, germany].map((file) =>
  listSchema.parse(file),
);

/** Easter Sunday of the western churches (Meeus, Jones and Butcher's rule for Gregorian years). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const leaps = 32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4);
  const toSunday = leaps % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return new CalendarDate(year, Math.floor(days / 31), (days % 31) + 1);
}

function isOn({ on }: DayOff, day: CalendarDate): boolean {
  if (!on.startsWith('easter')) return day.toString().endsWith(on);
  const meant = easterSunday(day.year).add({ days: Number(on.slice('easter'.length)) });
  return meant.compare(day) === 0;
}

/** True where a day is a Saturday, a Sunday, or one of the days off. */
export function isFree(day: CalendarDate, daysOff: readonly DayOff[]): boolean {
  // Monday is 0.
  const weekday = day.calendar.toJulianDay(day) % 7;
  return weekday >= 5 || daysOff.some((each) => isOn(each, day));
}

/** All days off of the lists named and of the user's own. */
export function daysOffOf(rule: {
  readonly holidays: readonly string[];
  readonly daysOff: readonly DayOff[];
}): readonly DayOff[] {
  const lists = holidayLists.filter(({ id }) => rule.holidays.includes(id));
  return [...lists.flatMap(({ days }) => days), ...rule.daysOff];
}
