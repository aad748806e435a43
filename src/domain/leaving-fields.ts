import type { BriefDocument } from './brief-document';
import { linesOf } from './brief-document';
import type { CasebookReader } from './casebook-reader';
import type { DetaineeId } from './ids';
import type { Projected } from './projection';
import { recordKinds, type AnyRecord } from './records';

/** One field of the casebook, and how many values of it leave and stay. */
export interface LeavingField {
  /** `detainee.facts.occupation`, `appeal`, `source`, `source.quote` ... */
  readonly field: string;
  readonly leaving: number;
  /** Values on file for the people and appeals concerned that the rule of marks keeps back. */
  readonly heldBack: number;
}

interface Member {
  readonly id: string;
  readonly field: string;
}

function isMember(value: unknown): value is { readonly id: string; readonly field?: unknown } {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}

function membersOf(record: AnyRecord): Member[] {
  return Object.entries(record).flatMap(([list, value]: [string, unknown]) =>
    !Array.isArray(value)
      ? []
      : value.filter(isMember).map((member) => ({
          id: member.id,
          field:
            typeof member.field === 'string'
              ? `${record.kind}.${list}.${member.field}`
              : `${record.kind}.${list}`,
        })),
  );
}

/** What never leaves whatever its mark, where it stands on a person: named as rules, not counted. */
export const neverLeaving = ['notes', 'tags', 'consents', 'contacts', 'staff', 'files'] as const;

/**
 * Every field that leaves with a document, and how much of the same people and appeals stays: counts
 * by field, never a value. Read from the document itself, so that nothing can leave unlisted.
 */
export function leavingFields(
  document: BriefDocument,
  projected: Projected,
  casebook: CasebookReader,
  people: readonly DetaineeId[],
): LeavingField[] {
  const claims = new Set(linesOf(document).flatMap((line) => line.claims));
  const leaving = new Map<string, number>();
  const heldBack = new Map<string, number>();
  function add(counts: Map<string, number>, field: string): void {
    counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const projectedIds = new Set<string>();
  for (const record of projected.records) {
    if (claims.has(record.id)) add(leaving, record.kind);
    for (const { id, field } of membersOf(record)) {
      projectedIds.add(id);
      if (claims.has(id)) add(leaving, field);
    }
  }
  for (const note of document.citations) {
    add(leaving, note.onFile ? 'source.on-file' : 'source');
    if (note.quote !== null) add(leaving, 'source.quote');
    if (note.url !== '') add(leaving, 'source.url');
  }
  const own = new Set<string>([...people, ...claims]);
  for (const kind of recordKinds) {
    for (const record of casebook.all(kind)) {
      if (!own.has(record.id)) continue;
      for (const { id, field } of membersOf(record)) {
        if (!projectedIds.has(id) && !claims.has(id)) add(heldBack, field);
      }
    }
  }
  const fields = new Set([...leaving.keys(), ...heldBack.keys()]);
  return [...fields].toSorted().map((field) => ({
    field,
    leaving: leaving.get(field) ?? 0,
    heldBack: heldBack.get(field) ?? 0,
  }));
}
