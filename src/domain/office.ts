import { aggregateShape } from './aggregate';
import { claimShape } from './claim';
import { aliases, idOf, line, z } from './schema';

/** Who held an office, and from when to when (the claim's `validFrom` and `validTo`). */
export const officeHolderSchema = z.object({ ...claimShape, name: line(300).min(1) });

/** An office that can be addressed; an appeal to it keeps its addressee when the holder changes. */
export const officeSchema = z.object({
  ...aggregateShape,
  kind: z.literal('office'),
  id: idOf('office'),
  title: line(300).min(1),
  aliases,
  organisation: idOf('organisation').nullable().default(null),
  country: line(100).default(''),
  holders: z.array(officeHolderSchema).default([]),
});

export type Office = z.infer<typeof officeSchema>;
