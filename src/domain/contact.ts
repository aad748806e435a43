import { aggregateShape } from './aggregate';
import { releaseMarkSchema } from './release';
import { aliases, idOf, line, prose, z } from './schema';
import { writtenDateSchema } from './written-date';

/** Somebody who can be reached about a detainee. Confidential unless the user says otherwise. */
export const contactSchema = z.object({
  ...aggregateShape,
  release: releaseMarkSchema.default('confidential'),
  kind: z.literal('contact'),
  id: idOf('contact'),
  name: line(300).min(1),
  aliases,
  detainees: z.array(idOf('detainee')).default([]),
  relation: line(200).default(''),
  safeChannel: line(300).default(''),
  safeHours: line(200).default(''),
  neverCall: z.boolean().default(false),
  speaksForFamily: z.enum(['yes', 'no', 'disputed', 'not-stated']).default('not-stated'),
  nextContact: writtenDateSchema.nullable().default(null),
  detail: prose.default(''),
});

export type Contact = z.infer<typeof contactSchema>;
