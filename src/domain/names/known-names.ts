/**
 * The lists of known names: which words are given names, and which words are forms of the same
 * one. Read from `data/`, turned into keys once, on first use.
 */
import azerbaijani from './data/given-names-azerbaijani.json';
import slavic from './data/given-names-slavic.json';
import other from './data/given-names-other.json';
import familyRoots from './data/family-roots.json';
import { splitFamilyEnding } from './family-ending';
import { plainLetters, tightKey, tightKeys, toUnits } from './units';

interface KnownNames {
  readonly idsByKey: ReadonlyMap<string, readonly number[]>;
  readonly rootsByKey: ReadonlyMap<string, readonly number[]>;
  readonly nicknamesByKey: ReadonlyMap<string, readonly number[]>;
  readonly gender: readonly ('m' | 'f')[];
  readonly firstLetters: readonly string[];
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

function readLists(): KnownNames {
  const idsByKey = new Map<string, number[]>();
  const gender: ('m' | 'f')[] = [];
  const firstLetters: string[] = [];
  for (const list of [azerbaijani, slavic, other]) {
    for (const sex of ['m', 'f'] as const) {
      for (const entry of list[sex]) {
        const id = gender.push(sex) - 1;
        let first = '';
        for (const form of entry.split('|')) {
          for (const key of keysOfForm(form, list !== azerbaijani)) {
            if (key.length < 2) continue;
            add(idsByKey, key, id);
            if (!first.includes(key.charAt(0))) first += key.charAt(0);
          }
        }
        firstLetters.push(first);
      }
    }
  }
  const rootsByKey = new Map<string, number[]>();
  familyRoots.roots.forEach((entry, at) => {
    const units = toUnits(plainLetters(entry));
    const root = splitFamilyEnding(units)?.root ?? units;
    // Negative, so that a family root is never taken for a given name.
    for (const key of new Set([tightKey(root), tightKey(units)])) add(rootsByKey, key, -1 - at);
  });
  const nicknamesByKey = new Map<string, number[]>();
  for (const line of other.nicknames) {
    const [base = '', nicknames = ''] = line.split(': ');
    const ids = keysOfForm(base, false).flatMap((key) => idsByKey.get(key) ?? []);
    for (const nickname of nicknames.split(', '))
      for (const key of keysOfForm(nickname, false)) for (const id of ids) add(nicknamesByKey, key, id);
  }
  return { idsByKey, rootsByKey, nicknamesByKey, gender, firstLetters };
}

let lists: KnownNames | undefined;

function known(): KnownNames {
  lists ??= readLists();
  return lists;
}

const NONE: readonly number[] = [];

/** Ids of the given names a word (in units) may be a form of; empty when it is on no list. */
export function givenNameIds(units: string): readonly number[] {
  const { idsByKey } = known();
  return lookUp(idsByKey, units);
}

/** Ids of the given names a word (in units) is a pet form of. */
export function nicknameIds(units: string): readonly number[] {
  return known().nicknamesByKey.get(tightKey(units)) ?? NONE;
}

/** Ids of a family name's root: given names most are made from, and roots of their own. */
export function rootIds(root: string): readonly number[] {
  const { idsByKey, rootsByKey } = known();
  const given = lookUp(idsByKey, root);
  const own = lookUp(rootsByKey, root);
  return own.length === 0 ? given : [...given, ...own];
}

function lookUp(map: ReadonlyMap<string, readonly number[]>, units: string): readonly number[] {
  if (units.length < 2) return NONE;
  const found = map.get(tightKey(units));
  if (found !== undefined) return found;
  for (const key of tightKeys(units)) {
    const reading = map.get(key);
    if (reading !== undefined) return reading;
  }
  return NONE;
}

/** `m`, `f`, or empty when the ids disagree or there are none. */
export function genderOfIds(ids: readonly number[]): 'm' | 'f' | '' {
  const { gender } = known();
  const first = ids[0] === undefined ? undefined : gender[ids[0]];
  return first !== undefined && ids.every((id) => gender[id] === first) ? first : '';
}

/** Whether some form of one of these given names begins with the tight-key letter. */
export function someFormBeginsWith(ids: readonly number[], letter: string): boolean {
  return ids.some((id) => known().firstLetters[id]?.includes(letter) ?? false);
}

/** Whether two lists of ids share one. */
export function shareId(a: readonly number[], b: readonly number[]): boolean {
  return a.some((id) => b.includes(id));
}
