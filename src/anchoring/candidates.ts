import type { Selectors } from '../domain/annotation';
import { bestApproximateMatch } from './approximate';
import { type TextRange, splitsPair } from './describe';
import { findAllStarts } from './occurrences';

/** Why a place is offered: the exact words, nearly the words, or what now stands in their place. */
export type CandidateReason = 'same-words' | 'similar-words' | 'same-surroundings';

/** A place to offer in the review. `score` is 0 to 1, for order only; it never decides alone. */
export interface Candidate extends TextRange {
  readonly score: number;
  readonly why: CandidateReason;
}

/** Places offered for one quote at most. */
export const MAX_CANDIDATES = 5;
/** Words below this likeness are not offered as similar. */
const LEAST_SIMILARITY = 0.5;
/** Pieces of a quote looked up, their length, and how often each may stand in the text. */
const SEEDS = 10;
const SEED_UNITS = 10;
const SHORT_SEED_UNITS = 5;
const SEED_OCCURRENCES = 24;
/** Windows compared letter by letter, and the part of a long quote that is compared. */
const MAX_WINDOWS = 4;
const COMPARED_UNITS = 240;
const SURROUNDING_UNITS = 14;
const SURROUNDINGS_SCORE = 0.3;

interface Seed {
  readonly text: string;
  /** From the quote's start to the seed's; negative in the prefix. */
  readonly offset: number;
}

/**
 * Proposes places for quotes that are not certain. One pass over the text finds pieces of all the
 * quotes and of their surroundings; where pieces agree on a place, the words are compared. Bounded:
 * some milliseconds a quote, whatever the text. Exact occurrences are the caller's to add.
 */
export function proposeCandidates(text: string, quotes: readonly Selectors[]): Candidate[][] {
  const seedLists = quotes.map(seedsOf);
  const starts = findAllStarts(
    text,
    seedLists.flatMap((seeds) => seeds.map((seed) => seed.text)),
    SEED_OCCURRENCES,
  );
  return quotes.map((quote, index) => {
    const places = votedPlaces(seedLists[index] ?? [], starts, quote.exact.length);
    const similar = places
      .map((place) => compareAt(text, quote.exact, place))
      .filter((candidate) => candidate !== null);
    return bestOf([...similar, ...betweenSurroundings(text, quote, starts)]);
  });
}

/** The best candidates, best first, without those that overlap a better one. */
export function bestOf(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
    const overlaps = kept.some(
      (other) => candidate.start < other.end && other.start < candidate.end,
    );
    if (!overlaps) kept.push(candidate);
    if (kept.length === MAX_CANDIDATES) break;
  }
  return kept;
}

function seedsOf(quote: Selectors): Seed[] {
  const { exact, prefix, suffix } = quote;
  const length = exact.length >= 2 * SEED_UNITS ? SEED_UNITS : SHORT_SEED_UNITS;
  const seeds: Seed[] = [];
  if (exact.length >= length) {
    const last = exact.length - length;
    const count = Math.min(SEEDS, last + 1);
    for (let index = 0; index < count; index += 1) {
      const offset = count === 1 ? 0 : Math.round((index * last) / (count - 1));
      seeds.push({ text: exact.slice(offset, offset + length), offset });
    }
  }
  const before = prefix.slice(-SURROUNDING_UNITS);
  const after = suffix.slice(0, SURROUNDING_UNITS);
  if (before.length >= SHORT_SEED_UNITS) seeds.push({ text: before, offset: -before.length });
  if (after.length >= SHORT_SEED_UNITS) seeds.push({ text: after, offset: exact.length });
  return seeds;
}

/** Starts of the quote on which most seeds agree, within a quarter of its length. */
function votedPlaces(
  seeds: readonly Seed[],
  starts: ReadonlyMap<string, readonly number[]>,
  length: number,
): number[] {
  const width = Math.max(8, Math.min(64, length >> 2));
  const votes = new Map<number, { count: number; start: number }>();
  for (const seed of seeds) {
    const found = starts.get(seed.text) ?? [];
    // A piece that stands everywhere says little about any one place.
    const weight = 1 / Math.sqrt(Math.max(1, found.length));
    for (const at of found) {
      const start = at - seed.offset;
      const bucket = Math.floor(start / width);
      const vote = votes.get(bucket);
      if (vote) vote.count += weight;
      else votes.set(bucket, { count: weight, start });
    }
  }
  return [...votes.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_WINDOWS)
    .map((vote) => vote.start);
}

/** Compares the quote with the text round `place`; a long one by its head and its tail. */
function compareAt(text: string, exact: string, place: number): Candidate | null {
  const head = exact.slice(0, COMPARED_UNITS);
  const first = matchNear(text, head, place);
  if (first === null) return null;
  let end = first.end;
  let similarity = 1 - first.edits / head.length;
  if (exact.length > head.length) {
    const tail = exact.slice(-COMPARED_UNITS);
    const last = matchNear(text, tail, first.start + exact.length - tail.length);
    if (last === null || last.end <= first.start) return null;
    end = last.end;
    similarity = (similarity + 1 - last.edits / tail.length) / 2;
  }
  if (similarity < LEAST_SIMILARITY) return null;
  return toCandidate(text, first.start, end, similarity * 0.95, 'similar-words');
}

function matchNear(
  text: string,
  pattern: string,
  place: number,
): (TextRange & { edits: number }) | null {
  const slack = 16 + (pattern.length >> 2);
  const start = Math.max(0, place - slack);
  const end = Math.min(text.length, place + pattern.length + slack);
  return bestApproximateMatch(text, { start, end }, pattern);
}

/** What stands where the old prefix and suffix still enclose a place of about the old length. */
function betweenSurroundings(
  text: string,
  quote: Selectors,
  starts: ReadonlyMap<string, readonly number[]>,
): Candidate[] {
  const before = quote.prefix.slice(-SURROUNDING_UNITS);
  const after = quote.suffix.slice(0, SURROUNDING_UNITS);
  const longest = quote.exact.length * 2 + 40;
  const found: Candidate[] = [];
  for (const at of starts.get(before) ?? []) {
    const start = at + before.length;
    const end = (starts.get(after) ?? []).find((place) => place > start);
    if (end !== undefined && end - start <= longest) {
      const candidate = toCandidate(text, start, end, SURROUNDINGS_SCORE, 'same-surroundings');
      if (candidate !== null) found.push(candidate);
    }
  }
  return found;
}

function toCandidate(
  text: string,
  start: number,
  end: number,
  score: number,
  why: CandidateReason,
): Candidate | null {
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  return from < to ? { start: from, end: to, score, why } : null;
}
