import { aggregateShape } from './aggregate';
import { factSchema } from './fact';
import { nameSchema } from './name';
import { idOf, line, term, z } from './schema';
import { writtenDateSchema } from './written-date';

/** A term or session of a parliament or another body; what is before it lapses when it ends. */
export const bodyTermSchema = z.object({
  id: idOf('member'),
  title: line(200).min(1),
  from: writtenDateSchema.nullable().default(null),
  until: writtenDateSchema,
});

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
  terms: z.array(bodyTermSchema).default([]),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type BodyTerm = z.infer<typeof bodyTermSchema>;
