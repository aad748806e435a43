import type { Selectors } from '../domain/annotation';
import { bestOf, type Candidate, proposeCandidates } from './candidates';
import { cutsWord, matchContext } from './context';
import { MAX_OCCURRENCES, type TextRange } from './describe';
import { sentenceRound } from './move-edge';
import { findAllStarts, findStarts } from './occurrences';
import { hasNewTwinNear, hasRivalAtNeighbour, resemblesBeside } from './rival';
import { mapUnchanged, type UnchangedMap } from './unchanged-map';

/** Where a quote stands in a text: certain, to be decided by a person, or nowhere. */
export type Placement =
  | {
      readonly state: 'placed';
      readonly start: number;
      readonly end: number;
      /** `position`: the text is the same. `unique-quote`: the exact words stand there alone. */
      readonly how: 'position' | 'unique-quote';
    }
  | { readonly state: 'review'; readonly candidates: readonly Candidate[] }
  | { readonly state: 'lost' };

/** In place: so many units must agree on both sides, */
const BOTH_SIDES = 8;
/** or so many on one side, when the quote itself is not tiny; */
const ONE_SIDE = 24;
const ONE_SIDE_QUOTE = 12;
/** or none, when the quote is a passage. */
const PASSAGE_UNITS = 24;
const PASSAGE_WORDS = 4;
/** Moved, or with nothing to tell whether it moved: so many units on both sides. */
const BOTH_SIDES_MOVED = 24;
const BOTH_SIDES_UNKNOWN = 12;
/** Quotes that stood several times: what must agree on both sides, and by how much no twin may. */
const TWIN_CONTEXT = 16;
const TWIN_LEAD = 8;
const TWIN_CONTEXT_LIMIT = 96;
const MAX_TWINS = 32;
/** Exact occurrences offered for review at most. */
const OFFERED_OCCURRENCES = 12;

/**
 * Finds a described quote in `text`. With `oldText`, the text it was described on, more quotes are
 * certain and more are doubted: the surroundings are read from it instead of from 32 units.
 *
 * Placed by itself is only a quote whose exact words stand exactly once in the new text, and whose
 * surroundings show that this one is that one. If the words stood several times before, the one
 * left may be the twin of a deleted one: then both sides must tell the twins apart. Everything else
 * is `review`, with places proposed, or `lost`. Likeness never places anything.
 */
export function find(text: string, selectors: Selectors, oldText?: string): Placement {
  return findAll(text, [selectors], oldText)[0] ?? { state: 'lost' };
}

/** `find` for many quotes of one text at once: one pass over the text for all of them. */
export function findAll(text: string, quotes: readonly Selectors[], oldText?: string): Placement[] {
  if (oldText === text) return quotes.map((quote) => placeInSameText(text, quote));
  const exactWords = new Set(quotes.map((quote) => quote.exact));
  const starts = findAllStarts(text, exactWords, MAX_OCCURRENCES);
  const place = makePlacer(text, oldText, quotes, starts);
  const placements = quotes.map((quote) => place(quote, starts.get(quote.exact) ?? []));
  // Where the very words stand several times, they are what the review is about.
  const unlike = quotes.map((quote, index) =>
    placements[index] === null && (starts.get(quote.exact)?.length ?? 0) < 2 ? quote : null,
  );
  const proposals = proposeCandidates(
    text,
    unlike.filter((quote) => quote !== null),
  );
  let next = 0;
  return quotes.map((quote, index) => {
    const placement = placements[index];
    if (placement) return placement;
    const proposed = unlike[index] === null ? [] : (proposals[next++] ?? []);
    const exact = offerExact(text, quote, starts.get(quote.exact) ?? [], oldText);
    const candidates = bestOf([...exact, ...proposed]);
    return candidates.length > 0 ? { state: 'review', candidates } : { state: 'lost' };
  });
}

/** The text did not change: the offsets hold, as long as they hold the words. */
function placeInSameText(text: string, quote: Selectors): Placement {
  const { start, end, exact } = quote;
  if (text.slice(start, end) === exact && exact !== '') {
    return { state: 'placed', start, end, how: 'position' };
  }
  const again = findStarts(text, exact, OFFERED_OCCURRENCES);
  const candidates = bestOf(offerExact(text, quote, again, undefined));
  return candidates.length > 0 ? { state: 'review', candidates } : { state: 'lost' };
}

type Placer = (quote: Selectors, starts: readonly number[]) => Placement | null;

function makePlacer(
  text: string,
  oldText: string | undefined,
  quotes: readonly Selectors[],
  found: ReadonlyMap<string, readonly number[]>,
): Placer {
  const alone = quotes.filter((quote) => found.get(quote.exact)?.length === 1);
  const before =
    oldText === undefined
      ? new Map<string, number[]>()
      : findAllStarts(oldText, new Set(alone.map((quote) => quote.exact)), MAX_TWINS + 1);
  let unchanged: UnchangedMap | null = null;
  return (quote, starts) => {
    const [start] = starts;
    if (start === undefined || starts.length !== 1 || quote.exact === '') return null;
    const now = { start, end: start + quote.exact.length };
    const known = oldOf(quote, oldText);
    if (!sameWordEdges(known, text, now)) return null;
    const twins = twinsOf(quote, known, before.get(quote.exact) ?? []);
    if (twins === null) return null;
    const certain =
      isOriginalOfTwins(known, twins, text, now) &&
      isSameOccurrence(known, text, now, () => (unchanged ??= mapUnchanged(known.text, text)));
    return certain ? { state: 'placed', ...now, how: 'unique-quote' } : null;
  };
}

