import { aggregateShape } from './aggregate';
import { claimShape } from './claim';
import { partySchema } from './party';
import { idOf, line, prose, term, z } from './schema';
import { sentenceSchema } from './sentence';
import { writtenDateSchema } from './written-date';

export const defendantSchema = z.object({ ...claimShape, detainee: idOf('detainee') });

/** One charge and its state; a requalified charge points to the one it became by its note. */
export const chargeSchema = z.object({
  ...claimShape,
  article: line(200),
  wording: prose.default(''),
  against: z.array(idOf('detainee')).default([]),
  state: z.enum(['brought', 'requalified', 'dropped', 'convicted', 'acquitted']).default('brought'),
  date: writtenDateSchema.nullable().default(null),
});

/** A hearing, entered once; it stands on every defendant's timeline. */
export const hearingSchema = z.object({
  ...claimShape,
  date: writtenDateSchema,
  about: line(300).default(''),
  court: line(300).default(''),
  result: prose.default(''),
});

export const decisionSchema = z.object({
  ...claimShape,
  date: writtenDateSchema,
  /** A term of the vocabulary `decisions`. */
  decision: term,
  against: z.array(idOf('detainee')).default([]),
  detail: prose.default(''),
  /** What a sentence or a ruling came to: a term of `custody-results`; null: not said. */
  result: term.nullable().default(null),
  sentence: sentenceSchema.nullable().default(null),
  until: writtenDateSchema.nullable().default(null),
  /** The last day for an appeal against it, by the law of the country as the user gives it. */
  appealUntil: writtenDateSchema.nullable().default(null),
  /** The article the appeal day rests on. */
  appealLaw: line(300).default(''),
});

export const proceedingSchema = z.object({
  ...aggregateShape,
  kind: z.literal('proceeding'),
  id: idOf('proceeding'),
  title: line(300),
  court: line(300).default(''),
  courtOrganisation: idOf('organisation').nullable().default(null),
  judge: partySchema.nullable().default(null),
  number: line(100).default(''),
  defendants: z.array(defendantSchema).default([]),
  charges: z.array(chargeSchema).default([]),
  hearings: z.array(hearingSchema).default([]),
  decisions: z.array(decisionSchema).default([]),
});

export type Proceeding = z.infer<typeof proceedingSchema>;
export type Charge = z.infer<typeof chargeSchema>;
export type Hearing = z.infer<typeof hearingSchema>;
export type Defendant = z.infer<typeof defendantSchema>;
export type Decision = z.infer<typeof decisionSchema>;
