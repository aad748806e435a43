/** One word of a name, with all that comparing needs worked out once. */
import { splitFamilyEnding } from './family-ending';
import { lookUpName, nicknameIds } from './known-names';
import { measure, type Measured } from './unit-distance';
import { skeleton, tightKey } from './keys';
import { plainLetters, scriptOf, withoutLookAlikes, type Script } from './script';
import { toUnits } from './units';

/** A root of a family name, or a father's name. */
export interface Root {
  readonly units: string;
  readonly key: string;
  /** `skeleton` of the key. */
  readonly bones: string;
  readonly measured: Measured;
  readonly ids: readonly number[];
  /** On the lists only by a rarer reading of its letters. */
  readonly loose: boolean;
}

/** A word of a name as compared. */
export interface NameWord {
  /** Another for each word worked out: a key of what was found out about two words. */
  readonly serial: number;
  /** As typed. */
  readonly written: string;
  /** `plainLetters` of it. */
  readonly plain: string;
  readonly script: Script;
  /** Latin and Cyrillic letters of one shape were mixed in it. */
  readonly lookAlikes: boolean;
  readonly units: string;
  readonly key: string;
  readonly measured: Measured;
  /** Given names this may be a form of. */
  readonly given: readonly number[];
  readonly nicknameOf: readonly number[];
  readonly family: {
    readonly kind: string;
    readonly gender: 'm' | 'f' | '';
    readonly roots: readonly Root[];
  } | null;
  /** The word as a given name: `ids` are given names only. */
  readonly asGiven: Root;
  /** The word as a root of its own: for Yunus against Yunusov. */
  readonly asRoot: Root;
  /** The words of a double name, when typed with a hyphen. */
  readonly halves: readonly NameWord[];
}

/** Makes a root from units. */
export function rootOf(units: string): Root {
  const { roots, loose } = lookUpName(units);
  const key = tightKey(units);
  return { units, key, bones: skeleton(key), measured: measure(units), ids: roots, loose };
}

const MOST_KEPT = 40_000;
const LONGEST_WORD = 80;
const kept = new Map<string, NameWord>();

/**
 * Works out a word. Answers are kept (the oldest half is let go beyond 40,000 words), so that
 * comparing a list with itself reads each word once.
 *
 * @param typed one word without spaces; cut at 80 letters
 */
export function nameWord(typed: string): NameWord {
  const known = kept.get(typed);
  if (known !== undefined) return known;
  const word = readWord(typed.length > LONGEST_WORD ? typed.slice(0, LONGEST_WORD) : typed);
  if (kept.size >= MOST_KEPT) {
    let left = MOST_KEPT / 2;
    for (const key of kept.keys()) {
      if (left === 0) break;
      kept.delete(key);
      left -= 1;
    }
  }
  kept.set(typed, word);
  return word;
}

const HYPHEN = /[-\u2010-\u2015\u2212\u05be]+/u;

let serial = 0;

function readWord(typed: string): NameWord {
  const plain = plainLetters(typed);
  const halves = HYPHEN.test(plain) ? plain.split(HYPHEN).filter((half) => half !== '') : [];
  const joined = halves.length > 0 ? halves.join('') : plain;
  const clean = withoutLookAlikes(joined);
  const units = toUnits(clean);
  const { given, roots, loose } = lookUpName(units);
  const ending = splitFamilyEnding(units);
  const key = tightKey(units);
  const bones = skeleton(key);
  const measured = measure(units);
  serial += 1;
  return {
    serial,
    written: typed,
    plain,
    script: scriptOf(clean),
    lookAlikes: clean !== joined,
    units,
    key,
    measured,
    given,
    nicknameOf: nicknameIds(key),
    family:
      ending === null || (given.length > 0 && ending.kind !== 'ov' && ending.kind !== 'sk')
        ? null
        : {
            kind: ending.kind,
            gender: ending.gender,
            roots: rootsOf(ending.kind, ending.root, isGerman(plain)),
          },
    asGiven: { units, key, bones, measured, ids: given, loose },
    asRoot: { units, key, bones, measured, ids: roots, loose },
    halves: halves.length > 1 ? halves.map((half) => readWord(half)) : [],
  };
}

/** Written with w and without v, y: German, where s is heard z, z ts and j y (Sajzew). */
function isGerman(plain: string): boolean {
  return /w/u.test(plain) && /[szj]/u.test(plain) && !/[vy\u0080-\uffff]/u.test(plain);
}

const GERMAN_SOUNDS: ReadonlyMap<string, string> = new Map([
  ['s', 'z'],
  ['z', 'T'],
  ['j', 'i'],
]);

/**
 * -li after a root in l leaves one l in units (Zeynalli): both readings are roots. A German root is
 * read both ways, because Polish and Turkmen write w as well.
 */
function rootsOf(kind: string, root: string, german: boolean): Root[] {
  const roots = [rootOf(root)];
  if (kind === 'li' && /[aAeioOuU]$/.test(root)) roots.push(rootOf(`${root}l`));
  if (german) {
    const heard = root.replace(/[szj]/gu, (unit) => GERMAN_SOUNDS.get(unit) ?? unit);
    if (heard !== root) roots.push(rootOf(heard));
  }
  return roots;
}
