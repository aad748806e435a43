import { isInTrash } from './annotation';
import type { CasebookReader } from './casebook-reader';
import type { Claim, Evidence, Locator } from './claim';
import type { Detainee } from './detainee';
import { leavingDate } from './leaving-date';
import type { Party } from './party';
import { withheldName } from './party-name';
import type { RecordKind } from './records';
import { highestMark, mayLeave, type ReleaseLevel, type ReleaseMark } from './release';
import type { Source } from './source';

/** Whom an export is for. */
export type Audience = 'ministry' | 'mp' | 'un' | 'press' | 'family' | 'internal';

/** The moment written where a record's own times may not leave. */
export const noMoment = '1970-01-01T00:00:00Z';

/**
 * True where a person may be named at all in an export: "do not name" stays inside, "quiet" is
 * kept from the public and the press. "Ask first" leaves, and is asked about before the export.
 */
export function mayBeNamed(
  { publicity }: Pick<Detainee, 'publicity'>,
  level: ReleaseLevel,
  audience: Audience,
): boolean {
  const inside = level === 'internal' || level === 'confidential';
  if (publicity.choice === 'do-not-name') return inside && audience === 'internal';
  if (publicity.choice === 'quiet') return level !== 'public' && audience !== 'press';
  return true;
}

/** What every claim has, whatever its id and whatever its own `status` means. */
export type ClaimParts = Omit<Claim, 'id' | 'status'> & {
  readonly id: string;
  readonly status: string;
};

/** The common part of a claim of type `C`, made anew. */
export type LeavingClaim<C extends ClaimParts> = { [Key in keyof Claim]: C[Key] };

/** Decides what may leave; made anew for each projection. */
export interface ReleaseGate {
  readonly level: ReleaseLevel;
  /** True at the levels that stay with the team: own working notes may go along. */
  readonly inside: boolean;
  /** True where the record itself may leave: its mark, and for a person also publicity. */
  leaves(kind: RecordKind, id: string | null): boolean;
  /** True where something under these marks may leave. */
  allows(...marks: readonly ReleaseMark[]): boolean;
  /** `id` where its record leaves, else null. */
  ref<Id extends string>(kind: RecordKind, id: Id | null): Id | null;
  /** The party, or `withheldName` in its place where its record may not leave. */
  party(party: Party): Party;
  /** The common part of a claim that may leave, made anew, or null. */
  claim<C extends ClaimParts>(
    claim: C,
    ...subjects: readonly ReleaseMark[]
  ): LeavingClaim<C> | null;
  /** The evidence that may be cited; what may not is noted as "on file" for the claim `of`. */
  evidence(evidence: readonly Evidence[], of: string): Evidence[];
  /** The claims that rest on a source which may not be named. */
  readonly onFile: ReadonlySet<string>;
}

function copyLocator(locator: Locator): Locator {
  switch (locator.kind) {
    case 'text':
      return { kind: 'text', annotation: locator.annotation };
    case 'page':
      return { kind: 'page', page: locator.page };
    case 'region': {
      const { x, y, width, height } = locator.box;
      return { kind: 'region', page: locator.page, box: { x, y, width, height } };
    }
    case 'cell':
      return { kind: 'cell', sheet: locator.sheet, row: locator.row, column: locator.column };
    case 'whole':
      return { kind: 'whole' };
  }
}

function annotationLeaves(source: Source, annotation: string, level: ReleaseLevel): boolean {
  const found = source.annotations.find((each) => each.id === annotation);
  if (found === undefined || isInTrash(found)) return false;
  return mayLeave(highestMark(found.release, source.release), level);
}

/** The gate of one casebook for one level and audience. */
export function releaseGate(
  casebook: CasebookReader,
  level: ReleaseLevel,
  audience: Audience,
): ReleaseGate {
  const onFile = new Set<string>();
  const inside = level === 'internal' || level === 'confidential';

  function leaves(kind: RecordKind, id: string | null): boolean {
    const record = id === null ? undefined : casebook.get(kind, id);
    // A record in Trash, or gone, has no mark to read: it stays.
    if (record === undefined || record.trashed !== null) return false;
    if (!mayLeave(record.release, level)) return false;
    return record.kind !== 'detainee' || mayBeNamed(record, level, audience);
  }

  function party(given: Party): Party {
    if (given.kind === 'named') return { kind: 'named', name: given.name };
    if (!leaves(given.kind, given.id)) return { kind: 'named', name: withheldName };
    switch (given.kind) {
      case 'detainee':
        return { kind: 'detainee', id: given.id, as: given.as };
      case 'organisation':
        return { kind: 'organisation', id: given.id, as: given.as };
      case 'office':
        return { kind: 'office', id: given.id, as: given.as };
      case 'contact':
        return { kind: 'contact', id: given.id, as: given.as };
    }
  }

  function evidence(given: readonly Evidence[], of: string): Evidence[] {
    const cited: Evidence[] = [];
    for (const { source: id, locator } of given) {
      const source = casebook.get('source', id);
      if (source === undefined || !leaves('source', id)) {
        onFile.add(of);
        continue;
      }
      const hidden =
        locator.kind === 'text' && !annotationLeaves(source, locator.annotation, level);
      cited.push({ source: id, locator: hidden ? { kind: 'whole' } : copyLocator(locator) });
    }
    return cited;
  }

  function claim<C extends ClaimParts>(
    given: C,
    ...subjects: readonly ReleaseMark[]
  ): LeavingClaim<C> | null {
    if (!mayLeave(highestMark(given.release, ...subjects), level)) return null;
    return {
      id: given.id,
      saidBy: given.saidBy === null ? null : party(given.saidBy),
      evidence: evidence(given.evidence, given.id),
      status: given.status,
      credibility: given.credibility,
      release: given.release,
      note: inside ? given.note : '',
      validFrom: leavingDate(given.validFrom),
      validTo: leavingDate(given.validTo),
      lastConfirmed: leavingDate(given.lastConfirmed),
      enteredAt: given.enteredAt,
    };
  }

  return {
    level,
    inside,
    leaves,
    allows: (...marks) => mayLeave(highestMark(...marks), level),
    ref: (kind, id) => (leaves(kind, id) ? id : null),
    party,
    claim,
    evidence,
    onFile,
  };
}

/** The results of `make` for the members that may leave. */
export function leaving<T, U>(members: readonly T[], make: (member: T) => U | null): U[] {
  return members.flatMap((member) => {
    const made = make(member);
    return made === null ? [] : [made];
  });
}