interface OldPlace {
  /** The old text, or as much of it as the selectors keep. */
  readonly text: string;
  readonly range: TextRange;
  readonly whole: boolean;
}

/** The quote in its old surroundings: the old text if it holds the words there, else the selectors. */
function oldOf(quote: Selectors, oldText: string | undefined): OldPlace {
  const { start, end, exact, prefix, suffix } = quote;
  if (oldText !== undefined && oldText.slice(start, end) === exact) {
    return { text: oldText, range: { start, end }, whole: true };
  }
  const range = { start: prefix.length, end: prefix.length + exact.length };
  return { text: prefix + exact + suffix, range, whole: false };
}

/** Starts of the same words elsewhere in the old text; null when they cannot be told apart. */
function twinsOf(
  quote: Selectors,
  known: OldPlace,
  starts: readonly number[],
): readonly number[] | null {
  if (!known.whole) return quote.occurrences > 1 ? null : [];
  if (starts.length > MAX_TWINS) return null;
  return starts.filter((start) => start !== known.range.start);
}

function sameWordEdges(known: OldPlace, text: string, now: TextRange): boolean {
  const before = cutsWord(known.text, known.range);
  const after = cutsWord(text, now);
  return before.start === after.start && before.end === after.end;
}

/** Whether the only occurrence now is the only occurrence before, by what stands round it. */
function isSameOccurrence(
  known: OldPlace,
  text: string,
  now: TextRange,
  unchanged: () => UnchangedMap,
): boolean {
  const sentence = sentenceRound(known.text, known.range);
  const toStart = known.range.start - sentence.start;
  const toEnd = sentence.end - known.range.end;
  const limit = Math.max(toStart, toEnd) + BOTH_SIDES_MOVED;
  const { before, after } = matchContext(known.text, known.range, text, now, limit);
  if (before >= toStart + BOTH_SIDES_MOVED && after >= toEnd + BOTH_SIDES_MOVED) return true;
  const passage = isPassage(text, now);
  const least = Math.min(before, after);
  const oneSide = now.end - now.start >= ONE_SIDE_QUOTE && Math.max(before, after) >= ONE_SIDE;
  if (!known.whole) return least >= BOTH_SIDES_UNKNOWN || (oneSide && passage);
  // A name or a few words say too little where their sentence became another.
  if (!passage && (before < toStart || after < toEnd)) return false;
  if (least < BOTH_SIDES && !oneSide && !passage) return false;
  // Of a sentence that was written anew round a part of it, nothing shows that it is the same part.
  const begins = toStart > 0 && before >= Math.min(toStart, BOTH_SIDES);
  const goesOn = toEnd > 0 && after >= Math.min(toEnd, BOTH_SIDES);
  if (toStart + toEnd > 0 && !begins && !goesOn) return false;
  const sentenceNow = sentenceRound(text, now);
  // A whole sentence that is a part of another one now was taken up in it, perhaps from elsewhere.
  if (toStart === 0 && sentenceNow.start < now.start) return false;
  if (toEnd === 0 && sentenceNow.end > now.end) return false;
  if (!unchanged().inPlace(sentence, now)) return false;
  if (hasNewTwinBeside(known.text, sentence, text, sentenceNow)) return false;
  if (hasNewTwinNear(known.text, sentence, text, sentenceNow)) return false;
  return least >= BOTH_SIDES || !hasRivalAtNeighbour(known.text, known.range, text, now);
}

/** True where something like the sentence stands beside it now, and did not on that side before. */
function hasNewTwinBeside(oldText: string, old: TextRange, text: string, now: TextRange): boolean {
  return (['before', 'after'] as const).some(
    (side) => resemblesBeside(text, now, side) && !resemblesBeside(oldText, old, side),
  );
}

/**
 * Where the words stood several times and stand once now, it is the original only when both sides agree
 * with the original's, and with no twin's on either side nearly as far: a deletion from the
 * original's prefix to the twin's suffix leaves one side of each.
 */
function isOriginalOfTwins(
  known: OldPlace,
  twins: readonly number[],
  text: string,
  now: TextRange,
): boolean {
  if (twins.length === 0) return true;
  const length = now.end - now.start;
  const own = matchContext(known.text, known.range, text, now, TWIN_CONTEXT_LIMIT);
  if (own.before < TWIN_CONTEXT || own.after < TWIN_CONTEXT) return false;
  return twins.every((start) => {
    const range = { start, end: start + length };
    const twin = matchContext(known.text, range, text, now, TWIN_CONTEXT_LIMIT);
    return own.before - twin.before >= TWIN_LEAD && own.after - twin.after >= TWIN_LEAD;
  });
}

function isPassage(text: string, { start, end }: TextRange): boolean {
  if (end - start < PASSAGE_UNITS) return false;
  return text.slice(start, end).trim().split(/\s+/, PASSAGE_WORDS).length >= PASSAGE_WORDS;
}

/** Exact occurrences as candidates, those in the likest surroundings first. */
function offerExact(
  text: string,
  quote: Selectors,
  starts: readonly number[],
  oldText: string | undefined,
): Candidate[] {
  const known = oldOf(quote, oldText);
  return starts
    .map((start): Candidate => {
      const now = { start, end: start + quote.exact.length };
      const { before, after } = matchContext(known.text, known.range, text, now, ONE_SIDE);
      const score = 0.95 + (0.05 * (before + after)) / (2 * ONE_SIDE);
      return { ...now, score, why: 'same-words' };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, OFFERED_OCCURRENCES);
}
