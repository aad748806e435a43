import { claimShape } from './claim';
import { idOf, line, prose, term, z } from './schema';
import { sentenceSchema } from './sentence';
import { writtenDateSchema } from './written-date';

const knownAnswer = z.enum(['yes', 'no', 'not-stated']);

/** What is recorded of an arrest itself. */
export const arrestSchema = z.object({
  force: knownAnswer,
  warrantShown: knownAnswer,
  reasonGiven: prose,
  beforeJudge: writtenDateSchema.nullable(),
  firstLawyer: writtenDateSchema.nullable(),
  firstFamilyContact: writtenDateSchema.nullable(),
  seized: line(500),
  /** Hours within which the law wants a judge to see them, with its article; null: not entered. */
  judgeWithin: z
    .object({ hours: z.int().min(1).max(2400), law: line(300) })
    .nullable()
    .default(null),
});

/** Something that happened to a person's liberty; from these the status at a date is derived. */
export const custodyEventSchema = z.object({
  ...claimShape,
  /** A term of the vocabulary `custody-events`. */
  event: term,
  date: writtenDateSchema,
  /** What a verdict, a ruling or a release came to: a term of `custody-results`; null: not said. */
  result: term.nullable().default(null),
  /** The sentence of a verdict, or what a ruling on appeal made of it. */
  sentence: sentenceSchema.nullable().default(null),
  /** Remand until, ban until and the like. */
  until: writtenDateSchema.nullable().default(null),
  facility: idOf('facility').nullable().default(null),
  place: line(300).default(''),
  proceeding: idOf('proceeding').nullable().default(null),
  /** What was said: conditions of a release, length of a sentence, grounds. */
  detail: prose.default(''),
  arrest: arrestSchema.nullable().default(null),
});

export type Arrest = z.infer<typeof arrestSchema>;
export type CustodyEvent = z.infer<typeof custodyEventSchema>;
