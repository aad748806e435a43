import { aggregateShape } from './aggregate';
import { claimShape } from './claim';
import { partySchema } from './party';
import { idOf, line, prose, z } from './schema';
import { writtenDateSchema } from './written-date';

export const replyTypes = [
  'favourable',
  'commitment',
  'partial',
  'will-be-examined',
  'holding',
  'asks-for-more',
  'referred',
  'token',
  'dismissal',
  'denial',
  'refusal',
  'counter-attack',
] as const;

export const linkKinds = ['stated', 'inferred', 'unclear'] as const;

/** That a reply answers an appeal, and how we know: printed as such wherever it leaves. */
export const replyLinkSchema = z.object({
  ...claimShape,
  appeal: idOf('appeal'),
  /** The people it answers for; none given means all the appeal's. */
  detainees: z.array(idOf('detainee')).default([]),
  known: z.enum(linkKinds),
});

/** One point of a point-by-point sheet: what they claim, what we answer. */
export const replyPointSchema = z.object({
  ...claimShape,
  theirClaim: prose,
  ourAnswer: prose.default(''),
});

/** What somebody said back. Reply rates count only those whose role is addressee. */
export const replySchema = z.object({
  ...aggregateShape,
  ...claimShape,
  kind: z.literal('reply'),
  id: idOf('reply'),
  from: partySchema,
  role: z.enum(['addressee', 'target', 'third-party', 'own-side']),
  replyType: z.enum(replyTypes),
  date: writtenDateSchema,
  confidential: z.boolean().default(false),
  words: prose.default(''),
  channel: line(200).default(''),
  links: z.array(replyLinkSchema).default([]),
  points: z.array(replyPointSchema).default([]),
});

export type Reply = z.infer<typeof replySchema>;
export type ReplyLink = z.infer<typeof replyLinkSchema>;
