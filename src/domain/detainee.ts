import { aggregateShape } from './aggregate';
import { consentSchema, publicitySchema } from './consent';
import { criteriaSheetSchema } from './criteria-sheet';
import { custodyEventSchema } from './custody-event';
import { factSchema } from './fact';
import { incidentSchema } from './incident';
import { nameSchema } from './name';
import { checklistSchema } from './checklist';
import { idOf, line, z } from './schema';
import { attachmentSchema } from './source';
import { writtenDateSchema } from './written-date';

/**
 * A person on file. The row holds no value of its own: names, facts, custody events and incidents
 * are claims. `standing` tells a case that is followed from a voice who only speaks, signs or holds
 * an office; a voice can become a case.
 */
export const detaineeSchema = z.object({
  ...aggregateShape,
  kind: z.literal('detainee'),
  id: idOf('detainee'),
  standing: z.enum(['case', 'voice']).default('case'),
  fileState: z
    .enum(['reported', 'being-verified', 'verified', 'recognised', 'declined', 'closed'])
    .default('reported'),
  lastConfirmed: writtenDateSchema.nullable().default(null),
  publicity: publicitySchema.default({ choice: 'ask-first', by: '', until: null }),
  /** A short case number of the user's own. */
  reference: line(60).default(''),
  /** A picture drawn anew by the reader: what the file said of camera, place and hand is not in it. */
  portrait: attachmentSchema.nullable().default(null),
  names: z.array(nameSchema).default([]),
  facts: z.array(factSchema).default([]),
  custodyEvents: z.array(custodyEventSchema).default([]),
  incidents: z.array(incidentSchema).default([]),
  criteriaSheets: z.array(criteriaSheetSchema).default([]),
  consents: z.array(consentSchema).default([]),
  checklists: z.array(checklistSchema).default([]),
});

export type Detainee = z.infer<typeof detaineeSchema>;
