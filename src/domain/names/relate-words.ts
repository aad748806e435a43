/** How two words of names stand to each other: the rules, one step below a verdict on names. */
import { shareId, someFormBeginsWith } from './known-names';
import type { NameWord, Root } from './name-word';
import { measure, unitDistance } from './unit-distance';

/**
 * Why two words are taken as one, or not:
 * - `equal` one spelling but for case and marks; `letters` other letters for the same sounds;
 *   `form` forms of one known name; `slip` one typing slip off a known name
 * - `near`, `ending` (Hasanov / Hasanli), `nickname`, `half` (one half of a double name): perhaps
 * - `gender` (-ov / -ova), `otherKnown` (two known names), `other`: not one
 */
export type WordTie =
  | 'equal'
  | 'letters'
  | 'form'
  | 'slip'
  | 'initial'
  | 'near'
  | 'ending'
  | 'nickname'
  | 'half'
  | 'initialClash'
  | 'gender'
  | 'otherKnown'
  | 'other';

/** A tie with its level (0 the same, 1 perhaps, 2 different) and how far the words lie apart. */
export interface Relation {
  readonly tie: WordTie;
  readonly level: 0 | 1 | 2;
  /** In slips of the pen, see `unitDistance`. */
  readonly distance: number;
}

const EQUAL: Relation = { tie: 'equal', level: 0, distance: 0 };
const OTHER: Relation = { tie: 'other', level: 2, distance: 4 };
const INITIAL: Relation = { tie: 'initial', level: 0, distance: 0.5 };
const INITIAL_CLASH: Relation = { tie: 'initialClash', level: 2, distance: 4 };
const NICKNAME: Relation = { tie: 'nickname', level: 1, distance: 1 };

/** Weights of the thresholds below; see docs/decisions/0010-names.md for how they were found. */
export const THRESHOLDS = {
  sameBase: 0.3,
  samePerUnit: 0.05,
  perhapsBase: 0.5,
  perhapsPerUnit: 0.09,
  slip: 1.15,
  slipShortest: 4,
};

function ids(word: NameWord): readonly number[] {
  return word.given;
}

interface Side {
  readonly measured: NameWord['measured'];
  readonly units: string;
  readonly key: string;
  readonly ids: readonly number[];
}

/** The common rule for given names and roots: lists first, then distance. */
function relateSides(a: Side, b: Side, distance: number): Relation {
  const length = Math.max(a.units.length, b.units.length);
  const knownA = a.ids.length > 0;
  const knownB = b.ids.length > 0;
  if (knownA && knownB) {
    if (shareId(a.ids, b.ids)) {
      return { tie: distance < 0.05 ? 'letters' : 'form', level: 0, distance: Math.min(distance, 1) };
    }
    const sound = distance <= 0.06 * length && a.key === b.key;
    return sound ? { tie: 'letters', level: 0, distance } : { tie: 'otherKnown', level: 2, distance };
  }
  if (distance <= THRESHOLDS.sameBase + THRESHOLDS.samePerUnit * length && length > 2) {
    return { tie: 'letters', level: 0, distance };
  }
  if (knownA !== knownB && length >= THRESHOLDS.slipShortest && distance <= THRESHOLDS.slip) {
    return { tie: 'slip', level: 0, distance };
  }
  if (distance <= THRESHOLDS.perhapsBase + THRESHOLDS.perhapsPerUnit * length && length > 3) {
    return { tie: 'near', level: 1, distance };
  }
  return { tie: 'other', level: 2, distance };
}

/** Relates two roots (of family names, or fathers' names). */
export function relateRoots(a: Root, b: Root): Relation {
  if (a.units === b.units) return EQUAL;
  return relateSides(a, b, unitDistance(a.measured, b.measured));
}

function bestOfRoots(a: readonly Root[], b: readonly Root[]): Relation {
  let best = OTHER;
  for (const one of a) {
    for (const two of b) {
      const relation = relateRoots(one, two);
      if (relation.level < best.level || relation.distance < best.distance) best = relation;
    }
  }
  return best;
}

function relateFamilies(
  a: NonNullable<NameWord['family']>,
  b: NonNullable<NameWord['family']>,
): Relation {
  const roots = bestOfRoots(a.roots, b.roots);
  if (roots.level === 2) return roots;
  if (a.gender !== '' && b.gender !== '' && a.gender !== b.gender) {
    return { tie: 'gender', level: 2, distance: roots.distance };
  }
  if (a.kind === b.kind) return roots;
  return roots.level === 0
    ? { tie: 'ending', level: 1, distance: roots.distance }
    : { tie: 'other', level: 2, distance: roots.distance + 1 };
}

