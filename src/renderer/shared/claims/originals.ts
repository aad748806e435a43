import type { Claim, Evidence } from '../../../domain/claim';
import { independentIn } from '../../../domain/evidence-count';
import type { Source } from '../../../domain/source';

/** How many different citations some claims have, and how many independent sources those are. */
export function citationCount(
  claims: readonly Pick<Claim, 'evidence'>[],
  sources: readonly Source[],
): { readonly citations: number; readonly independent: number } {
  const evidence = claims.flatMap((claim) => claim.evidence);
  return {
    citations: new Set(evidence.map(placeOf)).size,
    independent: independentIn({ all: () => sources as never })({ evidence }),
  };
}

function placeOf({ source, locator }: Evidence): string {
  return `${source} ${JSON.stringify(locator)}`;
}
