/**
 * The lists of known names: which words are given names, and which words are forms of the same
 * one. Read from `data/`, turned into keys once, on first use.
 */
import azerbaijani from './data/given-names-azerbaijani.json';
import slavic from './data/given-names-slavic.json';
import other from './data/given-names-other.json';
import familyRoots from './data/family-roots.json';
import { splitFamilyEnding } from './family-ending';
import { otherTightKeys, tightKey, tightKeys } from './keys';
import { plainLetters } from './script';
import { toUnits } from './units';

interface KnownNames {
  readonly idsByKey: ReadonlyMap<string, readonly number[]>;
  readonly rootsByKey: ReadonlyMap<string, readonly number[]>;
  readonly nicknamesByKey: ReadonlyMap<string, readonly number[]>;
  readonly gender: readonly ('m' | 'f')[];
  readonly keysById: readonly (readonly string[])[];
  /** Keys of all forms of a family root, by -1 - id. */
  readonly rootKeys: readonly (readonly string[])[];
  readonly forms: readonly (readonly string[])[];
  readonly firstUnits: readonly string[];
  readonly azerbaijani: number;
}

function add(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

function keysOfForm(form: string, allReadings: boolean): string[] {
  const units = toUnits(plainLetters(form));
  // Russian g for h is a habit of readers of a text, not of these lists.
  return allReadings ? tightKeys(units.replaceAll('g', 'G')) : [tightKey(units)];
}

/** Reads the lists, one entry a step: all of them at once take a tenth of a second and more. */
function* reading(): Generator<void, KnownNames> {
  const idsByKey = new Map<string, number[]>();
  const gender: ('m' | 'f')[] = [];
  const firstUnits: string[] = [];
  const forms: string[][] = [];
  const keysById: string[][] = [];
  let azerbaijaniNames = 0;
  for (const list of [azerbaijani, slavic, other]) {
    for (const sex of ['m', 'f'] as const) {
      for (const entry of list[sex]) {
        const id = gender.push(sex) - 1;
        let first = '';
        const keys: string[] = [];
        for (const form of entry.split('|')) {
          first += toUnits(plainLetters(form)).charAt(0);
          for (const key of keysOfForm(form, list !== azerbaijani)) {
            if (key.length < 2) continue;
            add(idsByKey, key, id);
            keys.push(key);
          }
        }
        firstUnits.push(first);
        keysById.push(keys);
        forms.push(entry.split('|'));
        yield;
      }
    }
    if (list === azerbaijani) azerbaijaniNames = gender.length;
  }
  const rootsByKey = new Map<string, number[]>();
  const rootKeys: string[][] = [];
  for (const [at, entry] of familyRoots.roots.entries()) {
    yield;
    const own: string[] = [];
    rootKeys.push(own);
    for (const form of entry.split('|')) {
      const units = toUnits(plainLetters(form));
      const root = splitFamilyEnding(units)?.root ?? units;
      // Negative, so that a family root is never taken for a given name.
      own.push(tightKey(root));
      for (const key of new Set([tightKey(root), tightKey(units)])) add(rootsByKey, key, -1 - at);
    }
  }
  const nicknamesByKey = new Map<string, number[]>();
  for (const line of other.nicknames) {
    yield;
    const [base = '', nicknames = ''] = line.split(': ');
    const ids = keysOfForm(base, false).flatMap((key) => idsByKey.get(key) ?? []);
    for (const nickname of nicknames.split(', '))
      for (const key of keysOfForm(nickname, false))
        for (const id of ids) add(nicknamesByKey, key, id);
  }
  return {
    idsByKey,
    rootsByKey,
    nicknamesByKey,
    gender,
    keysById,
    rootKeys,
    forms,
    firstUnits,
    azerbaijani: azerbaijaniNames,
  };
}

let lists: KnownNames | undefined;
const reader = reading();

/**
 * Reads one entry more of the lists; true once all are read. For what would rather read them ahead
 * than wait for them at the first question.
 */
export function readListsAhead(): boolean {
  if (lists !== undefined) return true;
  const step = reader.next();
  if (step.done === true) lists = step.value;
  return lists !== undefined;
}

function known(): KnownNames {
  for (;;) {
    if (lists !== undefined) return lists;
    readListsAhead();
  }
}

const NONE: readonly number[] = [];

/** What the lists know of a word. */
export interface Listed {
  /** Ids of the given names it may be a form of; empty when it is on no list. */
  readonly given: readonly number[];
  /** Ids of the roots it may be: the given names, and family roots of their own (negative). */
  readonly roots: readonly number[];
  /** Found only through a rarer reading of its letters (g for h, j for y). */
  readonly loose: boolean;
}

const UNLISTED: Listed = { given: NONE, roots: NONE, loose: false };

/** Looks a word (in units) up in the lists of given names and family roots. */
export function lookUpName(units: string): Listed {
  if (units.length < 2) return UNLISTED;
  const listed = lookUpAsWritten(units);
  if (listed !== UNLISTED) return listed;
  const front = units.replace(FRONT_GLIDE, '$1');
  if (front !== units && front.length >= SHORTEST_PLAINER) {
    const found = lookUpAsWritten(front);
    if (found !== UNLISTED) return found;
  }
  const bare = BALTIC_ENDING.exec(units)?.[1] ?? '';
  if (bare.length < SHORTEST_PLAINER) return UNLISTED;
  const found = lookUpAsWritten(bare);
  return found === UNLISTED ? UNLISTED : { ...found, loose: true };
}

const SHORTEST_PLAINER = 4;

/** The glide that stands for a front vowel (Kyamala, Gyulnara). */
const FRONT_GLIDE = /([kgGldt])i(?=[aeouAOU])/gu;
/** Latvian and Lithuanian endings (Aleksandrs, Olegas). */
const BALTIC_ENDING = /^(.+?)[aiu]?s$/u;

function lookUpAsWritten(units: string): Listed {
  const found = lookUpKey(tightKey(units), false);
  if (found !== UNLISTED) return found;
  for (const key of otherTightKeys(units)) {
    const other = lookUpKey(key, true);
    if (other !== UNLISTED) return other;
  }
  return UNLISTED;
}

function lookUpKey(key: string, loose: boolean): Listed {
  const { idsByKey, rootsByKey } = known();
  const given = idsByKey.get(key);
  const own = rootsByKey.get(key);
  if (given === undefined && own === undefined) return UNLISTED;
  const ids = given ?? NONE;
  return { given: ids, roots: own === undefined ? ids : [...ids, ...own], loose };
}

/** Ids of the given names a word is a pet form of. */
export function nicknameIds(key: string): readonly number[] {
  return known().nicknamesByKey.get(key) ?? NONE;
}

/** `m`, `f`, or empty when the ids disagree or there are none. */
export function genderOfIds(ids: readonly number[]): 'm' | 'f' | '' {
  const { gender } = known();
  const first = ids[0] === undefined ? undefined : gender[ids[0]];
  return first !== undefined && ids.every((id) => gender[id] === first) ? first : '';
}

/** The first units of all forms of these given names (U and V for Uladzimir). */
export function firstUnitsOfForms(ids: readonly number[]): string {
  const { firstUnits } = known();
  return ids.map((id) => firstUnits[id] ?? '').join('');
}

const ENGLISH_GROUPS = /[kgszdct]h|dj|ou|oo|w/;

/**
 * The listed form to show for a word of these given names: the one that sounds like the word's
 * key, unless it is an English or Russian one; else the first. Null when there is none.
 */
export function canonicalForm(ids: readonly number[], key: string): string | null {
  const { forms } = known();
  const lists = ids.flatMap((id) => (forms[id] === undefined ? [] : [forms[id]]));
  for (const list of lists) {
    const initial = keysOfForm(list[0] ?? '', false)[0]?.charAt(0) ?? '';
    const sounding = list.find((form) => {
      return !ENGLISH_GROUPS.test(form.toLowerCase()) && keysOfForm(form, false)[0] === key;
    });
    // Gusein is the Russian form of Hüseyn: a form with another first sound is not shown.
    if (sounding !== undefined && key.startsWith(initial)) return sounding;
  }
  return lists[0]?.[0] ?? null;
}

/** Whether one of these given names is on the Azerbaijani list. */
export function isAzerbaijani(ids: readonly number[]): boolean {
  return ids.some((id) => id >= 0 && id < known().azerbaijani);
}

/** The tight keys of all forms of these given names and (negative ids) family roots. */
export function keysOfForms(ids: readonly number[]): string[] {
  const { keysById, rootKeys } = known();
  return [...new Set(ids.flatMap((id) => (id >= 0 ? keysById[id] : rootKeys[-1 - id]) ?? []))];
}

/** Whether two lists of ids share one. */
export function shareId(a: readonly number[], b: readonly number[]): boolean {
  return a.some((id) => b.includes(id));
}
