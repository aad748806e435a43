import type { Claim, ClaimStatus, Evidence } from '../../../domain/claim';
import type { Party } from '../../../domain/party';
import type { ReleaseMark } from '../../../domain/release';
import { dateFrom } from '../fields/date-from';

/** What a form holds of the parts every claim has; dates as typed. */
export interface ClaimParts {
  readonly saidBy: Party | null;
  readonly evidence: readonly Evidence[];
  readonly status: ClaimStatus;
  readonly credibility: Claim['credibility'];
  /** Null until somebody chooses one: then the default of what is claimed. */
  readonly release: ReleaseMark | null;
  readonly note: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly confirmed: string;
}

/** The parts of a claim on file, or of a new one. */
export function partsOf(claim: Claim | null): ClaimParts {
  return {
    saidBy: claim?.saidBy ?? null,
    evidence: claim?.evidence ?? [],
    status: claim?.status ?? 'reported',
    credibility: claim?.credibility ?? null,
    release: claim?.release ?? null,
    note: claim?.note ?? '',
    validFrom: claim?.validFrom?.written ?? '',
    validTo: claim?.validTo?.written ?? '',
    confirmed: claim?.lastConfirmed?.written ?? '',
  };
}

/** The parts as a command takes them; `mark` is the release mark of who chose none. */
export function saidParts(parts: ClaimParts, mark: ReleaseMark) {
  const { saidBy, evidence, status, credibility, release, note } = parts;
  return {
    ...{ saidBy, evidence, status, credibility, note },
    release: release ?? mark,
    validFrom: dateFrom(parts.validFrom),
    validTo: dateFrom(parts.validTo),
    lastConfirmed: dateFrom(parts.confirmed),
  };
}
