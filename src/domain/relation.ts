import { aggregateShape } from './aggregate';
import { claimShape } from './claim';
import { partySchema } from './party';
import { idOf, term, z } from './schema';

/** How two people or bodies stand to each other: a claim, with its reverse known by the vocabulary. */
export const relationSchema = z.object({
  ...aggregateShape,
  ...claimShape,
  kind: z.literal('relation'),
  id: idOf('relation'),
  from: partySchema,
  /** A term of the vocabulary `relations`. */
  relation: term,
  to: partySchema,
  certainty: z.enum(['certain', 'likely', 'possible']).default('certain'),
});

export type Relation = z.infer<typeof relationSchema>;
