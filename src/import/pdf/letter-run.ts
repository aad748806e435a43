import { turnedBack, type Piece } from './pdf-piece';

/** Which way letters go on a page as it is shown. */
export type Way = 'right' | 'left' | 'down' | 'up';

/**
 * A run of letters and where it is drawn: a box in fractions of the page from its top left corner,
 * and the edges of its letters as fractions of the box along `way`, one more than it has units.
 */
export interface LetterRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly way: Way;
  readonly edges: readonly number[];
}

/** What turns page coordinates into places of the picture; pdf.js's PageViewport is one. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  convertToViewportPoint(x: number, y: number): unknown[];
}

/** How far letters reach above and below their baseline, in ems: enough for accents and tails. */
const ABOVE = 0.85;
const BELOW = 0.22;

/**
 * Where a piece of text stands on the picture of its page. `measure` gives the width of words in any
 * unit, from which the places of the single letters are worked out: the file's own widths are not
 * known here, and the difference is a part of a letter.
 */
export function letterRun(
  piece: Piece,
  view: PageView,
  measure: (words: string) => number,
): LetterRun {
  const { left, right, y, size, angle } = piece;
  // In the frame of its angle `y` goes down, and `across` up.
  const first = pointOf(view, turnedBack(left, -y + size * ABOVE, angle));
  const last = pointOf(view, turnedBack(right, -y - size * BELOW, angle));
  const along = pointOf(view, turnedBack(right, -y + size * ABOVE, angle));
  const x = Math.min(first.x, last.x);
  const top = Math.min(first.y, last.y);
  return {
    text: piece.text,
    x: fraction(x, view.width),
    y: fraction(top, view.height),
    width: fraction(Math.abs(last.x - first.x), view.width),
    height: fraction(Math.abs(last.y - first.y), view.height),
    way: wayOf(along.x - first.x, along.y - first.y, piece.rtl),
    edges: edgesOf(piece.text, measure),
  };
}

function pointOf(view: PageView, [x, y]: readonly [number, number]): { x: number; y: number } {
  const [right, down] = view.convertToViewportPoint(x, y);
  return { x: Number(right), y: Number(down) };
}

function wayOf(right: number, down: number, rtl: boolean): Way {
  const turn = rtl ? -1 : 1;
  if (Math.abs(right) >= Math.abs(down)) return right * turn >= 0 ? 'right' : 'left';
  return down * turn >= 0 ? 'down' : 'up';
}

function edgesOf(text: string, measure: (words: string) => number): number[] {
  const whole = measure(text);
  return Array.from({ length: text.length + 1 }, (_, at) =>
    round(whole > 0 ? measure(text.slice(0, at)) / whole : at / Math.max(1, text.length)),
  );
}

function fraction(value: number, whole: number): number {
  return round(value / whole);
}

/** Five digits: less than a pixel of the widest picture. */
function round(value: number): number {
  return Math.min(10, Math.max(-10, Math.round(value * 1e5) / 1e5));
}
