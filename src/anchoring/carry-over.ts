import { lastPlaceBefore, type Annotation } from '../domain/annotation';
import { describe } from './describe';
import { findAll, type Placement } from './find';

type Kept = Annotation['placements'][number];

/**
 * What becomes of annotations in a new version of their text: each gets one more placement. Placed by
 * itself is only what `findAll` calls certain; all else needs review, or is lost. Each is looked for
 * from the latest version it stood in; `texts` holds the texts of those versions. Annotations that
 * stand on `version` or a later one already are handed back as they are.
 */
export function carryOver(
  annotations: readonly Annotation[],
  texts: ReadonlyMap<number, string>,
  text: string,
  version: number,
): Annotation[] {
  const byBase = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    if (isPlacedFrom(annotation, version)) continue;
    const base = lastPlaceBefore(annotation, version).version;
    byBase.set(base, [...(byBase.get(base) ?? []), annotation]);
  }
  const kept = new Map<string, Kept>();
  for (const [base, group] of byBase) {
    const quotes = group.map((one) => lastPlaceBefore(one, version).selectors);
    const placements = findAll(text, quotes, texts.get(base));
    for (const [at, annotation] of group.entries()) {
      const placement = placements[at] ?? { state: 'lost' };
      kept.set(annotation.id, keep(placement, text, version, quotes[at]?.occurrences));
    }
  }
  return annotations.map((annotation) => {
    const placement = kept.get(annotation.id);
    if (placement === undefined) return annotation;
    return { ...annotation, placements: [...annotation.placements, placement] };
  });
}

function isPlacedFrom({ version: first, placements }: Annotation, version: number): boolean {
  return first >= version || placements.some((one) => one.version >= version);
}

function keep(
  placement: Placement,
  text: string,
  version: number,
  before: number | undefined,
): Kept {
  if (placement.state !== 'placed') {
    const state = placement.state === 'lost' ? 'lost' : 'needs-review';
    return { version, selectors: null, state };
  }
  const occurrences = placement.how === 'unique-quote' ? 1 : before;
  const selectors = describe(text, placement.start, placement.end, occurrences);
  return { version, selectors, state: selectors === null ? 'lost' : 'placed' };
}
