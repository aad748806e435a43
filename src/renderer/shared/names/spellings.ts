import type { CommandInput } from '../../../casebook/commands/registry';
import type { Name } from '../../../domain/name';
import { proposeSpellings, type ProposedSpelling, type SpellingHabit } from '../../../domain/names';
import { t } from '../catalogue';

export type SpellingInput = CommandInput<'add-names'>['names'][number];

/** Languages (BCP 47) of the habits that belong to one. */
const languages: Readonly<Partial<Record<SpellingHabit, string>>> = {
  'az-latin': 'az',
  'az-cyrillic': 'az',
  'ru-press': 'ru',
  'ru-press-schwa-e': 'ru',
  'en-press': 'en',
  'en-press-y': 'en',
  turkish: 'tr',
  russian: 'ru',
  bgn: 'en',
  german: 'de',
  french: 'fr',
};

/** Habits whose spelling is the name in full; the others are a press's or a document's. */
const inFull: ReadonlySet<SpellingHabit> = new Set(['az-latin', 'az-cyrillic', 'russian', 'latin']);

function kindOf(habit: SpellingHabit): Name['kind'] {
  if (inFull.has(habit)) return 'full';
  return habit === 'passport' ? 'document' : 'press';
}

/** Spellings to offer for a name, without those on file and the name itself. */
export function offeredSpellings(
  name: string,
  onFile: readonly string[],
): readonly ProposedSpelling[] {
  const known = new Set([name.trim(), ...onFile]);
  return proposeSpellings(name).filter(({ spelling }) => !known.has(spelling));
}

/** The ticked spellings as a command takes them, each with a note of where it comes from. */
export function acceptedSpellings(name: string, ticked: readonly string[]): SpellingInput[] {
  return proposeSpellings(name)
    .filter(({ spelling }) => ticked.includes(spelling))
    .map(({ spelling, script, habit }) => ({
      text: spelling,
      script: script === 'cyrillic' ? 'Cyrl' : 'Latn',
      language: languages[habit] ?? null,
      nameKind: kindOf(habit),
      note: t('names.spellingNote', { name: name.trim() }),
    }));
}
