import type { BriefDocument, BriefSection } from '../../../domain/brief-document';

type Block = BriefSection['blocks'][number];

/** How many pieces a document is drawn in: cells, lines and notes; a chart is one, a heading too. */
export function piecesOf(document: BriefDocument): number {
  let pieces = document.citations.length;
  for (const { blocks } of document.sections) {
    pieces += 1;
    for (const block of blocks) pieces += piecesOfBlock(block);
  }
  return pieces;
}

/**
 * The sections and notes of a document as far as its first `pieces` reach, each as it stands in the
 * whole: the very same objects, but for the one table, list or section that the end falls into.
 */
export function firstPieces(
  document: BriefDocument,
  pieces: number,
): Pick<BriefDocument, 'sections' | 'citations'> {
  let left = pieces;
  const sections: BriefSection[] = [];
  for (const section of document.sections) {
    if (left <= 0) return { sections, citations: [] };
    left -= 1;
    const blocks: Block[] = [];
    for (const block of section.blocks) {
      if (left <= 0) break;
      const size = piecesOfBlock(block);
      blocks.push(size <= left ? block : beginningOf(block, left));
      left -= size;
    }
    sections.push(
      left < 0 || blocks.length < section.blocks.length ? { ...section, blocks } : section,
    );
  }
  const { citations } = document;
  left = Math.max(0, left);
  return { sections, citations: left < citations.length ? citations.slice(0, left) : citations };
}

function piecesOfBlock(block: Block): number {
  switch (block.kind) {
    case 'lines':
      return block.lines.length;
    case 'table':
      return block.rows.length * block.columns.length;
    case 'bars':
    case 'timeline':
      return 1;
  }
}

function beginningOf(block: Block, pieces: number): Block {
  switch (block.kind) {
    case 'lines':
      return { ...block, lines: block.lines.slice(0, pieces) };
    case 'table':
      return { ...block, rows: block.rows.slice(0, Math.ceil(pieces / block.columns.length)) };
    case 'bars':
    case 'timeline':
      return block;
  }
}
