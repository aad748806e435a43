import { foldText } from '../../shared/search/fold';

/** A place of the words, and which of all of them it is, from 1. */
export interface FoundText {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly total: number;
}

/**
 * The next place of some words after `from` (or before it), round the end; null where there is
 * none. Letters are compared as the filters compare them, so `mammadov` does not find `Məmmədov`
 * but `memmedov` does.
 */
export function findText(text: string, words: string, from: number, way: 1 | -1): FoundText | null {
  const wanted = foldText(words.trim());
  if (wanted === '') return null;
  const starts = placesOf(text, wanted);
  if (starts.length === 0) return null;
  const found =
    way > 0
      ? (starts.find((place) => place.start >= from) ?? starts[0])
      : (starts.findLast((place) => place.end <= from) ?? starts.at(-1));
  if (found === undefined) return null;
  return { ...found, number: starts.indexOf(found) + 1, total: starts.length };
}

/** Every place of the folded words, by offsets of the text itself. */
function placesOf(text: string, wanted: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const { folded, offsets } = foldedWithOffsets(text);
  let at = folded.indexOf(wanted);
  while (at >= 0) {
    const start = offsets[at] ?? 0;
    places.push({ start, end: offsets[at + wanted.length] ?? text.length });
    at = folded.indexOf(wanted, at + wanted.length);
  }
  return places;
}

/** Each letter is folded once: a long text has few different ones. */
const letters = new Map<string, string>();

function foldedLetter(letter: string): string {
  let folded = letters.get(letter);
  if (folded === undefined) {
    folded = foldText(letter);
    letters.set(letter, folded);
  }
  return folded;
}

let last: { text: string; folded: string; offsets: Uint32Array } | null = null;

/** The folded text, and for each of its units the offset in the text; kept for the last text. */
function foldedWithOffsets(text: string): { folded: string; offsets: Uint32Array } {
  if (last?.text === text) return last;
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const letter of text) {
    const folded = foldedLetter(letter);
    parts.push(folded);
    for (let i = 0; i < folded.length; i += 1) offsets.push(at);
    at += letter.length;
  }
  offsets.push(at);
  last = { text, folded: parts.join(''), offsets: Uint32Array.from(offsets) };
  return last;
}
