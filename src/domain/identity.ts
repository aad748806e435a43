import { aggregateShape } from './aggregate';
import { idOf, line, z } from './schema';

/**
 * That two records are one person, or are not. Nothing is moved: ids resolve through the `same`
 * records, and taking a merge apart puts its record into Trash.
 */
export const identitySchema = z.object({
  ...aggregateShape,
  kind: z.literal('identity'),
  id: idOf('identity'),
  verdict: z.enum(['same', 'not-same']),
  survivor: idOf('detainee'),
  absorbed: idOf('detainee'),
  reasons: z.array(line(300)).default([]),
});

export type Identity = z.infer<typeof identitySchema>;
