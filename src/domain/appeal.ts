import { aggregateShape } from './aggregate';
import { claimShape, evidenceSchema } from './claim';
import { consentSchema, consentStates } from './consent';
import { effectSchema, outcomeLineSchema } from './outcome-line';
import { partySchema } from './party';
import { idOf, line, prose, term, z } from './schema';
import { writtenDateSchema } from './written-date';

const partyMember = z.object({
  id: idOf('member'),
  party: partySchema,
  note: line(500).default(''),
});

/** How many signed, by sort, as one source words it: "nearly 60", "10 senators". All are kept. */
export const signatoriesSchema = z.object({
  ...claimShape,
  sort: line(100),
  count: z.int().min(0).nullable().default(null),
  bound: z.enum(['exact', 'about', 'at-least', 'nearly', 'words-only']).default('exact'),
  words: line(300).default(''),
});

/** One thing that was asked for, of whom, in the appeal's own words where we have them. */
export const askSchema = z.object({
  ...claimShape,
  /** A term of the vocabulary `asks`. */
  ask: term,
  words: prose.default(''),
  addressee: partySchema.nullable().default(null),
});

/** "And other political prisoners": a group is covered, and nobody is named by it. */
export const groupCoverageSchema = z.object({
  ...claimShape,
  by: z.enum(['own-words', 'our-rule']),
  words: line(500).default(''),
  group: idOf('case-group').nullable().default(null),
  asOf: writtenDateSchema.nullable().default(null),
});

/** What is said to have come of the appeal as a whole, for nobody in particular. */
export const generalEffectSchema = z.object({ ...claimShape, ...effectSchema.shape });

/** A step of a mechanism that was taken, on its date; deadlines are derived from these. */
export const stageSchema = z.object({
  ...claimShape,
  /** A stage name of the appeal's mechanism. */
  stage: term,
  date: writtenDateSchema,
  /** The State whose clock it starts, where several run. */
  state: line(100).default(''),
});

/** What a person decided about a derived deadline: another date with a reason, or done. */
export const deadlineMarkSchema = z.object({
  id: idOf('member'),
  rule: line(80),
  stage: idOf('member'),
  overrideTo: writtenDateSchema.nullable().default(null),
  reason: line(500).default(''),
  doneOn: writtenDateSchema.nullable().default(null),
});

/** That a sponsor passed an appeal on to another, and why. */
export const sponsorHandOverSchema = z.object({
  id: idOf('member'),
  from: partySchema.nullable().default(null),
  to: partySchema,
  date: writtenDateSchema,
  reason: line(500).default(''),
});

/** What an appeal can say of consent to it: that one is needed and nobody was asked yet, or what came. */
export const appealConsentStates = ['needed', ...consentStates] as const;

/** Somebody asked somebody for something: addressees and, apart, whose conduct is to change. */
export const appealSchema = z.object({
  ...aggregateShape,
  kind: z.literal('appeal'),
  id: idOf('appeal'),
  title: line(300).min(1),
  /** A short number of the user's own. */
  reference: line(60).default(''),
  /** A term of the vocabulary `appeal-kinds`. */
  appealKind: term,
  /** A term of the vocabulary `mechanisms`, or null. */
  mechanism: term.nullable().default(null),
  date: writtenDateSchema,
  issuers: z.array(partyMember).default([]),
  signatories: z.array(signatoriesSchema).default([]),
  addressees: z.array(partyMember).default([]),
  targets: z.array(partyMember).default([]),
  relays: z.array(idOf('appeal')).default([]),
  channel: line(200).default(''),
  language: line(35).nullable().default(null),
  asks: z.array(askSchema).default([]),
  documents: z.array(evidenceSchema).default([]),
  sponsor: partySchema.nullable().default(null),
  sponsorHandOvers: z.array(sponsorHandOverSchema).default([]),
  /** Whether those it is made for agreed to it; null where nothing is said. */
  consent: z.enum(appealConsentStates).nullable().default(null),
  /** Who agreed, refused, or decided without them. */
  consentBy: line(300).default(''),
  /** Consents to the appeal for one audience or until a day, and decisions in their place. */
  consents: z.array(consentSchema).default([]),
  /** What the appeal may bring upon those it is made for. */
  risk: line(1000).default(''),
  summary: prose.default(''),
  outcomeLines: z.array(outcomeLineSchema).default([]),
  groupCoverages: z.array(groupCoverageSchema).default([]),
  generalEffects: z.array(generalEffectSchema).default([]),
  stages: z.array(stageSchema).default([]),
  deadlineMarks: z.array(deadlineMarkSchema).default([]),
});

export type Appeal = z.infer<typeof appealSchema>;
export type Ask = z.infer<typeof askSchema>;
export type PartyMember = z.infer<typeof partyMember>;
export type GroupCoverage = z.infer<typeof groupCoverageSchema>;
export type SponsorHandOver = z.infer<typeof sponsorHandOverSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type DeadlineMark = z.infer<typeof deadlineMarkSchema>;
