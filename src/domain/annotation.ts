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
  at: instant,
});

export type Annotation = z.infer<typeof annotationSchema>;
