import { aggregateShape } from './aggregate';
import { claimShape } from './claim';
import { partySchema } from './party';
import { idOf, line, prose, z } from './schema';
import { writtenDateSchema } from './written-date';

export const listEntrySchema = z.object({
  ...claimShape,
  /** The name as the list prints it. */
  printed: line(300),
  detainee: idOf('detainee').nullable().default(null),
  change: z.enum(['kept', 'added', 'removed']).default('kept'),
  why: line(500).default(''),
});

/** One dated edition of somebody's list of prisoners. */
export const listEditionSchema = z.object({
  ...aggregateShape,
  kind: z.literal('list-edition'),
  id: idOf('list-edition'),
  title: line(300).min(1),
  issuer: partySchema.nullable().default(null),
  date: writtenDateSchema,
  definition: prose.default(''),
  entries: z.array(listEntrySchema).default([]),
});

export type ListEdition = z.infer<typeof listEditionSchema>;
