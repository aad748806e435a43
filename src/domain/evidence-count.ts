import type { CasebookReader } from './casebook-reader';
import type { CountEvidence } from './claim-rank';
import type { Source } from './source';

/**
 * The documents that each source goes back to: a reprint, a translation, an excerpt and a report on a
 * document stand for their original, and sources of the same text for the first of them (by id). A
 * report on two documents goes back to both. A circle of relations ends at its smallest id.
 */
export function originalsOf(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const byText = new Map<string, string>();
  const above = new Map<string, readonly string[]>();
  for (const source of sources.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const related = source.relations.map((relation) => relation.source);
    if (related.length > 0) above.set(source.id, related);
    const text = source.textVersions[0];
    if (text === undefined || text.length === 0) continue;
    const first = byText.get(text.sha256);
    if (first === undefined) byText.set(text.sha256, source.id);
    else if (related.length === 0) above.set(source.id, [first]);
  }
  return new Map(sources.map(({ id }) => [id, endsOf(id, above)]));
}

/** Where the ways up from a source end; where they only go round, the smallest id of the last circle. */
function endsOf(id: string, above: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const seen = new Set([id, ...aboveOf(id, above)]);
  const ends = [...seen].filter((one) => !above.has(one));
  if (ends.length > 0) return ends.toSorted();
  const circles = [...seen].map((one) => [...aboveOf(one, above)].toSorted());
  const last = circles.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return last.slice(0, 1);
}

/** Everything that a source leads up to; itself only where that is a circle. */
function aboveOf(id: string, above: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(above.get(id));
  for (const one of found) for (const next of above.get(one) ?? []) found.add(next);
  return found;
}

/**
 * Counts the independent sources a claim rests on: a reprint is no second source. One that goes back
 * to several documents counts only where none of them is among the others' originals.
 */
export function countIndependent(originals: ReadonlyMap<string, readonly string[]>): CountEvidence {
  return (claim) => {
    const groups = [...new Set(claim.evidence.map(({ source }) => source))]
      .map((source) => originals.get(source) ?? [source])
      .toSorted((a, b) => a.length - b.length);
    const taken = new Set<string>();
    let count = 0;
    for (const group of groups) {
      if (!group.some((one) => taken.has(one))) count += 1;
      for (const one of group) taken.add(one);
    }
    return count;
  };
}

const known = new WeakMap<readonly Source[], CountEvidence>();

/** Counts independent sources as `countIndependent`, by the relations that a casebook holds. */
export function independentIn(casebook: Pick<CasebookReader, 'all'>): CountEvidence {
  const sources = casebook.all('source');
  let count = known.get(sources);
  if (count === undefined) {
    count = countIndependent(originalsOf(sources));
    known.set(sources, count);
  }
  return count;
}
