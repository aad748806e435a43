/** Finding people who may be one person, without comparing all with all. */
import { blocksOf } from './blocks';
import { fineConsonants } from './keys';
import { compareNames, type NameComparison } from './compare-names';
import { foldWord, wordsOf } from './fold';
import { cannotMatch, matchNames } from './match-names';
import type { NamedPerson } from './name-index';
import { readName, type ReadName } from './read-name';

/** Two people whose names can be one person's; `first` came before `second`. */
export interface LikelyDuplicate {
  readonly first: string;
  readonly second: string;
  readonly comparison: NameComparison;
  /** The spellings that came closest. */
  readonly names: readonly [string, string];
}

/** What one slice of work found, and how far the search is (0 to 1). */
export interface DuplicateSlice {
  readonly done: number;
  readonly found: readonly LikelyDuplicate[];
}

/** Settings of the search. */
export interface DuplicateOptions {
  /** Pairs never to be asked again ("not the same", or merged already). */
  readonly settled?: (first: string, second: string) => boolean;
  /** Steps (people read, or pairs of names compared) in one slice; 200 take about 4 ms. */
  readonly sliceSize?: number;
}

interface Reduced {
  readonly id: string;
  readonly names: readonly ReadName[];
  /** Keys of blocks, and whether this person looks for others there. */
  readonly blocks: ReadonlyMap<string, boolean>;
}

interface Entry {
  readonly number: number;
  readonly asks: boolean;
}

/** Reading takes about this part of the time. */
const READING_SHARE = 0.3;

const USUAL_SLICE = 200;
const MOST_NAMES = 4;

/**
 * Yields slices of likely duplicates; the caller pauses between slices, so that a page stays
 * alive. Only people who share a block (see `blocks.ts`) are compared. Each pair is yielded once.
 */
export function* findDuplicates(
  people: readonly NamedPerson[],
  options: DuplicateOptions = {},
): Generator<DuplicateSlice, void, void> {
  const sliceSize = options.sliceSize ?? USUAL_SLICE;
  const reduced: Reduced[] = [];
  const buckets = new Map<string, Entry[]>();
  for (const person of people) {
    const one = reduce(person);
    const number = reduced.push(one) - 1;
    for (const [key, asks] of one.blocks) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [{ number, asks }]);
      else bucket.push({ number, asks });
    }
    if (reduced.length % sliceSize === 0) {
      yield { done: (READING_SHARE * reduced.length) / people.length, found: [] };
    }
  }
  const lastPartner = new Int32Array(reduced.length).fill(-1);
  const reported = new Set<number>();
  let found: LikelyDuplicate[] = [];
  let steps = 0;
  for (let number = 0; number < reduced.length; number += 1) {
    for (const [key, asks] of reduced[number]!.blocks) {
      if (!asks) continue;
      for (const { number: other, asks: otherAsks } of buckets.get(key)!) {
        // Of two that ask for each other, the later one does.
        if (other === number || (otherAsks && other > number)) continue;
        if (lastPartner[other] === number) continue;
        lastPartner[other] = number;
        const [low, high] = other < number ? [other, number] : [number, other];
        const likely = comparePeople(reduced[low]!, reduced[high]!, options.settled);
        if (likely !== null && !reported.has(low * people.length + high)) {
          reported.add(low * people.length + high);
          found.push(likely);
        }
        steps += 1;
        if (steps % sliceSize !== 0) continue;
        yield { done: READING_SHARE + ((1 - READING_SHARE) * number) / people.length, found };
        found = [];
      }
    }
  }
  yield { done: 1, found };
}

/** The consonants of a folded name, its words in one order: the same for nearly every spelling. */
function consonantsOf(name: string): string {
  return wordsOf(name)
    .map((word) => fineConsonants(foldWord(word)))
    .sort()
    .join(' ')
    .trim();
}

/** Spellings that say the same as one kept already are left out. */
function reduce(person: NamedPerson): Reduced {
  const seen = new Set<string>();
  const names: ReadName[] = [];
  for (const name of person.names) {
    const consonants = consonantsOf(name);
    if (consonants !== '' && seen.has(consonants)) continue;
    seen.add(consonants);
    const read = readName(name);
    if (read.core.length === 0 || names.length >= MOST_NAMES) continue;
    if (!names.some((kept) => saysTheSame(kept, read))) names.push(read);
  }
  const blocks = new Map<string, boolean>();
  for (const name of names) {
    for (const { key, asks } of blocksOf(name)) blocks.set(key, asks || blocks.get(key) === true);
  }
  return { id: person.id, names, blocks };
}

function saysTheSame(kept: ReadName, read: ReadName): boolean {
  if (kept.core.length !== read.core.length) return false;
  if ((kept.father === null) !== (read.father === null)) return false;
  return matchNames(kept, read).level === 0;
}

/** The best verdict any two of their names give, or null when all are different or settled. */
function comparePeople(
  first: Reduced,
  second: Reduced,
  settled: DuplicateOptions['settled'],
): LikelyDuplicate | null {
  let best: readonly [string, string] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of first.names) {
    for (const two of second.names) {
      if (cannotMatch(one, two)) continue;
      const { level, cost } = matchNames(one, two);
      if (level === 2 || level * 100 + cost >= least) continue;
      least = level * 100 + cost;
      best = [one.written, two.written];
    }
  }
  if (best === null || settled?.(first.id, second.id) === true) return null;
  const comparison = compareNames(best[0], best[1]);
  if (comparison.verdict === 'different') return null;
  return { first: first.id, second: second.id, comparison, names: best };
}

/** How a new name stands to a person already kept. */
export interface LikelyMatch {
  readonly id: string;
  readonly spelling: string;
  readonly comparison: NameComparison;
}

/**
 * People a name about to be saved may belong to, the likeliest first; `perhaps` included.
 *
 * @param candidates people the index found for parts of the name, or simply all (20,000 people
 *   with 9 spellings take some 300 ms)
 */
export function likelyMatches(
  name: string,
  candidates: Iterable<NamedPerson>,
  limit = 5,
): LikelyMatch[] {
  const found: LikelyMatch[] = [];
  for (const person of candidates) {
    let best: LikelyMatch | null = null;
    for (const spelling of person.names) {
      const comparison = compareNames(name, spelling);
      if (comparison.verdict === 'different') continue;
      if (best === null || comparison.score > best.comparison.score) {
        best = { id: person.id, spelling, comparison };
      }
    }
    if (best !== null) found.push(best);
  }
  found.sort((a, b) => b.comparison.score - a.comparison.score || (a.id < b.id ? -1 : 1));
  return found.slice(0, limit);
}
