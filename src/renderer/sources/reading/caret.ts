import { pieceAt, type Piece } from './pieces';

/** Where the reader is in a text: `focus` is the caret, `anchor` where the selection began. */
export interface Caret {
  readonly anchor: number;
  readonly focus: number;
}

export const atStart: Caret = { anchor: 0, focus: 0 };

/** A range in order; null where nothing is selected. */
export function selected({ anchor, focus }: Caret): { start: number; end: number } | null {
  if (anchor === focus) return null;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** The caret at `offset`; with `extend` the selection's beginning stays. */
export function placed(caret: Caret, offset: number, extend: boolean): Caret {
  return extend ? { anchor: caret.anchor, focus: offset } : { anchor: offset, focus: offset };
}

/** Letters as people count them: a letter with its marks is one step. */
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const wordsOf = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Units looked at round the caret; no letter and no word is longer. */
const NEAR = 400;

/** A place that is drawn: an offset between two pieces goes on to the next one, or back. */
export function snapped(pieces: readonly Piece[], offset: number, way: 1 | -1): number {
  const piece = pieces[pieceAt(pieces, offset)];
  if (piece === undefined) return 0;
  if (offset >= piece.start && offset <= piece.end) return offset;
  if (offset > piece.end) return piece.end;
  return way > 0 ? piece.start : (pieces[pieceAt(pieces, offset) - 1]?.end ?? piece.start);
}

/** One letter on or back from `offset`. */
export function byLetter(
  text: string,
  pieces: readonly Piece[],
  offset: number,
  way: 1 | -1,
): number {
  if (way > 0) {
    const next = letters
      .segment(text.slice(offset, offset + NEAR))
      [Symbol.iterator]()
      .next();
    const step = next.done === true ? 0 : next.value.segment.length;
    return snapped(pieces, Math.min(text.length, offset + step), 1);
  }
  const before = text.slice(Math.max(0, offset - NEAR), offset);
  const last = [...letters.segment(before)].at(-1)?.segment.length ?? 0;
  return snapped(pieces, offset - last, -1);
}

/** The end of the next word, or the start of the word before, as Ctrl and an arrow go. */
export function byWord(
  text: string,
  pieces: readonly Piece[],
  offset: number,
  way: 1 | -1,
): number {
  if (way > 0) {
    const part = text.slice(offset, offset + NEAR);
    for (const { index, segment, isWordLike } of wordsOf.segment(part)) {
      if (isWordLike === true) return snapped(pieces, offset + index + segment.length, 1);
    }
    return snapped(pieces, Math.min(text.length, offset + part.length), 1);
  }
  const from = Math.max(0, offset - NEAR);
  const words = [...wordsOf.segment(text.slice(from, offset))].filter((one) => one.isWordLike);
  const last = words.at(-1);
  return snapped(pieces, last === undefined ? from : from + last.index, -1);
}

/** The word at `offset`, or the stretch of white space or signs that stands there. */
export function wordAt(text: string, offset: number): Caret {
  const from = Math.max(0, offset - NEAR);
  const found = wordsOf.segment(text.slice(from, offset + NEAR)).containing(offset - from);
  if (found === undefined) return { anchor: offset, focus: offset };
  return { anchor: from + found.index, focus: from + found.index + found.segment.length };
}
