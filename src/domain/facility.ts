import { aggregateShape } from './aggregate';
import { factSchema } from './fact';
import { nameSchema } from './name';
import { idOf, line, term, z } from './schema';

/** A place where people are held. */
export const facilitySchema = z.object({
  ...aggregateShape,
  kind: z.literal('facility'),
  id: idOf('facility'),
  facilityKind: term.default('other'),
  place: line(300).default(''),
  names: z.array(nameSchema).default([]),
  facts: z.array(factSchema).default([]),
});

export type Facility = z.infer<typeof facilitySchema>;
