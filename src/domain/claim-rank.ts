import type { Claim, ClaimStatus } from './claim';
import { bounds } from './edtf-date';

/** How much a claim's status weighs when claims contradict each other; 0 is never shown first. */
const weights: Readonly<Record<ClaimStatus, number>> = {
  accepted: 5,
  corroborated: 4,
  reported: 3,
  disputed: 2,
  outdated: 1,
  rejected: 0,
};

/** Why one claim goes before another; a key of the catalogue. */
export type ClaimReason = 'only' | 'status' | 'confirmed' | 'evidence' | 'recent' | 'entered';

/** What tells two claims apart, compared from left to right; text compares by code unit. */
export interface ClaimRank {
  readonly status: number;
  readonly confirmed: string;
  readonly evidence: number;
  readonly recent: string;
  readonly entered: string;
  readonly id: string;
}

/** The number of sources a claim rests on, where reprints and translations count once. */
export type CountEvidence = (claim: Pick<Claim, 'evidence'>) => number;

/** Counts the different sources of a claim without knowing which of them are reprints. */
export function countSources(claim: Pick<Claim, 'evidence'>): number {
  return new Set(claim.evidence.map((each) => each.source)).size;
}

/** A claim's place among those it contradicts; see `compareRanks`. */
export function rankOf(claim: Claim, countEvidence: CountEvidence = countSources): ClaimRank {
  return {
    status: weights[claim.status],
    confirmed: bounds(claim.lastConfirmed?.edtf ?? null).earliest?.toString() ?? '',
    evidence: countEvidence(claim),
    recent: bounds(claim.validFrom?.edtf ?? null).earliest?.toString() ?? '',
    entered: claim.enteredAt,
    id: claim.id,
  };
}

const order = ['status', 'confirmed', 'evidence', 'recent', 'entered'] as const;

/**
 * Orders two ranks, the one to be shown first: by the claim's status, then the later confirmed, the
 * more independent sources, the later valid, the later entered, and at last by id, so that the
 * order in which claims are kept changes nothing.
 */
export function compareRanks(a: ClaimRank, b: ClaimRank): number {
  const key = order.find((each) => a[each] !== b[each]);
  if (key !== undefined) return a[key] > b[key] ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What decided between the first rank and the second; `only` where there is no second. */
export function reasonOf(first: ClaimRank, second: ClaimRank | undefined): ClaimReason {
  if (second === undefined) return 'only';
  return order.find((each) => first[each] !== second[each]) ?? 'entered';
}
