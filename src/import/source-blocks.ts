import type { Block } from '../domain/source';
import type { TextBlock } from './frozen-text';

/**
 * Blocks as a source's text version keeps them: site furniture is a kind there, preformatted text and
 * notes are paragraphs, and a cell's row and column stay only in the text's tabs and newlines.
 */
export function toSourceBlocks(blocks: readonly TextBlock[]): Block[] {
  return blocks.map(({ kind, start, end, level, page, furniture }) => ({
    kind: furniture === true ? 'furniture' : sourceKind(kind),
    start,
    end,
    ...(level === undefined ? {} : { level: Math.min(6, level) }),
    ...(page === undefined ? {} : { page }),
  }));
}

function sourceKind(kind: TextBlock['kind']): Block['kind'] {
  switch (kind) {
    case 'quotation':
      return 'quote';
    case 'preformatted':
    case 'note':
      return 'paragraph';
    default:
      return kind;
  }
}
