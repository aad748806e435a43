/**
 * Word against word in the best order; the worst word decides. The level is the verdict, the rest
 * is for explaining it.
 */
import { isAzerbaijani, shareId } from './known-names';
import { nameWord } from './name-word';
import type { CoreWord, Father, ReadName } from './read-name';
import type { Reason } from './reasons';
import {
  relateEither,
  relateInitialToRoot,
  relateRoots,
  relateWords,
  type Relation,
} from './relate-words';

/** Two words taken for each other. */
export interface Pair {
  readonly a: CoreWord;
  readonly b: CoreWord;
  readonly relation: Relation;
}

/** The best way to lay two names side by side. */
export interface Match {
  /** 0 the same, 1 perhaps, 2 different. */
  readonly level: 0 | 1 | 2;
  /** The slips of all words together, see `unitDistance`. */
  readonly cost: number;
  readonly pairs: readonly Pair[];
  /** Reasons beside those of the pairs. */
  readonly reasons: readonly Reason[];
}

const MOST_WORDS = 5;
const LONGEST_PEN_NAME = 5;

/**
 * Lays two names side by side; words of the longer one are also tried joined (Aga Can, Agacan).
 * Both must have a word at least. Bounded: at most 5 words a name are laid side by side.
 */
export function matchNames(a: ReadName, b: ReadName): Match {
  let best = matchAsTyped(a, b);
  if (best.level === 0) return best;
  for (const joined of joinings(a, b)) {
    const match = matchAsTyped(joined.a, joined.b);
    if (!isBetter(match, best)) continue;
    const reason: Reason = { code: 'partsJoined', a: joined.of[0], b: joined.of[1] };
    best = { ...match, reasons: [reason, ...match.reasons] };
  }
  return best;
}

/**
 * A quick no for long lists: true only when `matchNames` would answer `different`. Looks for a
 * word of one name that fits no word of the other.
 */
export function cannotMatch(a: ReadName, b: ReadName): boolean {
  if (a.core.length !== b.core.length || a.core.length > MOST_WORDS) return false;
  if (a.fatherAsFamily !== null || b.fatherAsFamily !== null) return false;
  if (shareGiven(a, b) && (a.core.some(mayBePenName) || b.core.some(mayBePenName))) return false;
  return a.core.some(({ word, initial }) =>
    b.core.every((other) => relateEither(word, initial, other.word, other.initial).level === 2),
  );
}

function shareGiven(a: ReadName, b: ReadName): boolean {
  return a.core.some(({ word }) => b.core.some((other) => shareId(word.given, other.word.given)));
}

function mayBePenName({ word }: CoreWord): boolean {
  return (
    word.family === null &&
    word.script !== 'arabic' &&
    word.given.length === 0 &&
    word.units.length <= LONGEST_PEN_NAME
  );
}

function isBetter(one: Match, other: Match): boolean {
  return one.level < other.level || (one.level === other.level && one.cost < other.cost - 1e-9);
}

/** Every way to join two neighbouring words of the name that has more: Aga Can, Agacan. */
function joinings(a: ReadName, b: ReadName): { a: ReadName; b: ReadName; of: [string, string] }[] {
  if (a.core.length === b.core.length) return [];
  const longer = a.core.length > b.core.length ? a : b;
  const found: { a: ReadName; b: ReadName; of: [string, string] }[] = [];
  for (let at = 0; at + 1 < Math.min(longer.core.length, MOST_WORDS); at += 1) {
    const first = longer.core[at]!;
    const second = longer.core[at + 1]!;
    if (first.initial || second.initial) continue;
    const word = nameWord(first.word.plain + second.word.plain);
    const whole: CoreWord = { word, initial: false, optional: false, role: second.role };
    const core = [...longer.core.slice(0, at), whole, ...longer.core.slice(at + 2)];
    const joined = { ...longer, core };
    const of: [string, string] = [
      `${first.word.written} ${second.word.written}`,
      first.word.written + second.word.written,
    ];
    if (longer === a) found.push({ a: joined, b, of });
    else found.push({ a, b: joined, of: [of[1], of[0]] });
  }
  return found;
}

/** An assignment this cheap is taken without trying the others. */
const PLAINLY_ONE = 1;

/** The assignment of words whose worst pair is best. */
function assign(a: readonly CoreWord[], b: readonly CoreWord[]): Pair[] {
  const short = a.length <= b.length;
  const few = (short ? a : b).slice(0, MOST_WORDS);
  const many = (short ? b : a).slice(0, MOST_WORDS);
  const grid: (Relation | undefined)[][] = few.map(() => []);
  function related(at: number, j: number): Relation {
    const row = grid[at]!;
    const [x, y] = [few[at]!, many[j]!];
    return (row[j] ??= relateEither(x.word, x.initial, y.word, y.initial));
  }
  let best: number[] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  const chosen: number[] = [];
  function walk(at: number, cost: number): void {
    if (cost >= bestCost || bestCost < PLAINLY_ONE) return;
    if (at === few.length) {
      bestCost = cost;
      best = [...chosen];
      return;
    }
    for (let j = 0; j < many.length; j += 1) {
      if (chosen.includes(j)) continue;
      const relation = related(at, j);
      chosen.push(j);
      // The level outweighs any distance; a small price for every crossing keeps the order.
      const crossing = j === at ? 0 : 0.001;
      walk(at + 1, cost + [0, 20, 400][relation.level]! + relation.distance + crossing);
      chosen.pop();
    }
  }
  walk(0, 0);
  return best.map((j, at) => {
    const relation = related(at, j);
    return short ? { a: few[at]!, b: many[j]!, relation } : { a: many[j]!, b: few[at]!, relation };
  });
}

