import { aggregateShape } from './aggregate';
import type { CasebookReader } from './casebook-reader';
import { definitions, type Definition } from './definitions';
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

function ofRecord({ id, title, versions }: OwnDefinition): Definition[] {
  return versions.map(({ version, date, source, criteria, exclusion }) => ({
    id,
    en: title,
    definitionVersion: version,
    date: date?.edtf ?? null,
    source,
    url: '',
    criteria: criteria.map((each) => ({ id: each.id, en: each.words })),
    ...(exclusion !== '' && { exclusion: { id: 'exclusion', en: exclusion } }),
  }));
}

/** Every version of every definition: those that ship, then the user's own. */
export function allDefinitions(casebook: Pick<CasebookReader, 'all'>): readonly Definition[] {
  return [...definitions, ...casebook.all('definition').flatMap(ofRecord)];
}

/** The latest version of each definition, for a new sheet. */
export function latestDefinitions(casebook: Pick<CasebookReader, 'all'>): readonly Definition[] {
  const latest = new Map<string, Definition>();
  for (const each of allDefinitions(casebook)) {
    const known = latest.get(each.id);
    if (known === undefined || each.definitionVersion > known.definitionVersion) {
      latest.set(each.id, each);
    }
  }
  return [...latest.values()];
}
