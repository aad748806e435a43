import type { Selectors } from '../domain/annotation';
import { findStarts } from './occurrences';

/** Units of context kept on either side of a quote, the practice of W3C text quote selectors. */
export const CONTEXT_UNITS = 32;
/** Occurrences counted at most; more than this are "many". */
export const MAX_OCCURRENCES = 64;

/** A stretch of a text, `[start, end)` in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Describes `[start, end)` of `text` so that it can be found again: the offsets, the words, up to
 * CONTEXT_UNITS on either side, and how often the words stand in the text (at most
 * MAX_OCCURRENCES). Ends that fall inside a surrogate pair move outward to take it whole; a context
 * that would begin or end inside one is one unit shorter. Null for an empty range or one outside
 * the text: a quote has at least one character. Who knows the count already gives `occurrences`.
 */
export function describe(
  text: string,
  start: number,
  end: number,
  occurrences?: number,
): Selectors | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  if (start < 0 || end > text.length || start >= end) return null;
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  let before = Math.max(0, from - CONTEXT_UNITS);
  if (splitsPair(text, before)) before += 1;
  let after = Math.min(text.length, to + CONTEXT_UNITS);
  if (splitsPair(text, after)) after -= 1;
  const exact = text.slice(from, to);
  return {
    start: from,
    end: to,
    exact,
    prefix: text.slice(before, from),
    suffix: text.slice(to, after),
    occurrences: Math.max(1, occurrences ?? findStarts(text, exact, MAX_OCCURRENCES).length),
  };
}

/**
 * The range a user meant by selecting from `anchor` to `focus`, in either direction: inside the
 * text, whole surrogate pairs, without white space at its ends. Null when nothing is left.
 */
export function snapSelection(text: string, anchor: number, focus: number): TextRange | null {
  let start = Math.max(0, Math.min(anchor, focus));
  let end = Math.min(text.length, Math.max(anchor, focus));
  if (start >= end) return null;
  if (splitsPair(text, start)) start -= 1;
  if (splitsPair(text, end)) end += 1;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

/** True when a cut at `offset` would part the two halves of one surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** White space by Unicode, a form feed between pages included. */
export function isSpace(text: string, offset: number): boolean {
  return /\s/.test(text[offset] ?? '');
}
