import type { Block } from '../../../domain/source';

/** A text with its blocks. */
interface Blocked {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * The blocks of a corrected text: a line that stood in the text before keeps its kind, level and
 * page; a new or changed one takes the page of the line before it, and its kind where the number of
 * lines did not change.
 */
export function carryBlocks(before: Blocked, after: Blocked): Block[] {
  const known = new Map<string, Block[]>();
  for (const block of before.blocks) {
    const words = wordsOf(before.text, block);
    known.set(words, [...(known.get(words) ?? []), block]);
  }
  const sameCount = before.blocks.length === after.blocks.length;
  let page: number | undefined;
  return after.blocks.map((block, at) => {
    const found = known.get(wordsOf(after.text, block))?.shift();
    const like = found ?? (sameCount ? before.blocks[at] : undefined);
    page = like?.page ?? page;
    return {
      kind: like?.kind ?? block.kind,
      start: block.start,
      end: block.end,
      ...(like?.level === undefined ? {} : { level: like.level }),
      ...(page === undefined ? {} : { page }),
    };
  });
}

function wordsOf(text: string, { start, end }: Block): string {
  return text.slice(start, end).trim();
}
