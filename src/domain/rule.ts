import { aggregateShape } from './aggregate';
import { dayOffSchema } from './day-off';
import { idOf, line, term, z } from './schema';
import { writtenDateSchema } from './written-date';

/** How long a clock runs. A negative period is refused: no deadline lies before its start. */
export const periodSchema = z.object({
  count: z.int().min(0).max(100_000),
  unit: z.enum(['hours', 'days', 'weeks', 'months', 'years']),
});

/** A clock of the user's own: what starts it, how long it runs, what follows, and its source. */
export const ruleSchema = z.object({
  ...aggregateShape,
  kind: z.literal('rule'),
  id: idOf('rule'),
  title: line(300).min(1),
  mechanism: term,
  start: term,
  period: periodSchema,
  rollOver: z.boolean().default(false),
  /** The shipped lists of holidays it knows, by id. */
  holidays: z.array(line(60)).max(50).default([]),
  /** Further days off, each with its source. */
  daysOff: z.array(dayOffSchema).max(1000).default([]),
  fromDayAfter: z.boolean().default(false),
  bound: z.enum(['exact', 'about']).default('exact'),
  endedBy: term.nullable().default(null),
  /** The IANA zone whose calendar the clock runs by; null for the day as it was written. */
  zone: line(60).nullable().default(null),
  /** The shipped rule whose place it takes, by its id. */
  replaces: line(80).nullable().default(null),
  /** From when and until when the mechanism is open for a State. */
  openFor: z
    .array(
      z.object({
        state: line(100).min(1),
        from: writtenDateSchema.nullable().default(null),
        until: writtenDateSchema.nullable().default(null),
        source: line(500).default(''),
      }),
    )
    .max(300)
    .default([]),
  follows: line(300).default(''),
  inForceFrom: writtenDateSchema.nullable().default(null),
  inForceUntil: writtenDateSchema.nullable().default(null),
  ruleSource: line(500).default(''),
  read: z.boolean().default(false),
  on: z.boolean().default(false),
});

export type Rule = z.infer<typeof ruleSchema>;
