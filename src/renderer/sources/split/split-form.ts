import type { Piece } from '../reading/pieces';
import type { Passage } from '../reading/passages';
import type { Stretch } from '../../../domain/stretch';

/** The longest title taken from the words themselves. */
const LONGEST_TITLE = 160;

/** A title for a part of a text: its first line, cut after a word. */
export function titleFor(text: string, { start, end }: Stretch): string {
  const line = (text.slice(start, end).trim().split('\n')[0] ?? '').replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST_TITLE / 2 ? cut.slice(0, space) : cut}…`;
}

/** The passages that lie in a stretch from end to end. */
export function passagesInside(passages: readonly Passage[], { start, end }: Stretch): Passage[] {
  return passages.filter((one) => start <= one.start && one.end <= end);
}

/** True where every piece that begins in a stretch is furniture already. */
export function isFurniture(pieces: readonly Piece[], { start, end }: Stretch): boolean {
  const inside = pieces.filter((one) => start <= one.start && one.start < end);
  return inside.length > 0 && inside.every(({ kind }) => kind === 'furniture');
}
