/** How two words of names stand to each other: the rules, one step below a verdict on names. */
import { firstUnitsOfForms, genderOfIds, shareId } from './known-names';
import type { NameWord, Root } from './name-word';
import { exchangeCost, isOneSlip, measure, unitDistance } from './unit-distance';

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
const OTHER_KNOWN: Relation = { tie: 'otherKnown', level: 2, distance: 3 };
/** A slip may give another known name by chance; in a long word that is worth asking. */
const KNOWN_SLIP: Relation = { tie: 'near', level: 1, distance: 1.2 };
const INITIAL: Relation = { tie: 'initial', level: 0, distance: 0.5 };
const INITIAL_CLASH: Relation = { tie: 'initialClash', level: 2, distance: 4 };
const NICKNAME: Relation = { tie: 'nickname', level: 1, distance: 1 };

/** Weights of the thresholds below; see docs/decisions/0010-names.md for how they were found. */
export const THRESHOLDS = {
  sameBase: 0.3,
  samePerUnit: 0.05,
  perhapsBase: 0.9,
  perhapsPerUnit: 0.22,
  slipShort: 1.05,
  slip: 1.2,
  slipLong: 1.45,
  slipShortest: 4,
  slipWholeWord: 5,
  slipOfKnown: 6,
};

/** Beyond this no rule takes two words for one; never below `slipLimit`. */
function perhapsLimit(length: number): number {
  return Math.max(THRESHOLDS.perhapsBase + THRESHOLDS.perhapsPerUnit * length, slipLimit(length));
}

/** How far one typing slip may lie: a wrong letter weighs less in a long word. */
function slipLimit(length: number): number {
  if (length < THRESHOLDS.slipShortest) return 0;
  if (length < 5) return THRESHOLDS.slipShort;
  return length < 7 ? THRESHOLDS.slip : THRESHOLDS.slipLong;
}

function mayBeSlipOfKnown(a: Root, b: Root): boolean {
  if (Math.min(a.units.length, b.units.length) < THRESHOLDS.slipOfKnown) return false;
  if (!isOneSlip(a.units, b.units)) return false;
  const gender = genderOfIds(a.ids);
  return gender !== '' && gender === genderOfIds(b.ids);
}

const FEWEST_CONSONANTS = 4;

/** Two listed names of one gender that differ by vowels alone (Mahmmed, Mohammed). */
function sameConsonants(a: Root, b: Root): boolean {
  const consonants = a.key.replace(/[aeiou]/gu, '');
  if (/^[aeiou]/u.test(a.key) !== /^[aeiou]/u.test(b.key)) return false;
  if (consonants.length < FEWEST_CONSONANTS) return false;
  if (consonants !== b.key.replace(/[aeiou]/gu, '')) return false;
  const gender = genderOfIds(a.ids);
  return gender !== '' && gender === genderOfIds(b.ids);
}

/** Words whose lengths differ more are forms of one name only when the lists say so. */
const MOST_UNITS_APART = 3;

/** The common rule for given names and roots: lists first, then distance. */
function relateSides(a: Root, b: Root): Relation {
  if (a.units === b.units) return EQUAL;
  const length = Math.max(a.units.length, b.units.length);
  const knownA = a.ids.length > 0;
  const knownB = b.ids.length > 0;
  if (knownA && knownB && a.loose === b.loose && !shareId(a.ids, b.ids)) {
    return mayBeSlipOfKnown(a, b) || sameConsonants(a, b) ? KNOWN_SLIP : OTHER_KNOWN;
  }
  if (Math.abs(a.units.length - b.units.length) > MOST_UNITS_APART && !(knownA && knownB)) {
    return OTHER;
  }
  const distance = unitDistance(a.measured, b.measured, perhapsLimit(length));
  if (knownA && knownB) {
    if (shareId(a.ids, b.ids)) {
      return {
        tie: a.key === b.key ? 'letters' : 'form',
        level: 0,
        distance: Math.min(distance, 1),
      };
    }
    // Known only by a rarer reading (Igar as Ihar): it may as well be a slip.
    const slip = distance <= slipLimit(length);
    return slip ? { tie: 'slip', level: 0, distance } : OTHER_KNOWN;
  }
  if (distance <= THRESHOLDS.sameBase + THRESHOLDS.samePerUnit * length && length > 2) {
    return { tie: 'letters', level: 0, distance };
  }
  if (knownA !== knownB && distance <= slipLimit(length)) {
    return { tie: 'slip', level: 0, distance };
  }
  if (distance <= perhapsLimit(length) && length > 3) {
    return { tie: 'near', level: 1, distance };
  }
  if (sameBones(a, b)) return { tie: 'near', level: 1, distance };
  // In a short word one wrong letter is much: ask.
  if (knownA !== knownB && length > 2 && isOneSlip(a.units, b.units)) {
    return { tie: 'near', level: 1, distance };
  }
  return { tie: 'other', level: 2, distance };
}

const SHORTEST_SKELETON = 3;

function sameBones(a: Root, b: Root): boolean {
  return a.bones.length >= SHORTEST_SKELETON && a.bones === b.bones;
}

