/** Finding people who may be one person, without comparing all with all. */
import { compareNames, type NameComparison } from './compare-names';
import { fold } from './fold';
import type { NamedPerson } from './name-index';
import type { Root } from './name-word';
import { readName } from './read-name';
import { skeleton } from './units';

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
  /** Steps (people read or pairs compared) in one slice; 200 take about 4 ms. */
  readonly sliceSize?: number;
}

interface Reduced {
  readonly id: string;
  /** One spelling for each fold: the rest would compare alike. */
  readonly names: readonly string[];
  readonly blocks: readonly string[];
}

const USUAL_SLICE = 200;
const MOST_NAMES = 6;
/** A block of more people is told apart by the whole given name, not its first letters. */
const LARGEST_BLOCK = 400;

/**
 * Yields slices of likely duplicates; the caller pauses between slices, so that a page stays
 * alive. People are put into blocks by the consonants of a family root with the first consonant
 * of another word; only people of one block are compared. Each pair is yielded once.
 */
export function* findDuplicates(
  people: readonly NamedPerson[],
  options: DuplicateOptions = {},
): Generator<DuplicateSlice, void, void> {
  const sliceSize = options.sliceSize ?? USUAL_SLICE;
  const reduced: Reduced[] = [];
  const blocks = new Map<string, number[]>();
  for (const person of people) {
    const one = reduce(person);
    const number = reduced.push(one) - 1;
    for (const block of one.blocks) {
      const bucket = blocks.get(block);
      if (bucket === undefined) blocks.set(block, [number]);
      else bucket.push(number);
    }
    if (reduced.length % sliceSize === 0) {
      yield { done: (0.4 * reduced.length) / people.length, found: [] };
    }
  }
  yield* compareBlocks(reduced, blocks, sliceSize, options.settled);
}

function* compareBlocks(
  people: readonly Reduced[],
  blocks: ReadonlyMap<string, readonly number[]>,
  sliceSize: number,
  settled: DuplicateOptions['settled'],
): Generator<DuplicateSlice, void, void> {
  const seen = new Set<number>();
  let found: LikelyDuplicate[] = [];
  let steps = 0;
  let blocksDone = 0;
  for (const bucket of blocks.values()) {
    blocksDone += 1;
    for (let i = 0; i < bucket.length; i += 1) {
      const reach = Math.min(bucket.length, i + 1 + LARGEST_BLOCK);
      for (let j = i + 1; j < reach; j += 1) {
        const [low, high] = [bucket[i]!, bucket[j]!];
        const pair = low * people.length + high;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const [first, second] = [people[low]!, people[high]!];
        if (settled?.(first.id, second.id) === true) continue;
        const likely = comparePeople(first, second);
        if (likely !== null) found.push(likely);
        steps += 1;
        if (steps % sliceSize !== 0) continue;
        yield { done: 0.4 + (0.6 * blocksDone) / blocks.size, found };
        found = [];
      }
    }
  }
  yield { done: 1, found };
}

export { reduce as reduceForBench };
function reduce(person: NamedPerson): Reduced {
  const byFold = new Map<string, string>();
  for (const name of person.names) {
    const folded = fold(name).split(' ').toSorted().join(' ');
    if (folded !== '' && !byFold.has(folded)) byFold.set(folded, name);
  }
  const names = [...byFold.values()].slice(0, MOST_NAMES);
  return { id: person.id, names, blocks: blocksOf(names) };
}

function bones(root: Root): string {
  return skeleton(root.key).slice(0, 4) || root.key.slice(0, 2);
}

function firstSound(key: string): string {
  const first = key.charAt(0);
  return 'aiou'.includes(first) ? 'a' : skeleton(first) || first;
}

function blocksOf(names: readonly string[]): string[] {
  const blocks = new Set<string>();
  for (const name of names) {
    const { core } = readName(name);
    for (const family of core) {
      if (family.initial) continue;
      const roots = family.word.family?.roots ?? [family.word.asRoot];
      for (const other of core) {
        if (other === family && core.length > 1) continue;
        for (const root of roots) {
          blocks.add(`${bones(root)} ${other === family ? '' : firstSound(other.word.key)}`);
        }
      }
    }
  }
  return [...blocks];
}

/** The best verdict any two of their names give, or null when all are different. */
function comparePeople(first: Reduced, second: Reduced): LikelyDuplicate | null {
  let best: LikelyDuplicate | null = null;
  for (const one of first.names) {
    for (const two of second.names) {
      const comparison = compareNames(one, two);
      if (comparison.verdict === 'different') continue;
      if (best === null || comparison.score > best.comparison.score) {
        best = { first: first.id, second: second.id, comparison, names: [one, two] };
      }
      if (comparison.score >= 0.99) return best;
    }
  }
  return best;
}

/** How a new name stands to the people already kept. */
export interface LikelyMatch {
  readonly id: string;
  readonly spelling: string;
  readonly comparison: NameComparison;
}

/**
 * People a name about to be saved may belong to, the likeliest first; `perhaps` included.
 *
 * @param candidates people the index found for the name or parts of it, or simply all
 */
export function likelyMatches(
  name: string,
  candidates: readonly NamedPerson[],
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