function matchAsTyped(a: ReadName, b: ReadName): Match {
  const pairs = assign(a.core, b.core);
  const reasons: Reason[] = [];
  let level = worst(pairs.map(({ relation }) => relation.level));
  let cost = pairs.reduce((sum, { relation }) => sum + relation.distance, 0);
  if (pairs.filter(({ relation }) => relation.tie === 'ending').length > 1) {
    reasons.push({ code: 'rootsExchanged' });
    level = 2;
  }
  if (level === 2 && isPenName(pairs)) {
    reasons.push({ code: 'penName' });
    level = 1;
  }
  for (const part of [matchFathers(a, b, pairs), matchExtra(a, b, pairs)]) {
    reasons.push(...part.reasons);
    level = worst([level, part.level]);
    cost += part.cost;
  }
  return { level, cost, pairs, reasons };
}

type Level = Match['level'];

function worst(levels: readonly Level[]): Level {
  let most: Level = 0;
  for (const level of levels) if (level > most) most = level;
  return most;
}

function matchFathers(a: ReadName, b: ReadName, pairs: readonly Pair[]): Match {
  const none: Match = { level: 0, cost: 0, pairs: [], reasons: [] };
  if (a.father !== null && b.father !== null) return relateFathers(a.father, b.father);
  if (a.father === null && b.father === null) return none;
  const father = (a.father ?? b.father)!;
  const other = a.father === null ? a : b;
  if (other.fatherAsFamily !== null && pairs.some(({ relation }) => relation.level === 2)) {
    const relation = relateRoots(father.root, other.fatherAsFamily.root);
    if (relation.level === 0) return { ...none, level: 1 };
  }
  return { ...none, cost: 0.3, reasons: [{ code: 'fatherOnOneSide', father: father.written }] };
}

function relateFathers(a: Father, b: Father): Match {
  const relation = relateRoots(a.root, b.root);
  const named = { a: a.written, b: b.written };
  if (a.gender !== b.gender) {
    return { level: 2, cost: 2, pairs: [], reasons: [{ code: 'genderEnding', ...named }] };
  }
  // A father's name is bent more by endings than a name of its own.
  const bent = relation.level === 1 && relation.distance < 1.2;
  if (relation.level === 0 || bent) {
    return {
      level: 0,
      cost: relation.distance,
      pairs: [],
      reasons: [{ code: 'sameFather', ...named }],
    };
  }
  return {
    level: relation.level,
    cost: 2,
    pairs: [],
    reasons: [{ code: 'otherFather', ...named }],
  };
}

function restOf(name: ReadName, pairs: readonly Pair[], side: 'a' | 'b'): readonly CoreWord[] {
  if (pairs.length === name.core.length) return [];
  return name.core.filter((word) => pairs.every((pair) => pair[side] !== word));
}

/** Words of the longer name that found no partner. */
function matchExtra(a: ReadName, b: ReadName, pairs: readonly Pair[]): Match {
  const restA = restOf(a, pairs, 'a');
  const rest = restA.length > 0 ? restA : restOf(b, pairs, 'b');
  const father = restA.length > 0 ? b.father : a.father;
  const reasons: Reason[] = [];
  let level: 0 | 1 | 2 = 0;
  let cost = 0;
  let fatherUsed = false;
  for (const { word, initial, optional } of rest) {
    if (father !== null && !fatherUsed) {
      const fit = initial
        ? relateInitialToRoot(word, father.root)
        : relateRoots(word.asRoot, father.root);
      fatherUsed = true;
      if (fit.level === 0) continue;
      if (initial) {
        reasons.push({ code: 'initialClash', a: word.written, b: father.written });
        level = 2;
        cost += 2;
        continue;
      }
    }
    if (initial || optional) continue;
    reasons.push({ code: 'extraName', name: word.written });
    if (level < 1) level = 1;
    cost += 0.8;
  }
  const allInitials = pairs.every((pair) => pair.a.initial || pair.b.initial);
  if (pairs.length === 1 && rest.some((word) => !word.optional)) {
    reasons.push({ code: 'onlyPart', name: pairs[0]!.a.word.written });
    if (level < 1) level = 1;
    cost += 0.5;
  }
  if (
    allInitials &&
    pairs.length > 0 &&
    (a.core.length > 1 || b.core.length > 1 || rest.length > 0)
  ) {
    if (level < 1) level = 1;
  }
  return { level, cost, pairs: [], reasons };
}

/**
 * Azerbaijani journalists and poets take short pen names without an ending in place of the family
 * name (a habit, not a rule): one given name, one regular family name, one such word -> perhaps.
 */
function isPenName(pairs: readonly Pair[]): boolean {
  if (pairs.length !== 2) return false;
  const given = pairs.find(({ relation }) => relation.level === 0);
  const family = pairs.find(({ relation }) => relation.level === 2);
  if (given === undefined || family === undefined) return false;
  if (family.a.initial || family.b.initial || given.a.initial || given.b.initial) return false;
  if (!shareId(given.a.word.given, given.b.word.given)) return false;
  if (!isAzerbaijani(given.a.word.given)) return false;
  const [x, y] = [family.a.word, family.b.word];
  const [bare, ended] = x.family === null ? [x, y] : [y, x];
  if (bare.family !== null || ended.family === null || bare.given.length > 0) return false;
  if (bare.script === 'arabic') return false;
  const azerbaijani =
    ended.family.kind === 'li' || ended.family.kind === 'zade' || ended.family.kind === 'ov';
  return azerbaijani && bare.units.length <= LONGEST_PEN_NAME && relateWords(x, y).tie !== 'gender';
}
