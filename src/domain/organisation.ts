import { aggregateShape } from './aggregate';
import { factSchema } from './fact';
import { nameSchema } from './name';
import { idOf, line, term, z } from './schema';

/** A body: an NGO, a ministry, a court, a newsroom, a party. */
export const organisationSchema = z.object({
  ...aggregateShape,
  kind: z.literal('organisation'),
  id: idOf('organisation'),
  /** A term of the vocabulary `organisation-kinds`. */
  organisationKind: term.default('other'),
  country: line(100).default(''),
  names: z.array(nameSchema).default([]),
  facts: z.array(factSchema).default([]),
});

export type Organisation = z.infer<typeof organisationSchema>;