/** Whether an initial fits a word, through the forms of the name (C = J, V = Uladzimir). */
function relateInitial(initial: NameWord, full: NameWord, bothInitials: boolean): Relation {
  if (initial.units === '' || full.units === '') return INITIAL_CLASH;
  const letter = initial.key.charAt(0);
  if (!bothInitials && someFormBeginsWith(full.given, letter)) return INITIAL;
  const first = measure(initial.units.slice(0, 1));
  const starts = [full.units.slice(0, 1)];
  // Ya, Ye, Yu: the glide may be written or not.
  if (/^[ij][aeouA]/.test(full.units)) starts.push(full.units.slice(1, 2));
  if (/^[ij][aeouA]/.test(initial.units)) {
    return starts.includes(initial.units.charAt(0)) || starts.includes(initial.units.charAt(1))
      ? INITIAL
      : INITIAL_CLASH;
  }
  const limit = 0.21;
  return starts.some((start) => unitDistance(first, measure(start)) <= limit)
    ? INITIAL
    : INITIAL_CLASH;
}

function relateHalves(a: NameWord, b: NameWord): Relation | null {
  if ((a.halves.length > 0) === (b.halves.length > 0)) return null;
  const whole = a.halves.length > 0 ? b : a;
  const halves = a.halves.length > 0 ? a.halves : b.halves;
  const fits = halves.some((half) => relateWords(half, whole).level === 0);
  return fits ? { tie: 'half', level: 1, distance: 1 } : null;
}

/** Relates two words that are not initials; symmetric. */
export function relateWords(a: NameWord, b: NameWord): Relation {
  if (a.units === b.units) return a.units === '' && a.plain !== b.plain ? OTHER : EQUAL;
  if (a.units === '' || b.units === '') return OTHER;
  if ((a.script === 'arabic') !== (b.script === 'arabic')) return relateAbjad(a, b);
  if (a.family !== null && b.family !== null) {
    const families = relateFamilies(a.family, b.family);
    return families.level < 2 ? families : (relateHalves(a, b) ?? families);
  }
  const plain = relateBare(a, b);
  if (plain.level === 0) return plain;
  if (a.family !== null || b.family !== null) {
    const ended = (a.family ?? b.family)!;
    const bare = a.family === null ? a : b;
    const root = bestOfRoots(ended.roots, [bare.asRoot]);
    if (root.level === 0) return { tie: 'ending', level: 1, distance: root.distance };
  }
  if (shareId(a.nicknameOf, b.given) || shareId(b.nicknameOf, a.given)) return NICKNAME;
  return plain.level === 1 ? plain : (relateHalves(a, b) ?? plain);
}

function relateBare(a: NameWord, b: NameWord): Relation {
  const distance = unitDistance(a.measured, b.measured);
  const sideA = { ...a.asRoot, ids: ids(a) };
  const sideB = { ...b.asRoot, ids: ids(b) };
  return relateSides(sideA, sideB, distance);
}

/** Arabic script writes no short vowels: consonants decide, and only roughly. */
function relateAbjad(a: NameWord, b: NameWord): Relation {
  const distance = unitDistance(a.abjad, b.abjad);
  const length = Math.min(a.units.length, b.units.length);
  if (length < 2) return OTHER;
  if (distance <= 0.3 + 0.06 * length) return { tie: 'letters', level: 0, distance };
  if (distance <= 0.8) return { tie: 'near', level: 1, distance };
  return { tie: 'other', level: 2, distance };
}

/** Relates two words of which one or both may be initials. */
export function relateEither(
  a: NameWord,
  aInitial: boolean,
  b: NameWord,
  bInitial: boolean,
): Relation {
  if (!aInitial && !bInitial) return relateWords(a, b);
  if (aInitial && bInitial) return relateInitial(a, b, true);
  const [initial, full] = aInitial ? [a, b] : [b, a];
  // An initial stands for a given name: never for a word that can only be a family name.
  if (full.family !== null && full.given.length === 0) return INITIAL_CLASH;
  return relateInitial(initial, full, false);
}

/** Whether an initial fits a father's name. */
export function relateInitialToRoot(initial: NameWord, father: Root): Relation {
  const letter = initial.key.charAt(0);
  if (letter !== '' && (father.key.startsWith(letter) || someFormBeginsWith(positive(father.ids), letter)))
    return INITIAL;
  const first = measure(initial.units.slice(0, 1));
  return initial.units !== '' && unitDistance(first, measure(father.units.slice(0, 1))) <= 0.21
    ? INITIAL
    : INITIAL_CLASH;
}

function positive(list: readonly number[]): number[] {
  return list.filter((id) => id >= 0);
}
