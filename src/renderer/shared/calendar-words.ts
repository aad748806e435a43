import type { CalendarDate } from '@internationalized/date';
import { daysBetween } from '../../domain/compare-dates';
import { showDate } from '../../domain/show-date';
import { language, t } from './catalogue';

/** A calendar day in words; the short form for tables. */
export function dayInWords(day: CalendarDate, style: 'full' | 'short' = 'full'): string {
  const text = day.toString();
  const date = { written: text, edtf: text, hour: null, zone: null, flag: null };
  return showDate(date, language(), style);
}

/** A derived day that may be inexact: `10 March 2024`, or `between 1 and 31 March 2024`. */
export function daySpanWords(due: CalendarDate, atMost: CalendarDate | null): string {
  if (atMost === null || atMost.compare(due) === 0) return dayInWords(due, 'short');
  if (due.day === 1 && atMost.compare(due.add({ months: 1 }).subtract({ days: 1 })) === 0) {
    const month = due.toString().slice(0, 7);
    const date = { written: month, edtf: month, hour: null, zone: null, flag: null };
    return showDate(date, language(), 'short');
  }
  return t('shared.daySpan', {
    from: dayInWords(due, 'short'),
    to: dayInWords(atMost, 'short'),
  });
}

/** How far a day is from today: "3 days ago", "today", "in 12 days". */
export function distanceWords(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return t('shared.today');
  return days < 0 ? t('shared.daysAgo', { count: -days }) : t('shared.inDays', { count: days });
}
