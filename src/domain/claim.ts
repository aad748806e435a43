import { newId } from './ids';
import { partySchema } from './party';
import { releaseMarkSchema } from './release';
import { idOf, instant, line, prose, z } from './schema';
import { writtenDateSchema } from './written-date';

/** Where in a source the evidence stands. `text` names an annotation, which holds the quote. */
export const locatorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), annotation: idOf('member') }),
  z.object({ kind: z.literal('page'), page: z.int().min(1) }),
  z.object({
    kind: z.literal('region'),
    page: z.int().min(1),
    /** Fractions of the page's width and height from its top left corner. */
    box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  }),
  z.object({
    kind: z.literal('cell'),
    sheet: line(200),
    row: z.int().min(1),
    column: z.int().min(1),
  }),
  z.object({ kind: z.literal('whole') }),
]);

export type Locator = z.infer<typeof locatorSchema>;

export const evidenceSchema = z.object({ source: idOf('source'), locator: locatorSchema });

export type Evidence = z.infer<typeof evidenceSchema>;

export const claimStatuses = [
  'reported',
  'corroborated',
  'accepted',
  'disputed',
  'rejected',
  'outdated',
] as const;

export type ClaimStatus = (typeof claimStatuses)[number];

/** Information credibility of the Admiralty scale (1 confirmed to 6 cannot be judged). */
export const credibilitySchema = z.enum(['1', '2', '3', '4', '5', '6']).nullable();

/** The fields every claim has, whatever it claims. Spread into each claim's own schema. */
export const claimShape = {
  id: idOf('member'),
  /** Whose word it is; null where the source itself states it. */
  saidBy: partySchema.nullable().default(null),
  /** None means "unsourced", which is shown and can be filtered for. */
  evidence: z.array(evidenceSchema).max(200).default([]),
  status: z.enum(claimStatuses).default('reported'),
  credibility: credibilitySchema.default(null),
  release: releaseMarkSchema.default('internal'),
  note: prose.default(''),
  validFrom: writtenDateSchema.nullable().default(null),
  validTo: writtenDateSchema.nullable().default(null),
  lastConfirmed: writtenDateSchema.nullable().default(null),
  /** When it was entered; orders claims that are otherwise equal. */
  enteredAt: instant,
};

export const claimSchema = z.object(claimShape);

/** What every claim has in common; Fact, Name, CustodyEvent and the others are this and more. */
export type Claim = z.infer<typeof claimSchema>;

/** The common part of a new claim entered at `now` (RFC 3339, UTC): reported, unsourced, internal. */
export function newClaim(now: string, given: Partial<Omit<Claim, 'id'>> = {}): Claim {
  return claimSchema.parse({ id: newId('member'), enteredAt: now, ...given });
}

/** True where nothing on file bears the claim out. */
export function isUnsourced(claim: Pick<Claim, 'evidence'>): boolean {
  return claim.evidence.length === 0;
}
