import { z } from '../domain/schema';
import { nothing } from './app-shapes';
import { tokenSchema } from './file-shapes';

/** The largest projected brief, counted as JSON: some 2,000 pages with quotes. */
const LONGEST_DOCUMENT = 64 * 1024 * 1024;

/**
 * The projected brief as plain data. Its shape is the renderer's (the same code composes and
 * prints it); main only carries it and refuses what is no plain data or too large.
 */
const documentSchema = z
  .json()
  .refine((value) => JSON.stringify(value).length <= LONGEST_DOCUMENT, { message: 'too large' });

const job = {
  document: documentSchema,
  /** BCP 47 language of the words between the data. */
  language: z.string().min(2).max(35),
  /** The day the brief speaks of, as written on it. */
  asOf: z.string().max(60),
  title: z.string().max(300),
  /** A PDF, or one file of HTML with its styles in it. */
  as: z.enum(['pdf', 'html']).default('pdf'),
};

/** A heading that the finished file has a bookmark for. */
const headingSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  depth: z.int().min(1).max(6),
  words: z.string().max(2000),
});

export const printerShapes = {
  'printer.print': {
    input: z.object({
      ...job,
      token: tokenSchema,
      paper: z.enum(['A4', 'Letter']).default('A4'),
      /** One line at the head and one at the foot of each page; `{page}` and `{pages}` stand for the numbers. */
      header: z.string().max(300).default(''),
      footer: z.string().max(300).default('{page} / {pages}'),
    }),
    output: z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      size: z.int().min(0),
      /** Null where the file does not say it plainly. */
      pages: z.int().min(1).nullable(),
    }),
  },
  'printer.job': {
    input: nothing,
    output: z.object(job),
  },
  'printer.ready': {
    input: z.object({
      headings: z.array(headingSchema).max(20_000),
      /** True where the page wants to know the pages of its headings and is to be printed again. */
      numbered: z.boolean(),
      /** The file, where one of HTML was asked for. */
      html: z.string().max(LONGEST_DOCUMENT).nullable(),
    }),
    output: nothing,
  },
  'printer.pages': {
    input: nothing,
    /** The page of each heading by its id. */
    output: z.record(z.string(), z.int().min(1)),
  },
  'printer.failed': {
    input: z.object({ code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/) }),
    output: nothing,
  },
};
