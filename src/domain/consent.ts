import { idOf, line, prose, z } from './schema';
import { writtenDateSchema } from './written-date';

export const consentStates = ['given', 'refused', 'withdrawn', 'not-obtainable'] as const;

/** Who allowed what to be said to whom, or that it could not be obtained and who decided. */
export const consentSchema = z.object({
  id: idOf('member'),
  state: z.enum(consentStates),
  giver: line(300),
  relation: line(100),
  scope: z.array(z.enum(['name', 'photo', 'health', 'testimony'])),
  audience: line(300),
  date: writtenDateSchema,
  expires: writtenDateSchema.nullable().default(null),
  withdrawn: writtenDateSchema.nullable().default(null),
  decidedBy: line(300).default(''),
  reviewOn: writtenDateSchema.nullable().default(null),
  note: prose.default(''),
});

export type Consent = z.infer<typeof consentSchema>;

/** What a person, or those who speak for them, want said in public. `ask-first` until told. */
export const publicitySchema = z.object({
  choice: z.enum(['campaign', 'ask-first', 'quiet', 'do-not-name']),
  by: line(300),
  until: writtenDateSchema.nullable(),
});

export type Publicity = z.infer<typeof publicitySchema>;
