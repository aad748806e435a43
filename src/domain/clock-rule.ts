import { type CalendarDate, parseDate } from '@internationalized/date';
import { clockRuleFiles } from './clock-rule-files';
import { daysOffOf, dayOffSchema, isFree } from './day-off';
import { bounds } from './edtf-date';
import { periodSchema, type Rule } from './rule';
import { line, term, z } from './schema';

const day = z.iso.date().nullable();

/** From when and until when a mechanism is open for one State; both days belong to it. */
export const opennessSchema = z.object({
  state: line(100),
  from: day,
  until: day,
  source: line(500),
  read: z.boolean(),
  on: z.boolean(),
});

export type Openness = z.infer<typeof opennessSchema>;

/** One clock as data: what starts it, how long it runs, what follows, and where that stands. */
export const clockRuleSchema = z.object({
  id: line(80),
  title: line(300),
  /** A term of `stages`; the day of that stage starts the clock. */
  start: term,
  period: periodSchema,
  follows: line(300),
  /** Whether a last day on a weekend or a day off moves to the next working day. */
  rollOver: z.boolean(),
  /** The lists of holidays it knows, by id, and days off of its own; of use where it rolls over. */
  holidays: z.array(line(60)).default([]),
  daysOff: z.array(dayOffSchema).default([]),
  /** Whether the period is counted from the day after its start. */
  fromDayAfter: z.boolean(),
  /** `about` where the source gives no exact period. */
  bound: z.enum(['exact', 'about']),
  /** The days, first and last, on which a start falls under this rule. */
  inForceFrom: day,
  inForceUntil: day,
  /** A stage whose recorded day is the end itself, and beats what is computed. */
  endedBy: term.nullable(),
  ruleSource: line(500),
  /** The IANA zone whose calendar the clock runs by; null for the day as it was written. */
  zone: line(60).nullable().default(null),
  /** Whether somebody read the rule in its source. An unread rule ships off. */
  read: z.boolean(),
  on: z.boolean(),
});

const fileSchema = z.object({
  mechanism: term,
  version: z.int().min(1),
  rules: z.array(clockRuleSchema).min(1),
  openFor: z.array(opennessSchema).default([]),
});

export type ClockRule = z.infer<typeof clockRuleSchema> & {
  readonly mechanism: string;
  readonly openFor: readonly Openness[];
};

/** The clocks that ship. Throws at start where a file of ours is not a rule: a bug, not a choice. */
export const clockRules: readonly ClockRule[] = clockRuleFiles.flatMap((file) => {
  const { mechanism, rules, openFor } = fileSchema.parse(file);
  return rules.map((rule) => ({ ...rule, mechanism, openFor }));
});

function dayOf(date: Rule['inForceFrom'], end: 'earliest' | 'latest'): string | null {
  return bounds(date?.edtf ?? null)[end]?.toString() ?? null;
}

/**
 * A clock of the user's own, in the form of those that ship. One that replaces a shipped rule keeps
 * that rule's id, so that what was decided about its deadlines still stands.
 */
export function userClockRule(record: Rule): ClockRule {
  return {
    id: record.replaces ?? record.id,
    mechanism: record.mechanism,
    title: record.title,
    start: record.start,
    period: record.period,
    follows: record.follows,
    rollOver: record.rollOver,
    holidays: record.holidays,
    daysOff: record.daysOff,
    fromDayAfter: record.fromDayAfter,
    bound: record.bound,
    inForceFrom: dayOf(record.inForceFrom, 'earliest'),
    inForceUntil: dayOf(record.inForceUntil, 'latest'),
    endedBy: record.endedBy,
    zone: record.zone,
    ruleSource: record.ruleSource,
    read: record.read,
    on: record.on,
    openFor: record.openFor.map(({ state, from, until, source }) => ({
      state,
      from: dayOf(from, 'earliest'),
      until: dayOf(until, 'latest'),
      source,
      read: source !== '',
      on: true,
    })),
  };
}

/** The clocks in use: those that ship, but for the ones a rule of the user's replaces, and theirs. */
export function rulesInUse(records: readonly Rule[]): ClockRule[] {
  const replaced = new Set(records.map((record) => record.replaces));
  return [
    ...clockRules.filter((rule) => !replaced.has(rule.id)),
    ...records.map((record) => userClockRule(record)),
  ];
}

/** True where a clock that starts on `start` falls under this rule. */
export function isInForce(rule: ClockRule, start: CalendarDate): boolean {
  if (rule.inForceFrom !== null && start.compare(parseDate(rule.inForceFrom)) < 0) return false;
  return rule.inForceUntil === null || start.compare(parseDate(rule.inForceUntil)) <= 0;
}

/**
 * Whether a mechanism was open for a State on a day; `not-said` where no entry that is on speaks of
 * the State, which hides nothing: the clock is then shown as for any other.
 */
export function openFor(
  rule: Pick<ClockRule, 'openFor'>,
  state: string,
  day: CalendarDate,
): 'open' | 'not-open' | 'not-said' {
  const own = rule.openFor.filter(
    (entry) => entry.on && entry.state.toLowerCase() === state.trim().toLowerCase(),
  );
  if (own.length === 0) return 'not-said';
  const text = day.toString();
  const open = own.some(
    ({ from, until }) => (from === null || from <= text) && (until === null || text <= until),
  );
  return open ? 'open' : 'not-open';
}

function rolled(last: CalendarDate, rule: ClockRule): CalendarDate {
  if (!rule.rollOver) return last;
  const daysOff = daysOffOf(rule);
  let day = last;
  while (isFree(day, daysOff)) day = day.add({ days: 1 });
  return day;
}

/**
 * The last day of a period that starts on `start`, and the later day where it is disputed. Months
 * end on the same day of the month, or on its last day. A period counted from the day after can be
 * read two ways at a month's end (served on 28 February: to 28 June, or four whole months to 30
 * June); the earlier is the one to be reminded of.
 */
export function lastDay(
  rule: ClockRule,
  start: CalendarDate,
): { readonly due: CalendarDate; readonly disputed: CalendarDate | null } {
  const { count, unit } = rule.period;
  // Hours that start on a day without an hour end at the earliest so many whole days later.
  const period = unit === 'hours' ? { days: Math.floor(count / 24) } : { [unit]: count };
  const due = rolled(start.add(period), rule);
  if (!rule.fromDayAfter) return { due, disputed: null };
  const other = rolled(start.add({ days: 1 }).add(period).subtract({ days: 1 }), rule);
  const order = due.compare(other);
  if (order === 0) return { due, disputed: null };
  return order < 0 ? { due, disputed: other } : { due: other, disputed: due };
}
