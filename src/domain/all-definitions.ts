import type { CasebookReader } from './casebook-reader';
import { definitions, type Definition } from './definitions';
import type { OwnDefinition } from './own-definition';

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
