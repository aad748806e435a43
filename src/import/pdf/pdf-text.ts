import type { TextBlock } from '../frozen-text';
import { TextBuilder } from '../text-builder';
import { furnitureOf } from './pdf-furniture';
import type { PdfLine } from './pdf-line';
import { bodySize, paragraphsOf } from './pdf-paragraphs';

/**
 * One text out of the lines of the pages: paragraphs parted by a blank line, list items by a newline,
 * pages by a form feed. Running heads and page numbers stay and are marked as furniture.
 */
export function freezePages(pages: readonly (readonly PdfLine[])[]): {
  text: string;
  blocks: TextBlock[];
} {
  const body = bodySize(pages.flat());
  const paragraphs = pages.map((lines) => paragraphsOf(lines, body));
  const furniture = furnitureOf(paragraphs);
  const builder = new TextBuilder();
  for (const [index, page] of paragraphs.entries()) {
    if (index > 0) builder.breakPage(index);
    for (const [at, paragraph] of page.entries()) {
      const { kind, level, text } = paragraph;
      const gap = kind === 'list-item' ? '\n' : '\n\n';
      if (at > 0) builder.endBlock(gap);
      builder.addPreformatted(text, {
        kind,
        page: index + 1,
        ...(level === undefined ? {} : { level }),
        ...(furniture.has(paragraph) ? { furniture: true } : {}),
      });
      builder.endBlock(gap);
    }
  }
  return builder.finish();
}
