import { countIndependent, originalsOf } from '../../../domain/evidence-count';
import type { Claim, Evidence } from '../../../domain/claim';
import type { Source } from '../../../domain/source';

const known = new WeakMap<readonly Source[], ReadonlyMap<string, string>>();

/** `originalsOf` for the sources of the page, worked out once for each state of them. */
export function originalsFor(sources: readonly Source[]): ReadonlyMap<string, string> {
  let originals = known.get(sources);
  if (originals === undefined) {
    originals = originalsOf(sources);
    known.set(sources, originals);
  }
  return originals;
}

/** How many different citations some claims have, and how many independent sources those are. */
export function citationCount(
  claims: readonly Pick<Claim, 'evidence'>[],
  sources: readonly Source[],
): { readonly citations: number; readonly independent: number } {
  const evidence = claims.flatMap((claim) => claim.evidence);
  return {
    citations: new Set(evidence.map(placeOf)).size,
    independent: countIndependent(originalsFor(sources))({ evidence }),
  };
}

function placeOf({ source, locator }: Evidence): string {
  return `${source} ${JSON.stringify(locator)}`;
}
