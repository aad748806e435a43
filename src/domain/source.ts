import { aggregateShape } from './aggregate';
import { annotationSchema } from './annotation';
import { partySchema } from './party';
import { idOf, line, prose, term, z } from './schema';
import { writtenDateSchema } from './written-date';

/** A block of the text: where it stands and what it was; page numbers count from 1. */
export const blockSchema = z.object({
  kind: z.enum([
    'heading',
    'paragraph',
    'list-item',
    'table-cell',
    'quote',
    'page-break',
    'furniture',
  ]),
  start: z.int().min(0),
  end: z.int().min(0),
  level: z.int().min(1).max(6).optional(),
  page: z.int().min(1).optional(),
});

export type Block = z.infer<typeof blockSchema>;

/**
 * One frozen text of a source, never edited: a better extraction is a new version. A short text
 * stands here; over 32,000 units it is the attachment, which holds `{ text, blocks }` as JSON.
 */
export const textVersionSchema = z.object({
  id: idOf('member'),
  version: z.int().min(1),
  /** What made the text, with its number: `plain-text 1`. */
  extractor: line(100),
  /** SHA-256 of the text as UTF-8, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  length: z.int().min(0),
  text: z.string().max(32_000).nullable(),
  blocks: z.array(blockSchema).default([]),
  attachment: idOf('attachment').nullable().default(null),
  /** Stretches marked as page furniture (menus, teasers), or as none, over what the reader found. */
  furniture: z
    .array(z.object({ start: z.int().min(0), end: z.int().min(1), is: z.boolean() }))
    .max(5000)
    .default([]),
});

export type TextVersion = z.infer<typeof textVersionSchema>;

/** A sealed file beside the casebook: what it is called, how large, and the key that opens it. */
export const attachmentSchema = z.object({
  id: idOf('attachment'),
  name: line(300),
  mediaType: line(100),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The file's own random key in hexadecimal; it never leaves the sealed record. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Attachment = z.infer<typeof attachmentSchema>;

/** Anything a claim can rest on: a document, a contact note, testimony, a court paper, a photograph. */
export const sourceSchema = z.object({
  ...aggregateShape,
  kind: z.literal('source'),
  id: idOf('source'),
  /** A term of the vocabulary `source-kinds`. */
  sourceKind: term,
  title: line(500).min(1),
  author: partySchema.nullable().default(null),
  publisher: partySchema.nullable().default(null),
  published: writtenDateSchema.nullable().default(null),
  /** Whether the date stands in the source or was concluded, and what from. */
  publishedHow: z.enum(['stated', 'inferred']).default('stated'),
  publishedFrom: line(300).default(''),
  language: line(35).nullable().default(null),
  /** Kept and shown as text only; never followed. */
  url: line(2000).default(''),
  /** Reliability of the source by the Admiralty scale, A to F. */
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable().default(null),
  summary: prose.default(''),
  /** A reprint, a translation or an excerpt is no second source. */
  relations: z
    .array(
      z.object({
        id: idOf('member'),
        kind: z.enum(['reprint-of', 'translation-of', 'excerpt-of', 'reports-on']),
        source: idOf('source'),
      }),
    )
    .default([]),
  /** For a contact note: when, by what channel, with whom. */
  contact: z
    .object({
      at: writtenDateSchema,
      channel: term,
      who: partySchema.nullable(),
    })
    .nullable()
    .default(null),
  original: attachmentSchema.nullable().default(null),
  textVersions: z.array(textVersionSchema).default([]),
  attachments: z.array(attachmentSchema).default([]),
  annotations: z.array(annotationSchema).default([]),
  /** Mentions that somebody looked at and turned down, by their key, so that none is asked again. */
  dismissedMentions: z.array(line(120)).max(2000).default([]),
});

export type Source = z.infer<typeof sourceSchema>;
