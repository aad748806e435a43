import { releaseMarkSchema } from './release';
import { idOf, instant, prose, z } from './schema';

/**
 * Where a quote stands in one text: offsets in UTF-16 units of the stored text, the words
 * themselves, up to 32 units on either side, and how often the words stood in that text.
 * W3C Web Annotation Data Model, TextPositionSelector and TextQuoteSelector, and the count.
 */
export const selectorsSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z.string().min(1).max(20_000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  /** How many times `exact` stood in the text it was made on, this one included. */
  occurrences: z.int().min(1).default(1),
});

export type Selectors = z.infer<typeof selectorsSchema>;

/** A marked passage. The first selectors are kept for ever, one more set for each later version. */
export const annotationSchema = z.object({
  id: idOf('member'),
  /** The text version `selectors` were made on. */
  version: z.int().min(1),
  selectors: selectorsSchema,
  placements: z
    .array(
      z.object({
        version: z.int().min(1),
        selectors: selectorsSchema.nullable(),
        state: z.enum(['placed', 'needs-review', 'lost']),
      }),
    )
    .default([]),
  tags: z.array(idOf('tag')).default([]),
  comment: prose.default(''),
  links: z.array(z.union([idOf('detainee'), idOf('appeal'), idOf('organisation')])).default([]),
  release: releaseMarkSchema.default('internal'),
  /** When it went to Trash; what was drawn from it leads to it still, and restoring is whole. */
  trashed: instant.nullable().default(null),
  at: instant,
});

export type Annotation = z.infer<typeof annotationSchema>;

/** What became of a passage in one version of its text. */
export type PlacementState = Annotation['placements'][number]['state'];

/** True for a passage in Trash. One kept before passages went to Trash has no mark at all. */
export function isInTrash({ trashed }: Pick<Annotation, 'trashed'>): boolean {
  return typeof trashed === 'string';
}

/**
 * What became of an annotation on `version`. On a version made after it that nobody placed it on it
 * waits for review; on one older than itself it is not at all: null.
 */
export function stateOn(
  annotation: Pick<Annotation, 'version' | 'placements'>,
  version: number,
): PlacementState | null {
  const placement = annotation.placements.find((one) => one.version === version);
  if (placement !== undefined) return placement.state;
  if (annotation.version === version) return 'placed';
  return annotation.version < version ? 'needs-review' : null;
}

/** Where an annotation stands on `version`; null where its words are lost or wait for a decision. */
export function selectorsOn(
  annotation: Pick<Annotation, 'version' | 'selectors' | 'placements'>,
  version: number,
): Selectors | null {
  if (stateOn(annotation, version) !== 'placed') return null;
  const placement = annotation.placements.find((one) => one.version === version);
  return placement === undefined ? annotation.selectors : placement.selectors;
}

/** The latest version before `version` that an annotation is known to stand in, and where. */
export function lastPlaceBefore(
  annotation: Pick<Annotation, 'version' | 'selectors' | 'placements'>,
  version: number,
): { readonly version: number; readonly selectors: Selectors } {
  let last = { version: annotation.version, selectors: annotation.selectors };
  for (const placement of annotation.placements) {
    const { selectors } = placement;
    if (placement.version >= version || placement.state !== 'placed') continue;
    if (selectors !== null && placement.version > last.version) {
      last = { version: placement.version, selectors };
    }
  }
  return last;
}
