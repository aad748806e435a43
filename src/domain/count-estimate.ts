import { aggregateShape } from './aggregate';
import { claimShape } from './claim';
import { idOf, line, prose, z } from './schema';
import { writtenDateSchema } from './written-date';

/** How many, by somebody's count. Different units or measures never share a line in a chart. */
export const countEstimateSchema = z.object({
  ...aggregateShape,
  ...claimShape,
  kind: z.literal('count-estimate'),
  id: idOf('count-estimate'),
  unit: z.enum(['persons', 'proceedings', 'incidents', 'appeals', 'arrests']),
  measure: z.enum(['held-at', 'new-in-period', 'ever']),
  /** What exactly was counted, in words: `imprisoned`, `documented cases`. */
  counted: line(300),
  count: z.int().min(0).nullable(),
  bound: z.enum(['exact', 'about', 'at-least', 'words-only']),
  words: line(200).default(''),
  definition: prose.default(''),
  at: writtenDateSchema,
});

export type CountEstimate = z.infer<typeof countEstimateSchema>;
