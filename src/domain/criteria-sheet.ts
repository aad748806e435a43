import { claimShape } from './claim';
import { partySchema } from './party';
import { idOf, line, prose, z } from './schema';
import { writtenDateSchema } from './written-date';

/** The answer to one criterion of a sheet; a claim, so it rests on quoted passages. */
export const criterionAnswerSchema = z.object({
  ...claimShape,
  criterion: line(60),
  answer: z.enum(['yes', 'no', 'not-assessed']).default('not-assessed'),
  reasoning: prose.default(''),
});

/** A person held against one version of a definition (PACE 1900, WGAD I to V, Memorial, own). */
export const criteriaSheetSchema = z.object({
  id: idOf('member'),
  definition: line(80),
  definitionVersion: z.int().min(1),
  answers: z.array(criterionAnswerSchema).max(60).default([]),
  assessor: partySchema.nullable().default(null),
  assessed: writtenDateSchema.nullable().default(null),
});

export type CriteriaSheet = z.infer<typeof criteriaSheetSchema>;
