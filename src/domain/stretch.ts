import type { Block } from './source';

/** Some part of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The whole blocks that a selection touches; where no block covers the text, its whole lines. White
 * space at the edges is left out. Null where nothing but white space is selected.
 */
export function wholeBlocks(
  text: string,
  blocks: readonly Block[],
  { start, end }: Stretch,
): Stretch | null {
  const words = trimmed(text, Math.max(0, start), Math.min(text.length, end));
  if (words === null) return null;
  let from = text.lastIndexOf('\n', words.start - 1) + 1;
  let to = text.indexOf('\n', words.end - 1);
  if (to < 0) to = text.length;
  // A block wins over a line: it may hold several of them, or begin within one.
  const holdsStart = blocks.find((one) => one.start <= words.start && words.start < one.end);
  const holdsEnd = blocks.find((one) => one.start < words.end && words.end <= one.end);
  if (holdsStart !== undefined) from = holdsStart.start;
  if (holdsEnd !== undefined) to = Math.min(text.length, holdsEnd.end);
  return trimmed(text, from, to);
}

function trimmed(text: string, start: number, end: number): Stretch | null {
  const words = text.slice(start, end);
  if (words.trim() === '') return null;
  const before = words.length - words.trimStart().length;
  const after = words.length - words.trimEnd().length;
  return { start: start + before, end: end - after };
}

/** A stretch as a text of its own, with the blocks that lie in it and the pages they stood on. */
export function cutOut(
  text: string,
  blocks: readonly Block[],
  { start, end }: Stretch,
): { readonly text: string; readonly blocks: Block[] } {
  const inside = blocks.filter((one) => start < end && one.start < end && one.end > start);
  return {
    text: text.slice(start, end),
    blocks: inside.map((one) => ({
      ...one,
      start: Math.max(0, one.start - start),
      end: Math.min(end, one.end) - start,
    })),
  };
}
