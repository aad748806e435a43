/** Spellings a name may have elsewhere: other scripts and the habits of the press. */
import habits from './data/spelling-habits.json';
import { fold } from './fold';
import { canonicalForm, isAzerbaijani } from './known-names';
import { nameWord, type NameWord } from './name-word';
import { readName } from './read-name';
import { scriptOf } from './script';

/** Where a spelling comes from. */
export type SpellingHabit =
  | 'az-latin'
  | 'az-cyrillic'
  | 'ru-press'
  | 'ru-press-schwa-e'
  | 'en-press'
  | 'en-press-y'
  | 'bare-latin'
  | 'turkish'
  | 'russian'
  | 'latin'
  | 'bgn'
  | 'passport'
  | 'german'
  | 'french';

/** A proposal: nothing is saved before it is accepted. */
export interface ProposedSpelling {
  readonly spelling: string;
  readonly script: 'latin' | 'cyrillic';
  readonly habit: SpellingHabit;
}

const LONGEST_NAME = 120;

/**
 * Proposes spellings of a name, the likeliest first, none equal to the name or to another. Words
 * on the Azerbaijani list (or with Azerbaijani letters or endings) go by Azerbaijani habits,
 * others by Russian ones. Empty for a name without letters,
 * and for Arabic script, which does not write the vowels. Order of parts is kept.
 */
export function proposeSpellings(name: string): ProposedSpelling[] {
  const text = name.slice(0, LONGEST_NAME).normalize('NFC').trim();
  if (fold(text) === '' || scriptOf(text) === 'arabic') return [];
  const found = isAzerbaijaniName(text) ? azerbaijaniSpellings(text) : otherSpellings(text);
  const seen = new Set([text]);
  return found.filter(({ spelling }) => {
    if (spelling === '' || seen.has(spelling)) return false;
    seen.add(spelling);
    return true;
  });
}

const AZERBAIJANI_LETTERS = /[əğƏĞҝҹҸҜ]/u;
const AZERBAIJANI_ENDINGS = new Set(['li', 'zade', 'oglu', 'qizi', 'beyli', 'soy', 'gil']);

function isAzerbaijaniName(text: string): boolean {
  if (AZERBAIJANI_LETTERS.test(text)) return true;
  const { core, father } = readName(text);
  if (father !== null && isAzerbaijani(father.root.ids)) return true;
  const words = core.filter(({ initial }) => !initial).map(({ word }) => word);
  return words.some(
    (word) =>
      isAzerbaijani(word.given) ||
      (word.family !== null &&
        (AZERBAIJANI_ENDINGS.has(word.family.kind) ||
          word.family.roots.some((root) => isAzerbaijani(root.ids)))),
  );
}

const LONGEST_GROUP = 8;

type Table = Readonly<Record<string, string>>;

/** Exchanges letters by a table; `^x` counts at the start of a word, `x$` at its end. */
function exchange(word: string, table: Table, locale = 'en'): string {
  const low = word.toLocaleLowerCase('az');
  let out = '';
  for (let at = 0; at < low.length;) {
    let taken = '';
    let to: string | undefined;
    for (
      let length = Math.min(LONGEST_GROUP, low.length - at);
      length > 0 && to === undefined;
      length -= 1
    ) {
      taken = low.slice(at, at + length);
      const atEnd = at + length === low.length ? table[`${taken}$`] : undefined;
      to = (at === 0 ? table[`^${taken}`] : undefined) ?? atEnd ?? table[taken];
    }
    if (to === undefined) taken = low.charAt(at);
    out += to ?? taken;
    at += taken.length;
  }
  return sameCase(word, out, locale);
}

function sameCase(model: string, word: string, locale: string): string {
  const first = model.charAt(0);
  const isUpper = model.length > 1 && model === model.toUpperCase();
  if (isUpper) return word.toLocaleUpperCase(locale);
  return first === first.toLowerCase() ? word : capital(word, locale);
}

