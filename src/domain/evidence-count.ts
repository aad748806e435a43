import type { CountEvidence } from './claim-rank';
import type { Source } from './source';

/**
 * The source that each source goes back to: a reprint, a translation, an excerpt and a report on a
 * document stand for their original, and sources of the same text for the first of them (by id).
 * A circle of relations ends at its smallest id.
 */
export function originalsOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const byText = new Map<string, string>();
  const above = new Map<string, string>();
  for (const source of sources.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const relation = source.relations[0];
    if (relation !== undefined) above.set(source.id, relation.source);
    const text = source.textVersions[0];
    if (text === undefined || text.length === 0) continue;
    const first = byText.get(text.sha256);
    if (first === undefined) byText.set(text.sha256, source.id);
    else if (relation === undefined) above.set(source.id, first);
  }
  const originals = new Map<string, string>();
  for (const { id } of sources) {
    const path = [String(id)];
    let at: string = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      if (path.includes(next)) {
        at = path.slice(path.indexOf(next)).toSorted()[0] ?? next;
        break;
      }
      path.push(next);
      at = next;
    }
    originals.set(id, at);
  }
  return originals;
}

/** Counts the independent sources a claim rests on: a reprint is no second source. */
export function countIndependent(originals: ReadonlyMap<string, string>): CountEvidence {
  return (claim) =>
    new Set(claim.evidence.map(({ source }) => originals.get(source) ?? source)).size;
}
