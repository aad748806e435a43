import { releaseLevelSchema, releaseMarkSchema } from './release';
import { z } from './schema';
import { audiences } from './brief';

const text = z.string().max(20_000);

/** Some words of a line; `language` where they are not of the brief's language, as names are. */
export const briefPartSchema = z.object({
  text,
  strong: z.boolean().optional(),
  language: z.string().max(35).optional(),
});

/** One line that can be proved: its words, the claims it says, and the notes they rest on. */
export const briefLineSchema = z.object({
  /** Stable while its claims stand; an edited line is kept by it. */
  key: z.string().max(200),
  parts: z.array(briefPartSchema),
  /** Ids of the claims it says, in their order; none for a line that only orders the page. */
  claims: z.array(z.string().max(40)),
  /** Numbers of notes, from 1. */
  citations: z.array(z.int().min(1)),
  /** Whose word it is; its words already say so. */
  accordingTo: z.string().max(400).nullable(),
  /** The level it was composed or written at: the highest mark of what it says. */
  mark: releaseMarkSchema,
  edited: z.boolean(),
});

export const briefTableSchema = z.object({
  kind: z.literal('table'),
  key: z.string().max(200),
  caption: text,
  columns: z.array(z.string().max(200)).min(1),
  /** Rows of as many cells as there are columns; a cell is a line. */
  rows: z.array(z.object({ key: z.string().max(200), cells: z.array(briefLineSchema) })),
});

/** Bars of one unit and measure, drawn to one scale; each says its number and rests on its line. */
export const briefBarsSchema = z.object({
  kind: z.literal('bars'),
  key: z.string().max(200),
  caption: text,
  rows: z.array(
    z.object({ key: z.string().max(200), value: z.number().min(0), line: briefLineSchema }),
  ),
});

/** What happened on one axis of time; a date known to the month is as wide as the month. */
export const briefTimelineSchema = z.object({
  kind: z.literal('timeline'),
  key: z.string().max(200),
  caption: text,
  marks: z.array(
    z.object({
      key: z.string().max(200),
      /** The first and the last day it can have been, ISO 8601. */
      from: z.string().max(10),
      to: z.string().max(10),
      words: text,
    }),
  ),
});

export const briefLinesSchema = z.object({
  kind: z.literal('lines'),
  /** `running` sets them one after another as one paragraph, `columns` as a narrow list. */
  style: z.enum(['paragraphs', 'list', 'running', 'columns']),
  lines: z.array(briefLineSchema),
});

export const briefSectionSchema = z.object({
  key: z.string().max(200),
  heading: z.array(briefPartSchema),
  /** 1 for a person or an appeal, 2 for a part of it. */
  depth: z.int().min(1).max(3),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      briefLinesSchema,
      briefTableSchema,
      briefBarsSchema,
      briefTimelineSchema,
    ]),
  ),
});

/** One numbered note. A withheld source is "on file": no title, no date, no quote, no id. */
export const briefCitationSchema = z.object({
  n: z.int().min(1),
  onFile: z.boolean(),
  source: z.string().max(40).nullable(),
  title: text,
  publisher: text,
  date: z.string().max(400),
  page: z.int().min(1).nullable(),
  /** Text to copy, never a link. */
  url: text,
  /** The marked words, or null where none are wanted or may leave. */
  quote: text.nullable(),
  /** True where the words are Vigil's own summary: printed without quotation marks, and said. */
  ownWords: z.boolean(),
  /** The whole note in words, without the quote. */
  words: text,
});

/** Something to decide before the brief leaves. */
export const briefNoticeSchema = z.object({
  line: z.string().max(200),
  words: text,
  why: z.enum(['unsourced', 'disputed', 'outdated', 'quote-needs-review', 'quote-lost', 'stale']),
});

/** A brief as plain data: what the preview shows and the printer page is given. */
export const briefDocumentSchema = z.object({
  version: z.literal(1),
  title: text,
  subtitle: text,
  language: z.string().max(35),
  audience: z.enum(audiences),
  level: releaseLevelSchema,
  /** The date it stands for, in words and as the last day it means (ISO 8601). */
  asOf: z.object({ words: z.string().max(400), day: z.string().max(10) }),
  /** Printed on every page: "as reported to January 2025; not updated". */
  banners: z.array(z.string().max(400)),
  /** A list of the sections before them, with the pages they begin on where wanted. */
  contents: z.object({ heading: text, numbered: z.boolean() }).nullable(),
  sections: z.array(briefSectionSchema),
  citationsHeading: text,
  citations: z.array(briefCitationSchema),
  notices: z.array(briefNoticeSchema),
  /** For a form: the words it has and may have, and what it asks for that is not on file. */
  form: z
    .object({
      words: z.object({ count: z.int().min(0), limit: z.int().min(1) }).nullable(),
      missing: z.array(z.string().max(400)),
    })
    .nullable(),
});

export type BriefPart = z.infer<typeof briefPartSchema>;
export type BriefLine = z.infer<typeof briefLineSchema>;
export type BriefLineStyle = z.infer<typeof briefLinesSchema>['style'];
export type BriefTable = z.infer<typeof briefTableSchema>;
export type BriefBars = z.infer<typeof briefBarsSchema>;
export type BriefTimeline = z.infer<typeof briefTimelineSchema>;
export type BriefSection = z.infer<typeof briefSectionSchema>;
export type BriefCitation = z.infer<typeof briefCitationSchema>;
export type BriefNotice = z.infer<typeof briefNoticeSchema>;
export type BriefDocument = z.infer<typeof briefDocumentSchema>;

/** The name of a section's place in what is printed: links and bookmarks lead to it. */
export function placeOf(section: number): string {
  return `h-${section + 1}`;
}

/** The sections that a list of contents names, each with its place. */
export function contentsOf(
  document: Pick<BriefDocument, 'sections'>,
): { place: string; words: string; depth: number }[] {
  return document.sections.flatMap(({ heading, depth }, index) =>
    depth === 1 ? [{ place: placeOf(index), words: wordsOfLine({ parts: heading }), depth }] : [],
  );
}

/** The words of a line without its notes, for search, counting and copying. */
export function wordsOfLine(line: Pick<BriefLine, 'parts'>): string {
  return line.parts.map((part) => part.text).join('');
}

/** Every line of a document in the order of the page, cells of tables included. */
export function linesOf(document: BriefDocument): BriefLine[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      switch (block.kind) {
        case 'lines':
          return block.lines;
        case 'table':
          return block.rows.flatMap((row) => row.cells);
        case 'bars':
          return block.rows.map((row) => row.line);
        case 'timeline':
          // Its words stand as lines beside it.
          return [];
      }
    }),
  );
}
