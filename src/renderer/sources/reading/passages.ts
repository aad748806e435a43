import {
  isInTrash,
  selectorsOn,
  type Annotation,
  type Selectors,
} from '../../../domain/annotation';
import type { MemberId } from '../../../domain/ids';
import type { Tag } from '../../../domain/tag';

export type Hue = Tag['hue'];

/** A marked passage on the version that is shown. */
export interface Passage {
  readonly id: MemberId;
  readonly start: number;
  readonly end: number;
  readonly hue: Hue;
  readonly annotation: Annotation;
}

/** The passages of a version in the order of the text. The first tag gives the hue, else amber. */
export function passagesOf(
  annotations: readonly Annotation[],
  version: number,
  hueOf: (tag: string) => Hue | undefined,
): readonly Passage[] {
  return annotations
    .flatMap((annotation) => {
      const selectors = isInTrash(annotation) ? null : selectorsOn(annotation, version);
      if (selectors === null) return [];
      const hue = annotation.tags.map(hueOf).find((one) => one !== undefined) ?? 'amber';
      return [passageOf(annotation, selectors, hue)];
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const made = new WeakMap<Annotation, Passage>();

/** The same object for the same annotation in the same place, so that its card is not drawn anew. */
function passageOf(annotation: Annotation, { start, end }: Selectors, hue: Hue): Passage {
  const known = made.get(annotation);
  if (known?.start === start && known.end === end && known.hue === hue) return known;
  const passage = { id: annotation.id, start, end, hue, annotation };
  made.set(annotation, passage);
  return passage;
}

/** The passages that hold `offset`, the shortest first: the one a click means. */
export function passagesAt(passages: readonly Passage[], offset: number): readonly Passage[] {
  return passages
    .filter(({ start, end }) => start <= offset && offset <= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

/** The next of some overlapping passages after `current`; null after the last, so that Tab leaves. */
export function nextOf(here: readonly Passage[], current: string | null): Passage | null {
  return here[here.findIndex(({ id }) => id === current) + 1] ?? null;
}
