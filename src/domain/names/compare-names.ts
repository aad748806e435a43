/**
 * Can two names be one person's? Word against word, in the best order; the worst word decides.
 */
import { matchNames, type Match } from './match-names';
import { readName, type ReadName } from './read-name';
import { explainPair, swapReason, type Reason } from './reasons';
import { plainLetters } from './script';

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
  return answer(matchNames(readA, readB), readA, readB);
}

function compareWithoutLetters(a: string, b: string): NameComparison {
  const plainA = plainLetters(a.slice(0, 300)).trim();
  const same = plainA !== '' && plainA === plainLetters(b.slice(0, 300)).trim();
  return same
    ? { verdict: 'same', score: 1, reasons: [{ code: 'sameSpelling' }] }
    : { verdict: 'different', score: 0, reasons: [{ code: 'nothingToCompare' }] };
}

function answer(match: Match, a: ReadName, b: ReadName): NameComparison {
  const reasons = [...match.reasons];
  for (const pair of match.pairs)
    reasons.push(...explainPair(pair.a.word, pair.b.word, pair.relation));
  if (match.level < 2 && partsTurned(match, a, b)) reasons.push({ code: 'otherOrder' });
  if (reasons.length === 0) reasons.push({ code: 'sameSpelling' });
  // What decides comes first.
  reasons.sort((x, y) => weightOf(y) - weightOf(x));
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

function weightOf(reason: Reason): number {
  return REASON_WEIGHT.get(reason.code) ?? 1;
}

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
