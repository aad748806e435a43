import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';

/**
 * A run of letters as the page draws it, in a frame turned so that its text runs along +x and lines
 * go down: `left` to `right` on the baseline `y`, in points. `angle` is that turn, in quarter turns.
 */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly rtl: boolean;
  readonly angle: 0 | 1 | 2 | 3;
  /** The page draws white space just before it. */
  readonly spaced: boolean;
}

/** Share of an em by which two drawings of the same words may be apart and be one: drawn bold. */
const TWICE_DRAWN = 0.2;

/** Control characters, which a font without a map gives; a form feed among them would part pages. */
const NO_LETTER = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The pieces of a page in the order it draws them, without white space of its own. */
export function piecesOf(content: TextContent): Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      spaced ||= item.str !== '' || item.hasEOL;
      continue;
    }
    const piece = pieceOf(item, content.styles[item.fontName]?.vertical === true, spaced);
    spaced = item.hasEOL;
    if (piece !== null && !isDrawnTwice(piece, pieces)) pieces.push(piece);
  }
  return pieces;
}

function pieceOf(item: TextItem, vertical: boolean, spaced: boolean): Piece | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  if (!Number.isFinite(size + x + y) || size === 0) return null;
  const angle = quarterTurn(a, b);
  const [along, across] = turned(x, y, angle);
  // A vertical line of writing is taken as one letter wide: its length runs down the page.
  const length = vertical ? size : Math.max(0, item.width);
  return {
    text: item.str.replace(NO_LETTER, '\ufffd'),
    left: along,
    right: along + length,
    y: -across,
    size,
    rtl: item.dir === 'rtl',
    angle,
    spaced,
  };
}

function quarterTurn(a: number, b: number): Piece['angle'] {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

/** Page coordinates (y upwards) in the frame in which text of this angle runs along +x. */
function turned(x: number, y: number, angle: Piece['angle']): [number, number] {
  switch (angle) {
    case 0:
      return [x, y];
    case 1:
      return [y, -x];
    case 2:
      return [-x, -y];
    case 3:
      return [-y, x];
  }
}

/** The other way: a place in the frame of an angle as page coordinates (y upwards). */
export function turnedBack(along: number, across: number, angle: Piece['angle']): [number, number] {
  switch (angle) {
    case 0:
      return [along, across];
    case 1:
      return [-across, along];
    case 2:
      return [-along, -across];
    case 3:
      return [across, -along];
  }
}

/** Some programs draw words twice, a little apart, to make them bold or give them a shadow. */
function isDrawnTwice(piece: Piece, before: readonly Piece[]): boolean {
  const near = piece.size * TWICE_DRAWN;
  return before
    .slice(-8)
    .some(
      (other) =>
        other.text === piece.text &&
        other.angle === piece.angle &&
        Math.abs(other.left - piece.left) < near &&
        Math.abs(other.y - piece.y) < near,
    );
}
