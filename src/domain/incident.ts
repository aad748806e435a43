import { claimShape } from './claim';
import { partySchema } from './party';
import { line, prose, term, z } from './schema';
import { writtenDateSchema } from './written-date';

/** Something done to a person, held or not: ill-treatment, a search, a visit denied, a hunger strike. */
export const incidentSchema = z.object({
  ...claimShape,
  /** A term of the vocabulary `incidents`. */
  incident: term,
  date: writtenDateSchema,
  place: line(300).default(''),
  by: partySchema.nullable().default(null),
  description: prose.default(''),
});

export type Incident = z.infer<typeof incidentSchema>;
