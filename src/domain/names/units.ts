/**
 * Letters to sound units: the one alphabet in which names of all scripts are compared.
 *
 * A unit is one character (see `data/letters.json`, field `units`). Text goes in as it was typed;
 * what comes out depends on neither case, nor Unicode form, nor script. Nothing here guesses names.
 */
import letters from './data/letters.json';
import { scriptOf, withoutLookAlikes, type Script } from './script';

const PLAIN = /^[a-z]+$/;

interface Table {
  readonly single: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, readonly (readonly [string, string])[]>;
}

function table(single: object, groups: object): Table {
  const byFirst = new Map<string, [string, string][]>();
  for (const [from, to] of Object.entries(groups) as [string, string][]) {
    const first = from.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), [from, to]]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  return { single: new Map(Object.entries(single) as [string, string][]), groups: byFirst };
}

const SOFT_SIGN_GROUPS = { ье: 'ie', ьё: 'iO', ьи: 'i', ъе: 'ie', ъё: 'iO' };

const TABLES: Readonly<Record<Exclude<Script, 'other'>, Table>> = {
  latin: table(letters.latin, letters.latinGroups),
  cyrillic: table(letters.cyrillic, { ...letters.cyrillicGroups, ...SOFT_SIGN_GROUPS }),
  georgian: table(letters.georgian, {}),
  armenian: table(letters.armenian, letters.armenianGroups),
  arabic: table(letters.arabic, {}),
};

/** A word with these letters is Azerbaijani or Turkish: Abbaszadə has no Polish sz. */
const AZERBAIJANI_ONLY = /[əğı]/u;
const FOREIGN_GROUPS = new Set([
  'sz',
  'szcz',
  'ae',
  'oe',
  'ue',
  'ou',
  'th',
  'ph',
  'sj',
  'zj',
  'tsj',
]);
const AZERBAIJANI_GROUPS: Table['groups'] = new Map(
  [...TABLES.latin.groups].map(([first, list]) => [
    first,
    list.filter(([from]) => !FOREIGN_GROUPS.has(from)),
  ]),
);

function rawUnits(word: string, script: Exclude<Script, 'other'>): string {
  const { single } = TABLES[script];
  const groups =
    script === 'latin' && AZERBAIJANI_ONLY.test(word) ? AZERBAIJANI_GROUPS : TABLES[script].groups;
  let out = '';
  let at = 0;
  next: while (at < word.length) {
    const letter = word.charAt(at);
    const starting = groups.get(letter);
    if (starting !== undefined) {
      for (const [from, to] of starting) {
        if (!word.startsWith(from, at)) continue;
        // Final "ou" is the Belarusian short u (Kavaliou); elsewhere the French and Greek u.
        out += from === 'ou' && at + 2 === word.length ? 'ow' : to;
        at += from.length;
        continue next;
      }
    }
    out += single.get(letter) ?? single.get(letter.normalize('NFD').charAt(0)) ?? '';
    at += 1;
  }
  return out;
}

const BEFORE_SHORT_U = 'aeoA';
const VOWELS = 'aeioAOUu';

/** Short u after a vowel, the glide before -ev, no doubles, no glide before a first e. */
function settle(raw: string): string {
  let out = '';
  let last = '';
  for (let at = 0; at < raw.length; at += 1) {
    let unit = raw.charAt(at);
    if (unit === 'u' && last !== '' && BEFORE_SHORT_U.includes(last)) {
      if (!VOWELS.includes(raw.charAt(at + 1) || 'b')) unit = 'w';
    } else if (unit === 'e' && last !== '' && last !== 'i' && VOWELS.includes(last)) {
      const following = raw.charAt(at + 1);
      if (following === 'v' || following === 'w' || (following === 'u' && at + 2 === raw.length)) {
        out += 'i';
        last = 'i';
      }
    }
    if (unit !== last) out += unit;
    last = unit;
  }
  return out.startsWith('ie') ? out.slice(1) : out;
}

/**
 * The sound units of one word of letters (no spaces). Empty for a word without known letters.
 *
 * @param word already in `plainLetters` form; look-alikes are undone here
 */
export function toUnits(word: string): string {
  if (PLAIN.test(word)) return settle(rawUnits(word, 'latin'));
  const clean = withoutLookAlikes(word);
  const script = scriptOf(clean);
  if (script === 'other') return '';
  const raw = rawUnits(clean, script);
  if (script === 'armenian') {
    // Word-initial Armenian vo carries a glide: BGN/PCGN 1981.
    return settle(/^ո(?![ւվ])/u.test(clean) ? `v${raw}` : raw);
  }
  return settle(script === 'georgian' ? raw.replace(/([oe]v)i$/, '$1') : raw);
}
