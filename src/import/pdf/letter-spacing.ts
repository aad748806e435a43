import type { Piece } from './pdf-piece';

/** A page is set letter by letter when so many of its pieces, and this share of them, are. */
const LEAST_PIECES = 12;
const LEAST_SHARE = 0.3;

/** Three letters or more with one space between each two. */
const SPACED_LETTERS = /(?<![^\s])[^\s](?: [^\s]){2,}(?![^\s])/gu;
const WHOLLY_SPACED = /^[^\s](?: [^\s])+$/u;

/**
 * The text layer of some scans stands letter by letter, far enough apart to look like words of one
 * letter. On a page of which much is so, such letters are closed up to words; a capital after a small
 * letter begins a new one, since the wider gap between two words is lost among the others.
 */
export function closeUpLetters(pieces: readonly Piece[]): readonly Piece[] {
  const spaced = pieces.filter(({ text }) => WHOLLY_SPACED.test(text)).length;
  if (spaced < LEAST_PIECES || spaced < pieces.length * LEAST_SHARE) return pieces;
  return pieces.map((piece) => ({ ...piece, text: closedUp(piece.text) }));
}

function closedUp(text: string): string {
  if (WHOLLY_SPACED.test(text)) return joined(text);
  return text.replace(SPACED_LETTERS, joined);
}

function joined(letters: string): string {
  return letters.replaceAll(' ', '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}
