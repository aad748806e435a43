import { z } from '../domain/schema';
import { nothing } from './app-shapes';
import { ownBytes } from './bytes';
import { LONGEST_PIECE } from './channels';
import { drawingSchema, drawOrderSchema } from './drawing-shapes';
import { tokenSchema } from './file-shapes';

/** The largest file a reader is given, in bytes; a reader may refuse much less. */
export const LONGEST_READING = 256 * 1024 * 1024;

/** The longest text of one document, in UTF-16 units. */
const LONGEST_TEXT = 64 * 1024 * 1024;

const word = z.string().max(500);
const count = z.int().min(0);

/** What a person chose for this reading, and how long it may take. */
export const readingOptionsSchema = z.object({
  /** An encoding by its WHATWG label, where the bytes did not decide. */
  encoding: z.string().max(40).exactOptional(),
  password: z.string().max(1000).exactOptional(),
  /** True where a CSV is to be read as a text. */
  asText: z.boolean().exactOptional(),
  /** True where a plain text is to be read as a table, and what parts its cells. */
  asTable: z.boolean().exactOptional(),
  /** True where a picture is asked for as a picture. */
  asPicture: z.boolean().exactOptional(),
  delimiter: z.string().length(1).exactOptional(),
  seconds: z.int().min(1).max(600).exactOptional(),
});

export type ReadingOptions = z.input<typeof readingOptionsSchema>;

const blockSchema = z.object({
  kind: z.enum([
    'heading',
    'paragraph',
    'list-item',
    'table-cell',
    'quotation',
    'preformatted',
    'note',
    'page-break',
  ]),
  start: count,
  end: count,
  level: z.int().min(1).max(99).exactOptional(),
  page: z.int().min(1).exactOptional(),
  cell: z.object({ table: count, row: count, column: count }).exactOptional(),
  furniture: z.boolean().exactOptional(),
});

const warningSchema = z.object({
  code: z.enum([
    'replaced-characters',
    'declared-encoding-wrong',
    'encoding-chosen-by-user',
    'encoding-guessed',
    'cut-off-file',
    'control-characters',
    'garbled-text',
    'pages-without-text',
    'damaged-pages',
    'damaged-file',
    'tracked-changes',
    'broken-quotes',
    'uneven-rows',
    'no-header',
    'hidden-sheet',
    'merged-cells',
  ]),
  detail: word,
});

const droppedSchema = z.object({
  what: z.enum([
    'scripts',
    'styles',
    'images',
    'media',
    'embedded-pages',
    'form-fields',
    'hidden-text',
    'comments',
    'headers-and-footers',
    'tracked-changes',
    'text-boxes',
    'attachments',
    'annotations',
    'remote-links',
    'macros',
    'other-parts',
  ]),
  count,
});

const frozenTextSchema = z.object({
  text: z.string().max(LONGEST_TEXT),
  blocks: z.array(blockSchema).max(5_000_000).readonly(),
  pages: count.exactOptional(),
  language: z.string().max(35).exactOptional(),
  title: word.exactOptional(),
  author: word.exactOptional(),
  publisher: word.exactOptional(),
  published: word.exactOptional(),
  encoding: z.string().max(40).exactOptional(),
  warnings: z.array(warningSchema).max(1000).readonly(),
  dropped: z.array(droppedSchema).max(1000).readonly(),
});

/** The longest JSON of a sheet's cells, in UTF-16 units. */
const LONGEST_CELLS = 256 * 1024 * 1024;

const tableSchema = z.object({
  encoding: z.string().max(40).exactOptional(),
  delimiter: z.string().max(4).exactOptional(),
  header: z.array(z.string().max(1_000_000)).readonly(),
  rows: count,
  columns: count,
  sheets: z
    .array(
      z.object({
        name: word,
        hidden: z.boolean(),
        rows: count,
        columns: count,
        header: count.nullable(),
        cells: z.string().max(LONGEST_CELLS),
      }),
    )
    .readonly(),
  warnings: z.array(warningSchema).max(1000).readonly(),
});

