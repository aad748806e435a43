import type { CalendarDate } from '@internationalized/date';
import { deadlineState, type Deadline, type DeadlineState } from '../../../domain/deadline';
import { t } from '../../shared/catalogue';
import type { Tone } from '../../shared/claims/Badge';
import { daySpanWords, dayInWords, distanceWords } from '../../shared/calendar-words';

export const stateTones: Readonly<Record<DeadlineState, Tone>> = {
  done: 'good',
  'not-open': 'plain',
  unknown: 'plain',
  overdue: 'bad',
  today: 'warn',
  'next-30-days': 'warn',
  later: 'plain',
};

/** Where a deadline stands, in words: "Overdue, 12 days ago". */
export function deadlineStateWords(
  deadline: Deadline,
  today: CalendarDate,
  moment: string,
): { readonly state: DeadlineState; readonly words: string } {
  const state = deadlineState(deadline, today, moment);
  const words = t(`clocks.state.${state}`);
  if (deadline.due === null || state === 'done' || state === 'today') return { state, words };
  const day = state === 'overdue' ? (deadline.atMost ?? deadline.due) : deadline.due;
  return { state, words: t('clocks.stateWhen', { state: words, when: distanceWords(day, today) }) };
}

/** The day of a deadline, the later one some hold to be the last, and how far to trust it. */
export function deadlineDayWords(deadline: Deadline): string {
  const { due, atMost, disputed, rule } = deadline;
  if (due === null) return t(deadline.open ? 'clocks.noDay' : 'clocks.notOpen');
  const span = daySpanWords(due, atMost);
  const day =
    rule.bound === 'about' && deadline.by === 'rule' ? t('clocks.about', { day: span }) : span;
  return disputed === null
    ? day
    : t('clocks.disputed', { day, other: dayInWords(disputed, 'short') });
}
