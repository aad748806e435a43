/**
 * Letters to sound units: the one alphabet in which names of all scripts are compared.
 *
 * A unit is one character (see `data/letters.json`, field `units`). Text goes in as it was typed;
 * what comes out depends on neither case, nor Unicode form, nor script. Nothing here guesses names.
 */
import letters from './data/letters.json';

/** Script of a word, as far as the tables go; `other` gives no units. */
export type Script = 'latin' | 'cyrillic' | 'georgian' | 'armenian' | 'arabic' | 'other';

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

const LOOK_ALIKES = new Map<string, string>(Object.entries(letters.lookAlikes));
const LOOK_ALIKES_BACK = new Map<string, string>(Object.entries(letters.lookAlikesBack));

/** Marks that belong to no letter here, and apostrophes of every make. */
const SILENT =
  /[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad'\u2018\u2019\u02b0-\u02ff`\u00b4\u2032\u055a\u0559]/gu;
const PLAIN = /^[a-z]+$/;

/**
 * The script most letters of a word are in. Mixed Latin and Cyrillic counts as Latin unless more
 * letters are Cyrillic.
 */
export function scriptOf(word: string): Script {
  let latin = 0;
  let cyrillic = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code < 0x250 || code === 0x259 || (code >= 0x1e00 && code < 0x1f00)) {
      if (code > 0x40) latin += 1;
    } else if (code >= 0x400 && code < 0x530) cyrillic += 1;
    else if ((code >= 0x10a0 && code < 0x1100) || (code >= 0x1c90 && code < 0x1cc0))
      return 'georgian';
    else if (code >= 0x530 && code < 0x590) return 'armenian';
    else if ((code >= 0x600 && code < 0x780) || (code >= 0xfb50 && code < 0xff00)) return 'arabic';
  }
  if (cyrillic > latin) return 'cyrillic';
  return latin > 0 ? 'latin' : 'other';
}

/**
 * Lower case, compatibility forms joined, dots and accents on no letter dropped, apostrophes
 * dropped. Azerbaijani and Turkish dotted and dotless i need no locale: both become the unit i.
 */
export function plainLetters(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.normalize('NFKC').toLowerCase().normalize('NFC').replace(SILENT, '');
}

function exchangeAll(word: string, map: ReadonlyMap<string, string>, from: Script): string | null {
  let result = '';
  for (const letter of word) {
    if (scriptOf(letter) !== from) {
      result += letter;
      continue;
    }
    const twin = map.get(letter);
    if (twin === undefined) return null;
    result += twin;
  }
  return result;
}

const LATIN_LETTER = /[a-z\u00df-\u024f\u0259\u1e00-\u1eff]/u;
const CYRILLIC_LETTER = /[\u0400-\u052f]/u;

/**
 * Undoes look-alike letters: a word typed in Latin with some Cyrillic letters of the same shape
 * (or the other way round) comes back in one script. A word of one script comes back unchanged.
 *
 * @param word already in `plainLetters` form
 */
export function withoutLookAlikes(word: string): string {
  if (!CYRILLIC_LETTER.test(word) || !LATIN_LETTER.test(word)) return word;
  const latin = exchangeAll(word, LOOK_ALIKES, 'cyrillic');
  const cyrillic = exchangeAll(word, LOOK_ALIKES_BACK, 'latin');
  if (scriptOf(word) === 'cyrillic') return cyrillic ?? latin ?? word;
  return latin ?? cyrillic ?? word;
}

/** Reads a word that consists of look-alikes only as the other script, or null if it cannot be. */
export function asOtherScript(word: string): string | null {
  const script = scriptOf(word);
  if (script === 'cyrillic') return exchangeAll(word, LOOK_ALIKES, 'cyrillic');
  if (script === 'latin') return exchangeAll(word, LOOK_ALIKES_BACK, 'latin');
  return null;
}

function rawUnits(word: string, script: Exclude<Script, 'other'>): string {
  const { single, groups } = TABLES[script];
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

const KEY_OF_UNIT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'a',
    e: 'a',
    O: 'o',
    U: 'u',
    G: 'g',
    q: 'g',
    X: 'h',
    x: 'h',
    J: 'j',
    c: 'j',
    Z: 'j',
    C: 'c',
    H: 'c',
    K: 'ks',
    T: 't',
    D: 'd',
    P: 'p',
    W: 's',
    S: 's',
    w: 'v',
  }),
);

function spell(units: string, special: Readonly<Record<string, string>>): string {
  let key = '';
  let last = '';
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charAt(at);
    const letter = special[unit] ?? KEY_OF_UNIT.get(unit) ?? unit;
    if (letter !== last) key += letter;
    last = letter;
  }
  return key;
}

const NOTHING_SPECIAL = {};

/**
 * The tight key of units: letters that some table exchanges become one (q g gh; x kh h; c j dzh
 * zh; e a schwa; s sh). Equal keys do not prove one name; they are the way into the lists and the
 * index.
 */
export function tightKey(units: string): string {
  return spell(units, NOTHING_SPECIAL);
}

/** Other readings of ambiguous Latin letters and of Russian g for h, as special units. */
const READINGS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['j', { j: 'i' }],
  ['H', { H: 'h' }],
  ['P', { P: 'f' }],
  ['c', { c: 't' }],
  ['c', { c: 'c' }],
  ['c', { c: 'k' }],
  ['x', { x: 'ks' }],
  ['g', { g: 'h' }],
];

const MOST_READINGS = 8;

/**
 * The tight key first, then the keys of other readings (German and Polish j, ch; Lacinka c;
 * Russian g for h), at most 8 in all.
 */
export function tightKeys(units: string): string[] {
  const keys = [spell(units, NOTHING_SPECIAL)];
  let readings: Readonly<Record<string, string>>[] = [NOTHING_SPECIAL];
  for (const [unit, reading] of READINGS) {
    if (!units.includes(unit)) continue;
    if (readings.length > MOST_READINGS / 2) break;
    const further = readings.map((known) => ({ ...known, ...reading }));
    for (const one of further) keys.push(spell(units, one));
    readings = [...readings, ...further];
  }
  return keys;
}

const SKELETON_CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({ g: 'k', j: 's', c: 's', z: 's', d: 't', p: 'b', f: 'b', v: 'b' }),
);

/**
 * The consonants of a tight key in broad classes, after the idea of Daitch and Mokotoff (1985):
 * equal skeletons are a hint that two unknown words may be one name, never more.
 */
export function skeleton(key: string): string {
  let bones = '';
  for (const letter of key) {
    if ('aeiouh'.includes(letter)) continue;
    const bone = SKELETON_CLASSES.get(letter) ?? letter;
    if (!bones.endsWith(bone)) bones += bone;
  }
  return bones;
}
