import { type CalendarDate, parseDate } from '@internationalized/date';
import { clockRuleFiles } from './clock-rule-files';
import { bounds } from './edtf-date';
import type { Rule } from './rule';
import { line, term, z } from './schema';

const day = z.iso.date().nullable();

/** One clock as data: what starts it, how long it runs, what follows, and where that stands. */
export const clockRuleSchema = z.object({
  id: line(80),
  title: line(300),
  /** A term of `stages`; the day of that stage starts the clock. */
  start: term,
  period: z.object({ count: z.int().min(0), unit: z.enum(['days', 'weeks', 'months', 'years']) }),
  follows: line(300),
  /** Whether a last day on a weekend moves to the next working day. */
  rollOver: z.boolean(),
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
  /** Whether somebody read the rule in its source. An unread rule ships off. */
  read: z.boolean(),
  on: z.boolean(),
});

const fileSchema = z.object({
  mechanism: term,
  version: z.int().min(1),
  rules: z.array(clockRuleSchema).min(1),
});

export type ClockRule = z.infer<typeof clockRuleSchema> & { readonly mechanism: string };

/** The clocks that ship. Throws at start where a file of ours is not a rule: a bug, not a choice. */
export const clockRules: readonly ClockRule[] = clockRuleFiles.flatMap((file) => {
  const { mechanism, rules } = fileSchema.parse(file);
  return rules.map((rule) => ({ ...rule, mechanism }));
});

/** A clock of the user's own, in the form of those that ship. */
export function userClockRule(record: Rule): ClockRule {
  const { earliest } = bounds(record.inForceFrom?.edtf ?? null);
  const { latest } = bounds(record.inForceUntil?.edtf ?? null);
  return {
    id: record.id,
    mechanism: record.mechanism,
    title: record.title,
    start: record.start,
    period: record.period,
    follows: record.follows,
    rollOver: record.rollOver,
    fromDayAfter: false,
    bound: 'exact',
    inForceFrom: earliest?.toString() ?? null,
    inForceUntil: latest?.toString() ?? null,
    endedBy: null,
    ruleSource: record.ruleSource,
    read: record.read,
    on: record.on,
  };
}

/** True where a clock that starts on `start` falls under this rule. */
export function isInForce(rule: ClockRule, start: CalendarDate): boolean {
  if (rule.inForceFrom !== null && start.compare(parseDate(rule.inForceFrom)) < 0) return false;
  return rule.inForceUntil === null || start.compare(parseDate(rule.inForceUntil)) <= 0;
}

function rolled(last: CalendarDate, rule: ClockRule): CalendarDate {
  if (!rule.rollOver) return last;
  // Monday is 0: Saturday and Sunday move to Monday. Public holidays are the user's to add.
  const weekday = (last.calendar.toJulianDay(last) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  return weekday < 5 ? last : last.add({ days: 7 - weekday });
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
  const period = { [unit]: count };
  const due = rolled(start.add(period), rule);
  if (!rule.fromDayAfter) return { due, disputed: null };
  const other = rolled(start.add({ days: 1 }).add(period).subtract({ days: 1 }), rule);
  const order = due.compare(other);
  if (order === 0) return { due, disputed: null };
  return order < 0 ? { due, disputed: other } : { due: other, disputed: due };
}
