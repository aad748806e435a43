import { z } from '../domain/schema';
import { ownBytes } from './bytes';

/** Pages drawn by one reader page: as many as are in view at once, with one before and after. */
export const MOST_DRAWN_PAGES = 4;

/** The widest picture of a page, in pixels. */
export const WIDEST_PAGE = 2400;

/** The largest PNG of one page, in bytes: a photograph of the widest picture stays below. */
const LARGEST_PICTURE = 48 * 1024 * 1024;

const count = z.int().min(0);
const fraction = z.number().min(-10).max(10);

/** Which pages are to be drawn, and how wide, in pixels. An image is one page. */
export const drawOrderSchema = z.object({
  pages: z.array(z.int().min(1).max(1_000_000)).min(1).max(MOST_DRAWN_PAGES),
  width: z.int().min(40).max(WIDEST_PAGE),
});
export type DrawOrder = z.output<typeof drawOrderSchema>;

/**
 * A run of letters on a drawn page. The box is in fractions of the page from its top left corner;
 * letter number i stands between `edges[i]` and `edges[i + 1]`, fractions of the box the way `way`
 * says it is read.
 */
export const letterRunSchema = z.object({
  text: z.string().max(20_000),
  x: fraction,
  y: fraction,
  width: fraction,
  height: fraction,
  way: z.enum(['right', 'left', 'down', 'up']),
  edges: z.array(z.number()).max(20_001).readonly(),
});
export type LetterRun = z.output<typeof letterRunSchema>;

export const drawnPageSchema = z.object({
  page: z.int().min(1),
  /** Of the picture, in pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
  png: ownBytes(LARGEST_PICTURE),
  runs: z.array(letterRunSchema).max(200_000).readonly(),
});
export type DrawnPage = z.output<typeof drawnPageSchema>;

/** What became of an order: the pages, how many the file has, or why none could be drawn. */
export const drawingSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('drawn'),
    pages: count,
    drawn: z.array(drawnPageSchema).max(MOST_DRAWN_PAGES).readonly(),
  }),
  z.object({ status: z.literal('needs-password'), wrongPassword: z.boolean() }),
  z.object({ status: z.literal('not-drawn') }),
]);
export type Drawing = z.output<typeof drawingSchema>;
