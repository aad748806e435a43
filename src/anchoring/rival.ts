import { bestApproximateMatch } from './approximate';
import type { TextRange } from './describe';

/** Units of the old neighbouring words that are looked for. */
const NEIGHBOUR_UNITS = 24;
/** How far from the found words, beyond their own length, the old neighbour is looked for. */
const REACH = 4000;
/** White space and the like that may stand between. */
const SLACK = 16;
/** Units of the quote compared with what stands at the neighbour now. */
const COMPARED_UNITS = 80;
/** How far from a sentence a changed original is looked for: as far as its place can be told. */
const NEAR = 600;
/** From this likeness on, what stands at the neighbour may be the quote itself, changed. */
const RIVAL_SIMILARITY = 0.7;

/**
 * True when the words that stood next to the quote speak against `now`: they stand on its other side
 * only, or next to something like the quote elsewhere. Then the original may have gone or been
 * changed (reflowed, corrected) while an exact copy came in beside it. Looks within REACH.
 */
export function hasRivalAtNeighbour(
  oldText: string,
  old: TextRange,
  newText: string,
  now: TextRange,
): boolean {
  const exact = newText.slice(now.start, now.end);
  const after = oldText
    .slice(old.end, old.end + 2 * NEIGHBOUR_UNITS)
    .trim()
    .slice(0, NEIGHBOUR_UNITS);
  const before = oldText
    .slice(Math.max(0, old.start - 2 * NEIGHBOUR_UNITS), old.start)
    .trim()
    .slice(-NEIGHBOUR_UNITS);
  const reach = REACH + exact.length;
  const from = Math.max(0, now.start - reach);
  const near = newText.slice(from, now.end + reach);
  const length = exact.length;
  const ends = startsOf(near, after).map((at) => from + at);
  const starts = startsOf(near, before).map((at) => from + at + before.length);
  if (ends.length > 0 && ends.every((end) => end <= now.start)) return true;
  if (starts.length > 0 && starts.every((start) => start > now.end)) return true;
  const tail = exact.slice(-COMPARED_UNITS);
  const head = exact.slice(0, COMPARED_UNITS);
  return (
    ends.some((end) => {
      const start = Math.max(now.end, end - length - SLACK);
      return resembles(newText, { start, end }, tail);
    }) ||
    starts.some((start) => {
      const end = Math.min(now.start, start + length + SLACK);
      return resembles(newText, { start, end }, head);
    })
  );
}

/**
 * True when something like the words stands right beside them: an exact copy may have come in beside
 * the original, which was changed. Asked only for a side whose neighbours are new.
 */
export function resemblesBeside(text: string, now: TextRange, side: 'before' | 'after'): boolean {
  const exact = text.slice(now.start, now.end);
  const reach = exact.length + SLACK;
  return side === 'before'
    ? resembles(
        text,
        { start: Math.max(0, now.start - reach), end: now.start },
        exact.slice(0, COMPARED_UNITS),
      )
    : resembles(
        text,
        { start: now.end, end: Math.min(text.length, now.end + reach) },
        exact.slice(-COMPARED_UNITS),
      );
}

/**
 * True where something like the sentence stands near it now, and nothing like it stood near it before:
 * the original may have been changed there, and the exact copy have come in.
 */
export function hasNewTwinNear(
  oldText: string,
  old: TextRange,
  newText: string,
  now: TextRange,
): boolean {
  return resemblesNear(newText, now) && !resemblesNear(oldText, old);
}

function resemblesNear(text: string, { start, end }: TextRange): boolean {
  const words = text.slice(start, end).trim().slice(0, COMPARED_UNITS);
  const before = { start: Math.max(0, start - NEAR), end: start };
  const after = { start: end, end: Math.min(text.length, end + NEAR) };
  return resembles(text, before, words) || resembles(text, after, words);
}

function startsOf(text: string, words: string): number[] {
  const starts: number[] = [];
  if (words.length < NEIGHBOUR_UNITS / 2) return starts;
  for (
    let at = text.indexOf(words);
    at !== -1 && starts.length < 4;
    at = text.indexOf(words, at + 1)
  ) {
    starts.push(at);
  }
  return starts;
}

function resembles(text: string, window: TextRange, words: string): boolean {
  const match = bestApproximateMatch(text, window, words);
  return match !== null && 1 - match.edits / words.length >= RIVAL_SIMILARITY;
}
