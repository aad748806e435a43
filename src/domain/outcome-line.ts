import { claimShape } from './claim';
import { partySchema } from './party';
import { idOf, prose, term, z } from './schema';
import { writtenDateSchema } from './written-date';

export const namedHow = [
  'in-text',
  'public-annex',
  'confidential-list',
  'initials',
  'redacted',
  'group-own-words',
  'group-our-rule',
  'not-named',
] as const;

export const raisedHow = [
  'planned',
  'orally-public',
  'orally-private',
  'in-writing',
  'not-raised',
  'unknown',
] as const;

export const outcomeStatuses = [
  'planned',
  'sent',
  'acknowledged',
  'raised',
  'answered',
  'partly-answered',
  'refused',
  'no-answer',
  'lapsed',
  'withdrawn',
  'overtaken',
  'closed',
] as const;

export const attributions = [
  'no-claim',
  'coincident',
  'plausible',
  'acknowledged',
  'claimed',
] as const;

export const claimants = ['addressee', 'detainee', 'family', 'third-party', 'us'] as const;

/** An effect seen, and the honest ladder of what may be said about its cause. */
export const effectSchema = z.object({
  /** A term of the vocabulary `effects`. */
  effect: term,
  attribution: z.enum(attributions).default('no-claim'),
  /** In which role somebody claims it, and who, where the attribution is `claimed`. */
  claimant: z.enum(claimants).nullable().default(null),
  claimedBy: partySchema.nullable().default(null),
  detail: prose.default(''),
});

/** What one appeal came to for one detainee. There is one line for each pair. */
export const outcomeLineSchema = z.object({
  ...claimShape,
  detainee: idOf('detainee'),
  named: z.enum(namedHow).default('in-text'),
  raised: z.enum(raisedHow).default('unknown'),
  /** Which of the appeal's asks were made for this person; none given means all of them. */
  asks: z.array(idOf('member')).default([]),
  status: z.enum(outcomeStatuses).default('sent'),
  date: writtenDateSchema.nullable().default(null),
  effects: z.array(effectSchema).max(40).default([]),
  nextStep: prose.default(''),
  nextDate: writtenDateSchema.nullable().default(null),
});

export type OutcomeLine = z.infer<typeof outcomeLineSchema>;
export type Effect = z.infer<typeof effectSchema>;
