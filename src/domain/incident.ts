import { claimShape } from './claim';
import { partySchema } from './party';
import { idOf, line, prose, term, z } from './schema';
import { writtenDateSchema } from './written-date';

/** Something done to a person, held or not: ill-treatment, a search, a visit denied, a hunger strike. */
export const incidentSchema = z.object({
  ...claimShape,
  /** A term of the vocabulary `incidents`. */
  incident: term,
  date: writtenDateSchema,
  /** The last day, where it went on: a hunger strike, days in a punishment cell. */
  until: writtenDateSchema.nullable().default(null),
  facility: idOf('facility').nullable().default(null),
  place: line(300).default(''),
  by: partySchema.nullable().default(null),
  description: prose.default(''),
  /** What was said of a cell: places in it, people held in it, square metres; null: not said. */
  cell: z
    .object({
      places: z.int().min(1).max(100_000).nullable().default(null),
      held: z.int().min(0).max(100_000).nullable().default(null),
      area: z.number().min(0).max(1_000_000).nullable().default(null),
    })
    .nullable()
    .default(null),
});

export type Incident = z.infer<typeof incidentSchema>;
