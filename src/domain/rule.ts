import { aggregateShape } from './aggregate';
import { idOf, line, term, z } from './schema';
import { writtenDateSchema } from './written-date';

/** A clock of the user's own: what starts it, how long it runs, what follows, and its source. */
export const ruleSchema = z.object({
  ...aggregateShape,
  kind: z.literal('rule'),
  id: idOf('rule'),
  title: line(300).min(1),
  mechanism: term,
  start: term,
  period: z.object({ count: z.int().min(0), unit: z.enum(['days', 'weeks', 'months', 'years']) }),
  rollOver: z.boolean().default(false),
  follows: line(300).default(''),
  inForceFrom: writtenDateSchema.nullable().default(null),
  inForceUntil: writtenDateSchema.nullable().default(null),
  ruleSource: line(500).default(''),
  read: z.boolean().default(false),
  on: z.boolean().default(false),
});

export type Rule = z.infer<typeof ruleSchema>;
