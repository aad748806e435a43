import { aggregateShape } from './aggregate';
import { idOf, line, z } from './schema';
import { writtenDateSchema } from './written-date';

const criterionSchema = z.object({ id: line(60).min(1), words: line(1000).min(1) });

/** One version of a definition; never changed once a sheet was answered by it, a new one is added. */
export const definitionVersionSchema = z.object({
  id: idOf('member'),
  version: z.int().min(1),
  date: writtenDateSchema.nullable().default(null),
  /** Whose words these are: a statute, an organisation's guidance. */
  source: line(500).default(''),
  criteria: z.array(criterionSchema).min(1).max(60),
  exclusion: line(1000).default(''),
});

/** A definition of the user's own that people are held against, beside those that ship. */
export const ownDefinitionSchema = z.object({
  ...aggregateShape,
  kind: z.literal('definition'),
  id: idOf('definition'),
  title: line(300).min(1),
  versions: z.array(definitionVersionSchema).default([]),
});

export type OwnDefinition = z.infer<typeof ownDefinitionSchema>;
