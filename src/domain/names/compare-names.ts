/**
 * Can two names be one person's? Word against word, in the best order; the worst word decides.
 */
import { isAzerbaijani, shareId } from './known-names';
import { nameWord } from './name-word';
import { readName, type CoreWord, type Father, type ReadName } from './read-name';
import { explainPair, swapReason, type Reason } from './reasons';
import {
  relateEither,
  relateInitialToRoot,
  relateRoots,
  relateWords,
  type Relation,
} from './relate-words';
import { plainLetters } from './units';

/** The answer to "can both be the name of one person?". */
export type Verdict = 'same' | 'perhaps' | 'different';

/** A verdict, how sure it is, and why. */
export interface NameComparison {
  readonly verdict: Verdict;
  /** 1 one spelling, above 0.7 `same`, 0.4 to 0.7 `perhaps`, below `different`. */
  readonly score: number;
  /** Closed codes with parameters; `reasonSentence` says them in English. */
  readonly reasons: readonly Reason[];
}

interface Pair {
  readonly a: CoreWord;
  readonly b: CoreWord;
  readonly relation: Relation;
}

interface Match {
  readonly level: 0 | 1 | 2;
  readonly cost: number;
  readonly pairs: readonly Pair[];
  readonly reasons: readonly Reason[];
}

const MOST_WORDS = 5;

/**
 * Compares two names in any scripts and either order of parts. Symmetric; never throws; bounded
 * time whatever the input (300 letters and 10 words a name are read). The rules and their sources
 * are in docs/decisions/0010-names.md.
 */
export function compareNames(a: string, b: string): NameComparison {
  const swap = a > b;
  const found = swap ? compareOrdered(b, a) : compareOrdered(a, b);
  return swap ? { ...found, reasons: found.reasons.map(swapReason) } : found;
}

function compareOrdered(a: string, b: string): NameComparison {
  const readA = readName(a);
  const readB = readName(b);
  if (readA.core.length === 0 || readB.core.length === 0) return compareWithoutLetters(a, b);
  let best = matchNames(readA, readB);
  if (best.level > 0) {
    for (const joined of joinings(readA, readB)) {
      const match = matchNames(joined.a, joined.b);
      if (isBetter(match, best)) {
        best = {
          ...match,
          reasons: [{ code: 'partsJoined', a: joined.of[0], b: joined.of[1] }, ...match.reasons],
        };
      }
    }
  }
  return answer(best, readA, readB);
}

function compareWithoutLetters(a: string, b: string): NameComparison {
  const plainA = plainLetters(a.slice(0, 300)).trim();
  const same = plainA !== '' && plainA === plainLetters(b.slice(0, 300)).trim();
  return same
    ? { verdict: 'same', score: 1, reasons: [{ code: 'sameSpelling' }] }
    : { verdict: 'different', score: 0, reasons: [{ code: 'nothingToCompare' }] };
}

function isBetter(one: Match, other: Match): boolean {
  return one.level < other.level || (one.level === other.level && one.cost < other.cost - 1e-9);
}

function answer(match: Match, a: ReadName, b: ReadName): NameComparison {
  const reasons = [...match.reasons];
  for (const pair of match.pairs)
    reasons.push(...explainPair(pair.a.word, pair.b.word, pair.relation));
  if (match.level < 2 && partsTurned(match, a, b)) reasons.push({ code: 'otherOrder' });
  if (reasons.length === 0) reasons.push({ code: 'sameSpelling' });
  // What decides comes first.
  const weight = (reason: Reason): number => REASON_WEIGHT.get(reason.code) ?? 1;
  reasons.sort((x, y) => weight(y) - weight(x));
  if (match.level === 0) {
    return { verdict: 'same', score: round(Math.max(0.71, 1 - match.cost * 0.08)), reasons };
  }
  if (match.level === 1) {
    return { verdict: 'perhaps', score: round(Math.max(0.4, 0.68 - match.cost * 0.06)), reasons };
  }
  return { verdict: 'different', score: round(Math.max(0, 0.36 - match.cost * 0.06)), reasons };
}

const REASON_WEIGHT: ReadonlyMap<Reason['code'], number> = new Map([
  ['otherFather', 9],
  ['genderEnding', 8],
  ['otherName', 7],
  ['otherKnownName', 7],
  ['initialClash', 7],
  ['rootsExchanged', 7],
  ['familyEnding', 6],
  ['penName', 6],
  ['nickname', 6],
  ['nearName', 6],
  ['onlyPart', 5],
  ['extraName', 5],
]);

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function partsTurned(match: Match, a: ReadName, b: ReadName): boolean {
  const [first, second] = match.pairs;
  if (first === undefined || second === undefined) return false;
  const inA = a.core.indexOf(first.a) < a.core.indexOf(second.a);
  const inB = b.core.indexOf(first.b) < b.core.indexOf(second.b);
  return inA !== inB;
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

function matchNames(a: ReadName, b: ReadName): Match {
  const pairs = assign(a.core, b.core);
  const reasons: Reason[] = [];
  let level: 0 | 1 | 2 = 0;
  let cost = 0;
  function atLeast(other: 0 | 1 | 2): void {
    if (other > level) level = other;
  }
  for (const { relation } of pairs) {
    atLeast(relation.level);
    cost += relation.distance;
  }
  const endings = pairs.filter(({ relation }) => relation.tie === 'ending');
  if (endings.length > 1) {
    reasons.push({ code: 'rootsExchanged' });
    atLeast(2);
  }
  if (level === 2 && isPenName(pairs)) {
    reasons.push({ code: 'penName' });
    level = 1;
  }
  const fathers = matchFathers(a, b, pairs);
  reasons.push(...fathers.reasons);
  atLeast(fathers.level);
  cost += fathers.cost;
  const extra = matchExtra(a, b, pairs);
  reasons.push(...extra.reasons);
  atLeast(extra.level);
  cost += extra.cost;
  return { level, cost, pairs, reasons };
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

/** Words of the longer name that found no partner. */
function matchExtra(a: ReadName, b: ReadName, pairs: readonly Pair[]): Match {
  const usedA = new Set(pairs.map((pair) => pair.a));
  const usedB = new Set(pairs.map((pair) => pair.b));
  const restA = a.core.filter((word) => !usedA.has(word));
  const rest = restA.length > 0 ? restA : b.core.filter((word) => !usedB.has(word));
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
  const full = pairs.filter((pair) => !pair.a.initial && !pair.b.initial);
  if (pairs.length === 1 && rest.some((word) => !word.optional)) {
    reasons.push({ code: 'onlyPart', name: pairs[0]!.a.word.written });
    if (level < 1) level = 1;
    cost += 0.5;
  }
  if (
    full.length === 0 &&
    pairs.length > 0 &&
    (a.core.length > 1 || b.core.length > 1 || rest.length > 0)
  ) {
    if (level < 1) level = 1;
  }
  return { level, cost, pairs: [], reasons };
}

const LONGEST_PEN_NAME = 5;

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
  const azerbaijani =
    ended.family.kind === 'li' || ended.family.kind === 'zade' || ended.family.kind === 'ov';
  return azerbaijani && bare.units.length <= LONGEST_PEN_NAME && relateWords(x, y).tie !== 'gender';
}
