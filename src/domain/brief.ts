import { aggregateShape } from './aggregate';
import { briefTemplates } from './brief-template';
import { releaseLevelSchema } from './release';
import { idOf, instant, line, prose, z } from './schema';
import { writtenDateSchema } from './written-date';

export const audiences = ['ministry', 'mp', 'un', 'press', 'family', 'internal'] as const;

/** A line the researcher edited: its words, the level they were written at, its claims untouched. */
export const editedLineSchema = z.object({
  id: idOf('member'),
  /** The composed line it stands for; see `composeBrief`. */
  lineKey: line(200),
  words: prose,
  release: releaseLevelSchema,
});

/** What left the house with one export: never its content, only what it was and its hash. */
export const handOverSchema = z.object({
  id: idOf('member'),
  at: instant,
  format: line(20),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  level: releaseLevelSchema,
  to: line(300).default(''),
  detainees: z.array(idOf('detainee')).default([]),
  sources: z.array(idOf('source')).default([]),
  contacts: z.array(idOf('contact')).default([]),
  acceptedUnsourced: z.int().min(0).default(0),
});

/** How a brief is composed; the text itself is made anew from the claims each time. */
export const briefSchema = z.object({
  ...aggregateShape,
  kind: z.literal('brief'),
  id: idOf('brief'),
  title: line(300).min(1),
  /** `whole-export` is no paper: it stands for the exports of the whole casebook, for their record. */
  purpose: z.enum(['paper', 'whole-export']).default('paper'),
  template: z.enum(briefTemplates).default('person'),
  detainees: z.array(idOf('detainee')).default([]),
  /** The appeals of a dossier. */
  appeals: z.array(idOf('appeal')).default([]),
  /** The case group whose members it is about, or null. */
  group: idOf('case-group').nullable().default(null),
  /** The parts that are wanted, in their order; none given means all of the template's. */
  parts: z.array(line(40)).max(40).default([]),
  contents: z.enum(['none', 'plain', 'numbered']).default('none'),
  /** True where people stand as numbers and no name of theirs leaves. */
  pseudonyms: z.boolean().default(false),
  audience: z.enum(audiences).default('internal'),
  level: releaseLevelSchema.default('internal'),
  language: line(35).default('en'),
  asOf: writtenDateSchema,
  withQuotes: z.boolean().default(true),
  editedLines: z.array(editedLineSchema).default([]),
  handOvers: z.array(handOverSchema).default([]),
});

export type Brief = z.infer<typeof briefSchema>;
export type HandOver = z.infer<typeof handOverSchema>;
