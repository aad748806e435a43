import type { Piece } from './pdf-piece';

/** Pieces that stand on one line without a gap a column would make, as their words. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline, in points downwards. */
  readonly y: number;
  readonly size: number;
  readonly rtl: boolean;
  readonly angle: Piece['angle'];
  /** The pieces it was put together from, in the order of its words; none where it was typed in. */
  readonly pieces: readonly Piece[];
}

/** In ems of the larger letters: how far two pieces of one line may be apart. */
const WIDEST_GAP = 1.6;
/** How far a piece may begin before the last one ended (kerning, accents drawn apart). */
const DEEPEST_OVERLAP = 0.6;
/** A raised or lowered piece is on the line while its baseline is within this. */
const HIGHEST_RAISE = 0.55;
/** From this gap on there is a space between two pieces. */
const SPACE = 0.13;

/** Puts the pieces of a page, in the order they were drawn, together to lines. */
export function linesOf(pieces: readonly Piece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    if (open.length > 0 && !goesOn(open, piece)) {
      lines.push(lineOf(open));
      open = [];
    }
    open.push(piece);
  }
  if (open.length > 0) lines.push(lineOf(open));
  return lines;
}

function goesOn(open: readonly Piece[], piece: Piece): boolean {
  const last = open.at(-1);
  if (last?.angle !== piece.angle) return false;
  const em = Math.max(last.size, piece.size);
  if (Math.min(...open.map(({ y }) => Math.abs(y - piece.y))) > em * HIGHEST_RAISE) return false;
  const left = Math.min(...open.map((one) => one.left));
  const right = Math.max(...open.map((one) => one.right));
  const gap = Math.max(piece.left - right, left - piece.right);
  if (gap > em * WIDEST_GAP) return false;
  return gap > -em * DEEPEST_OVERLAP || standsInside(open, piece, em);
}

/** A piece drawn late into a place the line left free. */
function standsInside(open: readonly Piece[], piece: Piece, em: number): boolean {
  return open.every(
    (one) =>
      piece.left > one.right - em * DEEPEST_OVERLAP ||
      piece.right < one.left + em * DEEPEST_OVERLAP,
  );
}

function lineOf(pieces: readonly Piece[]): PdfLine {
  const first = pieces[0];
  if (first === undefined) throw new Error('a line without pieces');
  const rtl = letters(pieces, true) > letters(pieces, false);
  const ordered = rtl ? rightToLeft(pieces) : pieces.toSorted((a, b) => a.left - b.left);
  let text = '';
  let before: Piece | null = null;
  for (const piece of ordered) {
    if (before !== null && needsSpace(before, piece, text)) text += ' ';
    text += piece.text;
    before = piece;
  }
  const main = pieces.reduce((a, b) => (b.text.length * b.size > a.text.length * a.size ? b : a));
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: main.y,
    size: main.size,
    rtl,
    angle: first.angle,
    pieces: ordered,
  };
}

function letters(pieces: readonly Piece[], rtl: boolean): number {
  return pieces.reduce(
    (sum, piece) => sum + (piece.rtl === rtl && /\p{L}/u.test(piece.text) ? piece.text.length : 0),
    0,
  );
}

/** Right to left, but runs of pieces that are read left to right keep their own order. */
function rightToLeft(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => b.right - a.right)) {
    if (piece.rtl || !/[\p{L}\p{N}]/u.test(piece.text)) {
      ordered.push(...run, piece);
      run = [];
    } else {
      run.unshift(piece);
    }
  }
  return [...ordered, ...run];
}

function needsSpace(before: Piece, piece: Piece, text: string): boolean {
  if (/\s$/u.test(text) || /^\s/u.test(piece.text)) return false;
  if (piece.spaced) return true;
  const gap = Math.max(piece.left - before.right, before.left - piece.right);
  return gap > Math.min(before.size, piece.size) * SPACE;
}