function eachWord(text: string, turn: (word: string) => string): string {
  return text.replace(/[\p{L}\p{M}'\u2018\u2019\u02bb\u02bc]+/gu, turn);
}

function azerbaijaniSpellings(text: string): ProposedSpelling[] {
  const latin =
    AZERBAIJANI_LETTERS.test(text) && scriptOf(text) === 'latin' ? text : toAzerbaijani(text);
  const tables = Object.entries(habits.azerbaijani) as [keyof typeof habits.azerbaijani, Table][];
  const found: ProposedSpelling[] = [{ spelling: latin, script: 'latin', habit: 'az-latin' }];
  for (const [habit, table] of tables) {
    const spelling = eachWord(latin, (word) =>
      exchange(word, table, habit === 'turkish' ? 'tr' : 'en'),
    );
    found.push({
      spelling,
      script: scriptOf(spelling) === 'cyrillic' ? 'cyrillic' : 'latin',
      habit,
    });
  }
  const russian = found.find(({ habit }) => habit === 'ru-press');
  if (russian !== undefined)
    found.push(...fromRussian(russian.spelling, ['bgn', 'german', 'french']));
  return found;
}

/** Azerbaijani Latin: the listed form where the word is listed, else letter for letter. */
function toAzerbaijani(text: string): string {
  return eachWord(text, (written) => {
    const word = nameWord(written);
    const listed = canonicalForm(word.given, word.key);
    if (listed !== null && isAzerbaijani(word.given))
      return sameCase(written, listed.toLocaleLowerCase('az'), 'az');
    const whole =
      marker(written) ?? withEnding(word) ?? fromUnits(word.units, habits.unitsToAzerbaijani);
    return sameCase(written, whole, 'az');
  });
}

const MARKERS: Table = { oglu: 'oğlu', ogli: 'oğlu', gizi: 'qızı', kizi: 'qızı', qizi: 'qızı' };

function marker(written: string): string | null {
  const key = nameWord(written).key;
  if (key === 'oglu' || key === 'ogli') return MARKERS.oglu ?? null;
  return key === 'gizi' || key === 'kizi' ? (MARKERS.gizi ?? null) : null;
}

function withEnding(word: NameWord): string | null {
  const { family } = word;
  if (family === null) return null;
  const root = family.roots.find(({ ids }) => isAzerbaijani(ids));
  const listed =
    root === undefined
      ? null
      : canonicalForm(
          root.ids.filter((id) => id >= 0),
          root.key,
        );
  const stem = listed ?? fromUnits((root ?? family.roots[0]!).units, habits.unitsToAzerbaijani);
  const low = stem.toLocaleLowerCase('az');
  return low + endingAfter(low, family.kind, family.gender);
}

const BACK_HARMONY: Table = {
  a: 'lı',
  ı: 'lı',
  o: 'lu',
  u: 'lu',
  e: 'li',
  ə: 'li',
  i: 'li',
  ö: 'lü',
  ü: 'lü',
};

function endingAfter(stem: string, kind: string, gender: string): string {
  const vowels = [...stem].filter((letter) => letter in BACK_HARMONY);
  if (kind === 'li') return BACK_HARMONY[vowels.at(-1) ?? 'i'] ?? 'li';
  const afterVowel = stem !== '' && stem.slice(-1) in BACK_HARMONY;
  const key = kind === 'ov' ? `ov ${gender}${afterVowel ? ' vowel' : ''}` : kind;
  return (habits.azerbaijaniEndings as Table)[key] ?? '';
}

function fromUnits(units: string, table: Table): string {
  return [...units].map((unit) => table[unit] ?? unit).join('');
}

const RUSSIAN_HABITS = ['bgn', 'passport', 'german', 'french'] as const;

function fromRussian(
  text: string,
  wanted: readonly (typeof RUSSIAN_HABITS)[number][],
): ProposedSpelling[] {
  return wanted.map((habit) => ({
    spelling: eachWord(text, (word) => exchange(word, habits.russian[habit])),
    script: 'latin',
    habit,
  }));
}

function otherSpellings(text: string): ProposedSpelling[] {
  const script = scriptOf(text);
  const found: ProposedSpelling[] = [];
  const isRussian = script === 'cyrillic';
  if (!isRussian) {
    const table: Table = habits.unitsToCyrillic;
    const russian = eachWord(text, (word) =>
      sameCase(word, cyrillicOf(nameWord(word).units, table), 'ru'),
    );
    found.push({ spelling: russian, script: 'cyrillic', habit: 'russian' });
  }
  if (script !== 'latin' && !isRussian) {
    const table: Table = habits.unitsToLatin;
    const latin = eachWord(text, (word) => capital(fromUnits(nameWord(word).units, table)));
    return [{ spelling: latin, script: 'latin', habit: 'latin' }, ...found.map(capitalised)];
  }
  const russian = isRussian ? text : found[0]!.spelling;
  return [...found, ...fromRussian(russian, RUSSIAN_HABITS)];
}

function capital(word: string, locale = 'en'): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}

function capitalised(proposal: ProposedSpelling): ProposedSpelling {
  return { ...proposal, spelling: proposal.spelling.replace(/\p{L}+/gu, (word) => capital(word)) };
}

/** Units in Russian letters: i is a vowel, a glide, or part of ya, yu. */
function cyrillicOf(units: string, table: Table): string {
  return fromUnits(units.replace(/w(?!$)/gu, 'u'), table)
    .replace(/и(?=[ауо])/gu, 'ь')
    .replace(/ьа/gu, 'я')
    .replace(/ьу/gu, 'ю')
    .replace(/ьо/gu, 'ё')
    .replace(/ск[и]$/u, 'ский')
    .replace(/([аеоуюя])и/gu, '$1й');
}
