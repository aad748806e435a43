import type { Detainee } from './detainee';
import type { Identity } from './identity';
import type { DetaineeId } from './ids';

export interface Identities {
  /** The record that stands for a person after all merges; an id that is in none is itself. */
  readonly resolve: (id: DetaineeId) => DetaineeId;
  /** Every id that is the same person, the surviving one first. */
  sameAs(id: DetaineeId): readonly DetaineeId[];
  /** True where somebody decided that two people are not the same. */
  areNotSame(a: DetaineeId, b: DetaineeId): boolean;
}

/**
 * Reads the Identity records: merges chain, the survivor that was never absorbed itself stands for
 * all, and in a circle (merged both ways) the smallest id does. Trashed records say nothing.
 */
export function identitiesOf(records: readonly Identity[]): Identities {
  const current = records.filter((record) => record.trashed === null);
  const groups = new Map<DetaineeId, Set<DetaineeId>>();
  const absorbed = new Set<DetaineeId>();
  for (const record of current) {
    if (record.verdict !== 'same') continue;
    absorbed.add(record.absorbed);
    const one = groups.get(record.survivor) ?? new Set([record.survivor]);
    const other = groups.get(record.absorbed) ?? new Set([record.absorbed]);
    const joined = new Set([...one, ...other]);
    for (const id of joined) groups.set(id, joined);
  }
  const lists = new Map<DetaineeId, readonly DetaineeId[]>();
  for (const [id, group] of groups) {
    const sorted = [...group].toSorted(
      (a, b) => Number(absorbed.has(a)) - Number(absorbed.has(b)) || (a < b ? -1 : 1),
    );
    lists.set(id, sorted);
  }
  const apart = new Set(
    current
      .filter((record) => record.verdict === 'not-same')
      .flatMap(({ survivor, absorbed: other }) => [`${survivor} ${other}`, `${other} ${survivor}`]),
  );
  return {
    resolve: (id) => lists.get(id)?.[0] ?? id,
    sameAs: (id) => lists.get(id) ?? [id],
    areNotSame: (a, b) => apart.has(`${a} ${b}`),
  };
}

/**
 * One person out of the records merged into it: the survivor's own head, and the claims of all. The
 * records stay as they are; taking the merge apart gives them back.
 */
export function mergedDetainee(
  id: DetaineeId,
  identities: Identities,
  get: (id: DetaineeId) => Detainee | undefined,
): Detainee | undefined {
  const parts = identities
    .sameAs(id)
    .map(get)
    .filter((part) => part !== undefined);
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return first;
  return {
    ...first,
    names: parts.flatMap((part) => part.names),
    facts: parts.flatMap((part) => part.facts),
    custodyEvents: parts.flatMap((part) => part.custodyEvents),
    incidents: parts.flatMap((part) => part.incidents),
    criteriaSheets: parts.flatMap((part) => part.criteriaSheets),
    consents: parts.flatMap((part) => part.consents),
    checklists: parts.flatMap((part) => part.checklists),
    notes: parts.flatMap((part) => part.notes),
  };
}
