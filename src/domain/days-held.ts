import type { CalendarDate } from '@internationalized/date';
import { daysBetween } from './compare-dates';
import type { CustodyEvent } from './custody-event';
import { custodyEventsOf, type CustodyQuestion } from './custody-status';
import { leadsTo, timingOf, type DatedEvent } from './dated-event';
import type { Detainee } from './detainee';
import { termOf } from './vocabulary';

/** Days counted as courts count them: the first and the last day are days held. */
export interface HeldPeriod {
  readonly from: CustodyEvent;
  /** What ended it; null while it lasts. */
  readonly to: CustodyEvent | null;
  readonly min: number;
  /** Null where the start is not known on its early side, or was only confirmed later. */
  readonly max: number | null;
}

export interface DaysHeld {
  readonly periods: readonly HeldPeriod[];
  readonly min: number;
  readonly max: number | null;
  readonly ongoing: boolean;
}

function heldAfter(each: DatedEvent): 'yes' | 'no' | 'unknown' {
  const status = leadsTo(each.event);
  const held = status === null ? null : termOf('custody-statuses', status)?.['held'];
  if (each.kind.takes) return 'yes';
  if (each.kind.frees) return 'no';
  return held === 'yes' || held === 'no' ? held : 'unknown';
}

/** `again` is a later date for the same taking, by another account: the least counts from it. */
function periodOf(
  from: DatedEvent,
  again: DatedEvent | null,
  to: DatedEvent | null,
  asOf: CalendarDate,
): HeldPeriod {
  function capped(day: CalendarDate | null): CalendarDate {
    return day === null || day.compare(asOf) > 0 ? asOf : day;
  }
  const last = again ?? from;
  const lastStart = last.dated ? capped(last.latest) : capped(last.reported);
  const firstEnd = to === null ? asOf : (to.earliest ?? lastStart);
  const lastEnd = to === null ? asOf : capped(to.latest);
  const least = daysBetween(lastStart, firstEnd) + 1;
  return {
    from: from.event,
    to: to?.event ?? null,
    min: Math.max(0, least),
    max:
      from.earliest === null || from.kind.confirms === 'held'
        ? null
        : Math.max(0, least, daysBetween(from.earliest, lastEnd) + 1),
  };
}

/**
 * How many days a person was held by a date, over all periods, as a range where dates are not
 * exact: at least from the last day the taking can have been to the first day of the release, at
 * most the other way round. Never negative. A period that began with "confirmed as held" counts
 * from that day and has no upper end. One with no release on file lasts. Undated events take part only where no dated one says anything of liberty.
 */
export function daysHeld(detainee: Detainee, question: CustodyQuestion): DaysHeld {
  const { asOf, today } = question;
  const happened = custodyEventsOf(detainee, question)
    .filter((each) => timingOf(each, asOf, today) === 'happened')
    .filter((each) => heldAfter(each) !== 'unknown');
  const dated = happened.filter((each) => each.dated);
  const periods: HeldPeriod[] = [];
  let from: DatedEvent | null = null;
  let again: DatedEvent | null = null;
  for (const each of dated.length > 0 ? dated : happened) {
    const held = heldAfter(each);
    if (held === 'yes' && from !== null && each.event.event === 'arrest') again = each;
    if (held === 'yes') from ??= each;
    if (held === 'no' && from !== null) {
      periods.push(periodOf(from, again, each, asOf));
      from = null;
      again = null;
    }
  }
  if (from !== null) periods.push(periodOf(from, again, null, asOf));
  const unknown = periods.some((period) => period.max === null);
  return {
    periods,
    min: periods.reduce((sum, period) => sum + period.min, 0),
    max: unknown ? null : periods.reduce((sum, period) => sum + (period.max ?? 0), 0),
    ongoing: from !== null,
  };
}
