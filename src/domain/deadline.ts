import type { CalendarDate } from '@internationalized/date';
import type { Appeal } from './appeal';
import { lastDay, openFor, type ClockRule } from './clock-rule';
import { daysBetween } from './compare-dates';
import { bounds } from './edtf-date';
import type { MemberId } from './ids';
import { momentOf, notAfter, notBefore, startDays } from './local-day';

type Stage = Appeal['stages'][number];

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
  /** The moment (RFC 3339) a clock of hours runs out, where its start has an hour and a zone. */
  readonly dueAt: string | null;
  /** Whether it was computed, recorded as a fact, or set by a person. */
  readonly by: 'rule' | 'recorded' | 'override';
  readonly reason: string;
  readonly done: boolean;
  /** False where the mechanism was not open for that State on that day: there is no deadline then. */
  readonly open: boolean;
}

interface Days {
  readonly due: CalendarDate | null;
  readonly disputed: CalendarDate | null;
  readonly atMost: CalendarDate | null;
  readonly dueAt: string | null;
}

const noDays: Days = { due: null, disputed: null, atMost: null, dueAt: null };

/** Clocks whose day the user gives: they run for an appeal by no mechanism too. */
const general: ReadonlySet<string> = new Set(['other', 'parliament', 'domestic']);

/** Whether a rule can run for an appeal: by its mechanism; a follow-up runs for every appeal. */
function runsFor(rule: ClockRule, { mechanism }: Pick<Appeal, 'mechanism'>): boolean {
  if (rule.mechanism === 'other') return true;
  return mechanism === null ? general.has(rule.mechanism) : rule.mechanism === mechanism;
}

/** Days by an inexact start are cut to those on which the rule is in force; null where none is. */
function startUnder(stage: Stage, rule: ClockRule) {
  const { earliest, latest } = startDays(stage.date, rule.zone);
  const first = earliest === null ? null : notBefore(earliest, rule.inForceFrom);
  const last = latest === null ? null : notAfter(latest, rule.inForceUntil);
  const ends = latest?.toString() ?? '9999-12-31';
  const begins = earliest?.toString() ?? '0001-01-01';
  if (rule.inForceFrom !== null && ends < rule.inForceFrom) return null;
  if (rule.inForceUntil !== null && begins > rule.inForceUntil) return null;
  return { first, last };
}

function daysByHours(rule: ClockRule, stage: Stage, first: CalendarDate | null): Days | null {
  if (rule.period.unit !== 'hours') return null;
  const start = momentOf(stage.date);
  if (start !== null) {
    // Hours that pass are counted, not hours of the clock on the wall, which may jump.
    const end = start.add({ hours: rule.period.count });
    const day = { year: end.year, month: end.month, day: end.day };
    const due = (first ?? bounds(stage.date.edtf).earliest)?.set(day) ?? null;
    return { due, disputed: null, atMost: due, dueAt: end.toAbsoluteString() };
  }
  const latest = startDays(stage.date, rule.zone).latest;
  const lastMinute = Math.floor((24 * 60 - 1 + rule.period.count * 60) / (24 * 60));
  return {
    due: first === null ? null : lastDay(rule, first).due,
    disputed: null,
    atMost: latest?.add({ days: lastMinute }) ?? null,
    dueAt: null,
  };
}

function daysOf(
  rule: ClockRule,
  stage: Stage,
  { first, last }: { first: CalendarDate | null; last: CalendarDate | null },
): Days {
  const hours = daysByHours(rule, stage, first);
  if (hours !== null) return hours;
  const begun = first === null ? null : lastDay(rule, first);
  return {
    due: begun?.due ?? null,
    disputed: begun?.disputed ?? null,
    atMost: last === null ? null : lastDay(rule, last).due,
    dueAt: null,
  };
}

function setTo(edtf: string | null | undefined): Days | null {
  const { earliest, latest } = bounds(edtf ?? null);
  return earliest === null ? null : { ...noDays, due: earliest, atMost: latest ?? earliest };
}

/** The other stage that ends a clock, of the same State where one is named. */
function endOf(stages: readonly Stage[], rule: ClockRule, stage: Stage): Stage | undefined {
  return stages.find(
    (each) => each.stage === rule.endedBy && each.state === stage.state && each !== stage,
  );
}

/**
 * The deadlines of an appeal, from its stages by the rules that are on and in force when the clock
 * starts. Each stage runs its own clocks, so that one communication to two Governments has two. A
 * recorded end ("final on") beats the computed day, and a person's override beats both. A start
 * known to the month gives the earliest day it can mean, and the latest beside it; where the rule
 * changed within that time, each rule gives its own days. An unknown start gives no day and still
 * stands in the list, and so does a clock of a mechanism that was not open for the State.
 */
export function deadlinesOf(appeal: Appeal, rules: readonly ClockRule[]): Deadline[] {
  const found: Deadline[] = [];
  const stages = appeal.stages.filter((stage) => stage.status !== 'rejected');
  for (const stage of stages) {
    for (const rule of rules) {
      if (!rule.on || rule.start !== stage.stage || !runsFor(rule, appeal)) continue;
      const start = startUnder(stage, rule);
      if (start === null) continue;
      const mark = appeal.deadlineMarks.find(
        (each) => each.rule === rule.id && each.stage === stage.id,
      );
      const override = setTo(mark?.overrideTo?.edtf);
      const recorded = setTo(endOf(stages, rule, stage)?.date.edtf);
      const day = start.last ?? start.first;
      const open = day === null || openFor(rule, stage.state, day) !== 'not-open';
      const computed = open ? daysOf(rule, stage, start) : noDays;
      found.push({
        rule,
        stage: stage.id,
        state: stage.state,
        ...(override ?? recorded ?? computed),
        by: override !== null ? 'override' : recorded !== null ? 'recorded' : 'rule',
        reason: mark?.reason ?? '',
        done: (mark?.doneOn?.written ?? '') !== '',
        open: open || override !== null || recorded !== null,
      });
    }
  }
  return found.toSorted((a, b) => {
    if (a.due === null || b.due === null) return a.due === b.due ? 0 : a.due === null ? 1 : -1;
    return a.due.compare(b.due);
  });
}

/** Where a deadline stands on the docket on `today`, a day of the user's own calendar. */
export type DeadlineState =
  'done' | 'not-open' | 'unknown' | 'overdue' | 'today' | 'next-30-days' | 'later';

type Standing = Pick<Deadline, 'due' | 'atMost' | 'done'> &
  Partial<Pick<Deadline, 'dueAt' | 'open'>>;

/**
 * The place of a deadline on the docket; an inexact one is overdue only once its last day passed. A
 * clock of hours is overdue from its minute on where `now` (RFC 3339) is given.
 */
export function deadlineState(
  deadline: Standing,
  today: CalendarDate,
  now: string | null = null,
): DeadlineState {
  if (deadline.done) return 'done';
  if (deadline.open === false) return 'not-open';
  if (deadline.due === null) return 'unknown';
  const at = deadline.dueAt ?? null;
  if (at !== null && now !== null && Date.parse(at) < Date.parse(now)) return 'overdue';
  const last = deadline.atMost ?? deadline.due;
  if (last.compare(today) < 0) return 'overdue';
  const days = daysBetween(today, deadline.due);
  if (days <= 0) return 'today';
  return days <= 30 ? 'next-30-days' : 'later';
}
