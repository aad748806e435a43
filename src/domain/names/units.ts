/**
 * Letters to sound units: the one alphabet in which names of all scripts are compared.
 *
 * A unit is one character (see `data/letters.json`, field `units`). Text goes in as it was typed;
 * what comes out depends on neither case, nor Unicode form, nor script. Nothing here guesses names.
 */
import letters from './data/letters.json';
import { scriptOf, withoutLookAlikes, type Script } from './script';

const PLAIN = /^[a-z]+$/;

type Group = readonly [string, string];

/** By the code of a letter, and groups by that of their first; the longest group first. */
interface Table {
  readonly single: readonly (string | undefined)[];
  readonly groups: readonly (readonly Group[] | undefined)[];
}

function table(single: object, groups: object): Table {
  const singles: (string | undefined)[] = [];
  for (const [from, to] of Object.entries(single) as Group[]) singles[from.charCodeAt(0)] = to;
  const byFirst: (readonly Group[] | undefined)[] = [];
  const longestFirst = (Object.entries(groups) as Group[]).sort(
    (a, b) => b[0].length - a[0].length,
  );
  for (const group of longestFirst) {
    const first = group[0].charCodeAt(0);
    byFirst[first] = [...(byFirst[first] ?? []), group];
  }
  return { single: singles, groups: byFirst };
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
const AZERBAIJANI_GROUPS: Table['groups'] = TABLES.latin.groups.map((list) =>
  list?.filter(([from]) => !FOREIGN_GROUPS.has(from)),
);

/** Longer words are cut: no name is as long. */
const LONGEST_WORD = 200;
/** The units before and after `settle`, as character codes: no string is put together on the way. */
const RAW = new Uint8Array(LONGEST_WORD * 8);
const SETTLED = new Uint8Array(LONGEST_WORD * 10);

function put(units: string, length: number): number {
  for (let at = 0; at < units.length; at += 1) RAW[length + at] = units.charCodeAt(at);
  return length + units.length;
}

/** Writes the units of a word to `RAW`; answers how many there are. */
function rawUnits(word: string, script: Exclude<Script, 'other'>): number {
  const { single } = TABLES[script];
  const groups =
    script === 'latin' && AZERBAIJANI_ONLY.test(word) ? AZERBAIJANI_GROUPS : TABLES[script].groups;
  const end = Math.min(word.length, LONGEST_WORD);
  let length = 0;
  let at = 0;
  next: while (at < end) {
    const code = word.charCodeAt(at);
    const starting = groups[code];
    if (starting !== undefined) {
      for (const [from, to] of starting) {
        if (!word.startsWith(from, at)) continue;
        // Final "ou" is the Belarusian short u (Kavaliou), and so is "ou" before -ski (Lazouskaya);
        // elsewhere the French and Greek u.
        length = put(from === 'ou' && isShortU(word, at) ? 'ow' : to, length);
        at += from.length;
        continue next;
      }
    }
    length = put(single[code] ?? single[baseOf(word.charAt(at))] ?? '', length);
    at += 1;
  }
  return length;
}

function isShortU(word: string, at: number): boolean {
  return at + 2 === word.length || (at > 1 && word.startsWith('sk', at + 2));
}

/** The code of a letter without its marks. */
function baseOf(letter: string): number {
  return letter.normalize('NFD').charCodeAt(0);
}

/** A set of units by their codes. */
function unitSet(units: string): Uint8Array {
  const set = new Uint8Array(128);
  for (const unit of units) set[unit.charCodeAt(0)] = 1;
  return set;
}

const BEFORE_SHORT_U = unitSet('aeoA');
const HUSHING = unitSet('WCSZH');
const VOWELS = unitSet('aeioAOUu');
const [U_CODE, W_CODE, E_CODE, I_CODE, V_CODE] = [...'uweiv'].map((unit) => unit.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];
const ROUND = unitSet('oO');

/**
 * Short u after a vowel, the glide before -ev, no y between a hushing consonant and -ov
 * (Khrushchyov), no doubles, no glide before a first e. Reads `length` units of `RAW`.
 */
function settle(length: number): string {
  let size = 0;
  let last = 0;
  for (let at = 0; at < length; at += 1) {
    let unit = RAW[at]!;
    const next = at + 1 < length ? RAW[at + 1]! : 0;
    if (unit === U_CODE && BEFORE_SHORT_U[last] === 1) {
      if (VOWELS[next] !== 1) unit = W_CODE;
    } else if (unit === E_CODE && last !== I_CODE && VOWELS[last] === 1) {
      if (next === V_CODE || next === W_CODE || (next === U_CODE && at + 2 === length)) {
        SETTLED[size] = I_CODE;
        size += 1;
        last = I_CODE;
      }
    } else if (unit === I_CODE && HUSHING[last] === 1 && ROUND[next] === 1 && at + 2 < length) {
      const third = RAW[at + 2]!;
      if (third === V_CODE || third === W_CODE) continue;
    }
    if (unit !== last) {
      SETTLED[size] = unit;
      size += 1;
    }
    last = unit;
  }
  const start = size > 1 && SETTLED[0] === I_CODE && SETTLED[1] === E_CODE ? 1 : 0;
  return String.fromCharCode.apply(null, SETTLED.subarray(start, size) as unknown as number[]);
}

/**
 * The sound units of one word of letters (no spaces). Empty for a word without known letters.
 *
 * @param word already in `plainLetters` form; look-alikes are undone here; cut at 200 letters
 */
export function toUnits(word: string): string {
  if (PLAIN.test(word)) return settle(rawUnits(word, 'latin'));
  const clean = withoutLookAlikes(word);
  const script = scriptOf(clean);
  if (script === 'other') return '';
  // Word-initial Armenian vo carries a glide: BGN/PCGN 1981.
  if (script === 'armenian' && /^ո(?![ւվ])/u.test(clean)) {
    return `v${settle(rawUnits(clean, script))}`;
  }
  const length = rawUnits(clean, script);
  return settle(script === 'georgian' ? withoutCaseEnding(length) : length);
}

/** Georgian puts -i behind the -ov, -ev of foreign names. */
function withoutCaseEnding(length: number): number {
  const [before, third] = [RAW[length - 2], RAW[length - 3] ?? 0];
  const isEnding = RAW[length - 1] === I_CODE && before === V_CODE;
  return isEnding && (third === E_CODE || ROUND[third] === 1) ? length - 1 : length;
}
