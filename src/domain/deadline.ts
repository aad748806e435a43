import type { CalendarDate } from '@internationalized/date';
import type { Appeal } from './appeal';
import { isInForce, lastDay, type ClockRule } from './clock-rule';
import { daysBetween } from './compare-dates';
import { bounds } from './edtf-date';
import type { MemberId } from './ids';

/** A day on which a clock of an appeal runs out; derived, never stored. */
export interface Deadline {
  readonly rule: ClockRule;
  readonly stage: MemberId;
  /** The State whose clock it is, where several run; empty for one. */
  readonly state: string;
  /** The day to act by; null where the start is not known. */
  readonly due: CalendarDate | null;
  /** A later day that some hold to be the last; `due` is the earlier. */
  readonly disputed: CalendarDate | null;
  /** The latest it can be where the start is not exact; equal to `due` for an exact one. */
  readonly atMost: CalendarDate | null;
  /** Whether it was computed, recorded as a fact, or set by a person. */
  readonly by: 'rule' | 'recorded' | 'override';
  readonly reason: string;
  readonly done: boolean;
}

/**
 * The deadlines of an appeal, from its stages by the rules that are on and in force when the clock
 * starts. Each stage runs its own clocks, so that one communication to two Governments has two. A
 * recorded end ("final on") beats the computed day, and a person's override beats both. A start
 * known to the month gives the earliest day it can mean, and the latest beside it; an unknown start
 * gives no day and still stands in the list.
 */
export function deadlinesOf(appeal: Appeal, rules: readonly ClockRule[]): Deadline[] {
  const found: Deadline[] = [];
  const stages = appeal.stages.filter((stage) => stage.status !== 'rejected');
  for (const stage of stages) {
    const { earliest, latest } = bounds(stage.date.edtf);
    for (const rule of rules) {
      if (!rule.on || rule.start !== stage.stage) continue;
      if (appeal.mechanism !== null && rule.mechanism !== appeal.mechanism) continue;
      if (earliest !== null && !isInForce(rule, earliest)) continue;
      const end = stages.find(
        (each) => each.stage === rule.endedBy && each.state === stage.state && each !== stage,
      );
      const recorded = end === undefined ? null : bounds(end.date.edtf).earliest;
      const mark = appeal.deadlineMarks.find(
        (each) => each.rule === rule.id && each.stage === stage.id,
      );
      const set = bounds(mark?.overrideTo?.edtf ?? null).earliest;
      const first = earliest === null ? null : lastDay(rule, earliest);
      const last = latest === null ? null : lastDay(rule, latest).due;
      const beaten = set ?? recorded;
      found.push({
        rule,
        stage: stage.id,
        state: stage.state,
        due: beaten ?? first?.due ?? null,
        disputed: beaten === null ? (first?.disputed ?? null) : null,
        atMost: beaten ?? last,
        by: set !== null ? 'override' : recorded !== null ? 'recorded' : 'rule',
        reason: mark?.reason ?? '',
        done: (mark?.doneOn?.written ?? '') !== '',
      });
    }
  }
  return found.toSorted((a, b) => {
    if (a.due === null || b.due === null) return a.due === b.due ? 0 : a.due === null ? 1 : -1;
    return a.due.compare(b.due);
  });
}

/** Where a deadline stands on the docket on `today`, a day of the user's own calendar. */
export type DeadlineState = 'done' | 'unknown' | 'overdue' | 'today' | 'next-30-days' | 'later';

/** The place of a deadline on the docket; an inexact one is overdue only once its last day passed. */
export function deadlineState(
  deadline: Pick<Deadline, 'due' | 'atMost' | 'done'>,
  today: CalendarDate,
): DeadlineState {
  if (deadline.done) return 'done';
  if (deadline.due === null) return 'unknown';
  const last = deadline.atMost ?? deadline.due;
  if (last.compare(today) < 0) return 'overdue';
  const days = daysBetween(today, deadline.due);
  if (days <= 0) return 'today';
  return days <= 30 ? 'next-30-days' : 'later';
}