const pictureSchema = z.object({
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  /** The picture drawn anew, made smaller until it fits one piece. */
  png: ownBytes(LONGEST_PIECE),
  said: z
    .array(
      z.object({
        what: z.enum([
          'place',
          'taken',
          'author',
          'camera',
          'serial',
          'software',
          'words',
          'preview',
          'further',
        ]),
        value: word,
      }),
    )
    .max(100)
    .readonly(),
});

const refusalSchema = z.object({
  code: z.enum([
    'empty',
    'binary',
    'too-large',
    'wrong-encoding',
    'no-words',
    'looks-scanned',
    'letters-unknown',
    'misnamed',
    'broken',
    'encrypted',
    'bomb',
    'missing-asset',
    'no-html-part',
    'not-supported',
  ]),
  detail: word,
});

const readAsSchema = z.enum(['text', 'table', 'html', 'mhtml', 'pdf', 'docx', 'image']);

/** What a reader found, exactly as `src/import` hands it back; checked, since it read a stranger. */
export const readingSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('text'),
    content: frozenTextSchema,
    readAs: readAsSchema,
  }),
  z.object({ status: z.literal('table'), table: tableSchema }),
  z.object({ status: z.literal('picture'), picture: pictureSchema }),
  z.object({
    status: z.literal('needs-encoding'),
    guesses: z.array(z.object({ encoding: z.string().max(40), preview: word })).readonly(),
  }),
  z.object({ status: z.literal('needs-password'), wrongPassword: z.boolean() }),
  z.object({
    status: z.literal('no-text'),
    reason: refusalSchema,
    pages: count.exactOptional(),
    readAs: readAsSchema.exactOptional(),
  }),
  z.object({ status: z.literal('unreadable'), reason: refusalSchema }),
  z.object({ status: z.literal('unsupported'), reason: refusalSchema }),
]);
export type Reading = z.output<typeof readingSchema>;

/** One reading, named by the page that asks for it, so that it can be cancelled. */
const jobId = z.string().regex(/^[0-9a-f]{32}$/);

export const readerJobSchema = z.object({
  name: z.string().max(255),
  size: z.int().min(0).max(LONGEST_READING),
  options: readingOptionsSchema,
  /** Set where pages are to be drawn, not read. */
  draw: drawOrderSchema.exactOptional(),
});
export type ReaderJob = z.output<typeof readerJobSchema>;

/** A file of the PDF engine: a character map or a standard font. */
export const readerPartSchema = z.object({
  kind: z.enum(['cmaps', 'standard_fonts']),
  name: z.string().max(100),
});
export type ReaderPart = z.output<typeof readerPartSchema>;

export const readerShapes = {
  'reader.readFile': {
    input: z.object({ job: jobId, token: tokenSchema, options: readingOptionsSchema }),
    output: readingSchema,
  },
  'reader.readBytes': {
    input: z.object({
      job: jobId,
      name: z.string().max(255),
      options: readingOptionsSchema,
      /** True where another file waits behind this one: its page is started ahead. */
      further: z.boolean().exactOptional(),
    }),
    output: readingSchema,
  },
  'reader.drawBytes': {
    input: z.object({
      job: jobId,
      name: z.string().max(255),
      options: readingOptionsSchema,
      draw: drawOrderSchema,
    }),
    output: drawingSchema,
  },
  'reader.cancel': { input: z.object({ job: jobId }), output: nothing },
  'reader.job': { input: nothing, output: readerJobSchema },
  'reader.bytes': { input: nothing, output: nothing },
  'reader.part': {
    input: readerPartSchema,
    output: z.object({ bytes: ownBytes(LONGEST_PIECE) }),
  },
  'reader.done': { input: z.object({ reading: readingSchema }), output: nothing },
  'reader.drawn': { input: z.object({ drawing: drawingSchema }), output: nothing },
};
