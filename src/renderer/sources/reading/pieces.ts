import type { Block } from '../../../domain/source';

/**
 * A piece of the text as it is drawn: a block, or a part of a long one. Pieces are in order, hold no
 * newline at their edges, and together hold every letter; what lies between two is white space.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: Block['kind'];
  readonly level: number;
  readonly page: number | null;
  /** True for a part of the same block as the piece before: no space between the two. */
  readonly continues: boolean;
}

/** A longer block is drawn in parts, so that a text of one paragraph is not laid out whole. */
const LONGEST = 4000;

/** The pieces of a text. Letters that no block covers make paragraphs of their own. */
export function piecesOf(text: string, blocks: readonly Block[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const block of blocks.toSorted((a, b) => a.start - b.start)) {
    if (block.end <= at || block.start >= text.length) continue;
    addLines(pieces, text, at, Math.max(at, block.start));
    addParts(pieces, text, Math.max(at, block.start), Math.min(text.length, block.end), block);
    at = Math.min(text.length, block.end);
  }
  addLines(pieces, text, at, text.length);
  return pieces;
}

const plain: Pick<Block, 'kind'> = { kind: 'paragraph' };

/** What no block covers, line by line; blank lines are between pieces. */
function addLines(pieces: Piece[], text: string, from: number, to: number): void {
  let start = from;
  while (start < to) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > to ? to : found;
    if (text.slice(start, end).trim() !== '') addParts(pieces, text, start, end, plain);
    start = end + 1;
  }
}

function addParts(
  pieces: Piece[],
  text: string,
  from: number,
  to: number,
  block: Pick<Block, 'kind' | 'level' | 'page'>,
): void {
  let start = from;
  while (start < to) {
    const end = to - start <= LONGEST ? to : cutBefore(text, start + LONGEST, start);
    pieces.push({
      start,
      end,
      kind: block.kind,
      level: block.level ?? 0,
      page: block.page ?? null,
      continues: start > from,
    });
    start = end;
  }
}

/** Just after the last white space before `limit`, so that no word is cut; else `limit` itself. */
function cutBefore(text: string, limit: number, start: number): number {
  for (let at = limit; at > start + LONGEST / 2; at -= 1) {
    if (/\s/.test(text[at - 1] ?? '')) return at;
  }
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}

/** The index of the piece that holds `offset`, or of the next one after it; the last at the end. */
export function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.end <= offset && !endsHere(pieces, middle, offset)) {
      low = middle + 1;
    } else high = middle;
  }
  return low;
}

/** True where `offset` is the end of this piece and not already the start of the next. */
function endsHere(pieces: readonly Piece[], index: number, offset: number): boolean {
  return pieces[index]?.end === offset && pieces[index + 1]?.start !== offset;
}
