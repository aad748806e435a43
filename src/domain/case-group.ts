import { aggregateShape } from './aggregate';
import { claimShape } from './claim';
import { aliases, idOf, line, prose, z } from './schema';

export const groupMemberSchema = z.object({ ...claimShape, detainee: idOf('detainee') });

/** People whose cases belong together: one trial, one newsroom, one village. */
export const caseGroupSchema = z.object({
  ...aggregateShape,
  kind: z.literal('case-group'),
  id: idOf('case-group'),
  title: line(300).min(1),
  aliases,
  description: prose.default(''),
  members: z.array(groupMemberSchema).default([]),
});

export type CaseGroup = z.infer<typeof caseGroupSchema>;