/** Relates two roots (of family names, or fathers' names). */
export function relateRoots(a: Root, b: Root): Relation {
  return relateSides(a, b);
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

/** Exchanges up to this cost leave an initial the same letter (C = J, Q = G, H = G; not A = E). */
const SAME_INITIAL = 0.16;

function startsOf(units: string): string {
  // Ya, Ye, Yu: the glide may be written or not.
  return units.slice(0, /^[ij][aeouAOU]/.test(units) ? 2 : 1);
}

function fits(initial: string, starts: string): Relation {
  for (const unit of startsOf(initial)) {
    for (const start of starts) if (exchangeCost(unit, start) <= SAME_INITIAL) return INITIAL;
  }
  return INITIAL_CLASH;
}

/** Whether an initial fits a word, through the forms of the name (C = J, V = Uladzimir). */
function relateInitial(initial: NameWord, full: NameWord): Relation {
  return fits(initial.units, startsOf(full.units) + firstUnitsOfForms(full.given));
}

function relateHalves(a: NameWord, b: NameWord): Relation | null {
  if (a.halves.length > 0 === b.halves.length > 0) return null;
  const whole = a.halves.length > 0 ? b : a;
  const halves = a.halves.length > 0 ? a.halves : b.halves;
  const fits = halves.some((half) => relateWords(half, whole).level === 0);
  return fits ? { tie: 'half', level: 1, distance: 1 } : null;
}

/** A given name on the lists, or a family name of a listed root, by the usual reading. */
function isKnownWord(word: NameWord): boolean {
  if (word.given.length > 0) return !word.asGiven.loose;
  return word.family?.roots.some(({ ids }) => ids.length > 0) ?? false;
}

/** One wrong letter anywhere, the ending included, makes one known name an unknown word. */
function isSlipOffKnown(a: NameWord, b: NameWord): boolean {
  if (Math.min(a.units.length, b.units.length) < THRESHOLDS.slipWholeWord) return false;
  return isOneSlip(a.units, b.units) && isKnownWord(a) !== isKnownWord(b);
}

/** A power of two. */
const KEPT = 1 << 16;
/** Serial numbers of words stay far below this for as long as a page lives. */
const SERIALS = 2 ** 26;
const keptKeys = new Float64Array(KEPT);
const kept: Relation[] = new Array<Relation>(KEPT).fill(EQUAL);

/**
 * Relates two words that are not initials; symmetric. The last answer in each of 65,536 places is kept: in
 * a list of people the same words meet again and again.
 */
export function relateWords(a: NameWord, b: NameWord): Relation {
  // In one order, so that the answer does not depend on which word was met first.
  const low = a.written < b.written ? a : b;
  const high = low === a ? b : a;
  const key = low.serial * SERIALS + high.serial;
  const slot = (Math.imul(low.serial, 0x9e3779b1) ^ high.serial) & (KEPT - 1);
  if (keptKeys[slot] === key) return kept[slot]!;
  const relation = relateAfresh(low, high);
  keptKeys[slot] = key;
  kept[slot] = relation;
  return relation;
}

function relateAfresh(a: NameWord, b: NameWord): Relation {
  if (a.units === b.units) return a.units === '' && a.plain !== b.plain ? OTHER : EQUAL;
  if (a.units === '' || b.units === '') return OTHER;
  if ((a.script === 'arabic') !== (b.script === 'arabic')) return relateAbjad(a, b);
  if (isSlipOffKnown(a, b)) return { tie: 'slip', level: 0, distance: 1 };
  if (a.family !== null && b.family !== null) {
    const families = relateFamilies(a.family, b.family);
    return families.level < 2 ? families : (relateHalves(a, b) ?? families);
  }
  const plain = relateBare(a, b);
  if (plain.level === 0 && plain.tie !== 'slip') return plain;
  if (a.family !== null || b.family !== null) {
    const ended = (a.family ?? b.family)!;
    const bare = a.family === null ? a : b;
    const root = bestOfRoots(ended.roots, [bare.asRoot]);
    if (root.level === 0) return { tie: 'ending', level: 1, distance: root.distance };
  }
  if (plain.level === 0) return plain;
  if (shareId(a.nicknameOf, b.given) || shareId(b.nicknameOf, a.given)) return NICKNAME;
  return plain.level === 1 ? plain : (relateHalves(a, b) ?? plain);
}

function relateBare(a: NameWord, b: NameWord): Relation {
  return relateSides(a.asGiven, b.asGiven);
}

const ABJAD_FARTHEST = 2.2;

/** Arabic script writes no short vowels: consonants decide, and only roughly. */
function relateAbjad(a: NameWord, b: NameWord): Relation {
  const distance = unitDistance(measure(a.units, true), measure(b.units, true), ABJAD_FARTHEST);
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
  if (aInitial && bInitial) return fits(a.units, startsOf(b.units));
  const [initial, full] = aInitial ? [a, b] : [b, a];
  // An initial stands for a given name: never for a word that can only be a family name.
  if (full.family !== null && full.given.length === 0) return INITIAL_CLASH;
  return relateInitial(initial, full);
}

/** Whether an initial fits a father's name. */
export function relateInitialToRoot(initial: NameWord, father: Root): Relation {
  return fits(initial.units, startsOf(father.units) + firstUnitsOfForms(father.ids));
}
