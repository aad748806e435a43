import { splitsPair, type TextRange } from './describe';

/** Which end of a highlight moves, how far, and which way: forward is towards the text's end. */
export interface EdgeMove {
  readonly edge: 'start' | 'end';
  readonly by: 'character' | 'word' | 'sentence';
  readonly forward: boolean;
}

/** Units round the edge in which letters with their marks are told apart. */
const LETTER_REACH = 64;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;
const SENTENCE = /[^\s.!?…։؟。\n][^.!?…։؟。\n]*[.!?…։؟。]*["”»’)\]]*/gu;
/** What ends a sentence, a newline too; a full stop inside a number or a name ends one here. */
const SENTENCE_ENDS = '.!?…։؟。\n';
/** Units searched for the next word or sentence; a longer one ends the move there. */
const WORD_REACH = 2000;
const SENTENCE_REACH = 20_000;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Moves one edge of a highlight and gives the new range. By character is by what a reader calls a
 * letter (marks and emoji whole); by word, a start goes to the beginning of a word and an end to the
 * end of one, so that overshooting is undone by the opposite arrow; by sentence the same. The range
 * stays inside the text and never becomes empty: a move that would make it so changes nothing.
 */
export function moveEdge(text: string, range: TextRange, move: EdgeMove): TextRange {
  const from = move.edge === 'start' ? range.start : range.end;
  const to = nextStop(text, from, move);
  const moved = move.edge === 'start' ? { ...range, start: to } : { ...range, end: to };
  return moved.start < moved.end ? moved : range;
}

/** The word at an offset, for a selection by keyboard from nothing; null between words. */
export function wordAt(text: string, offset: number): TextRange | null {
  const words = stretchesNear(text, offset, WORD, WORD_REACH);
  return words.find((word) => word.start <= offset && offset < word.end) ?? null;
}

/** The sentence at an offset; null in white space between sentences. */
export function sentenceAt(text: string, offset: number): TextRange | null {
  const sentences = stretchesNear(text, offset, SENTENCE, SENTENCE_REACH);
  return sentences.find((one) => one.start <= offset && offset < one.end) ?? null;
}

function nextStop(text: string, from: number, { edge, by, forward }: EdgeMove): number {
  if (by === 'character') return forward ? letterAfter(text, from) : letterBefore(text, from);
  const [pattern, reach] = by === 'word' ? [WORD, WORD_REACH] : [SENTENCE, SENTENCE_REACH];
  const stops = stretchesNear(text, from, pattern, reach).map((stretch) => stretch[edge]);
  if (forward) return stops.find((stop) => stop > from) ?? (edge === 'end' ? text.length : from);
  return stops.findLast((stop) => stop < from) ?? (edge === 'start' ? 0 : from);
}

function letterAfter(text: string, from: number): number {
  const [first] = letters.segment(text.slice(from, from + LETTER_REACH));
  return from + (first?.segment.length ?? 0);
}

function letterBefore(text: string, from: number): number {
  let start = Math.max(0, from - LETTER_REACH);
  if (splitsPair(text, start)) start += 1;
  const before = [...letters.segment(text.slice(start, from))].at(-1);
  return before === undefined ? from : start + before.index;
}

function stretchesNear(text: string, at: number, pattern: RegExp, reach: number): TextRange[] {
  let start = Math.max(0, at - reach);
  if (splitsPair(text, start)) start += 1;
  const near = text.slice(start, at + reach);
  return [...near.matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** The sentences that a range lies in, from the first one's beginning to the last one's end. */
export function sentenceRound(text: string, range: TextRange): TextRange {
  let start = range.start;
  const earliest = Math.max(0, start - WORD_REACH);
  while (start > earliest && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start -= 1;
  while (start < range.start && /\s/.test(text.charAt(start))) start += 1;
  let end = range.end;
  const latest = Math.min(text.length, end + WORD_REACH);
  while (end < latest && !SENTENCE_ENDS.includes(text.charAt(end - 1))) end += 1;
  return { start, end };
}
