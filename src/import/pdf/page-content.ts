import type { PDFPageProxy, TextContent } from 'pdfjs-dist/types/src/display/api';

/** Two letters and more drawn as one, by Unicode's Arabic presentation forms; not marks on a space. */
const LIGATURE =
  /[\u{fbea}-\u{fbfb}\u{fc00}-\u{fc5d}\u{fc64}-\u{fd3d}\u{fd50}-\u{fdfb}\u{fef5}-\u{fefc}]/gu;
const ARABIC = /\p{Script=Arabic}/u;

/**
 * The runs of letters on a page. pdf.js takes ligatures apart before it turns a run round that is
 * drawn from right to left, and so swaps their letters; here they are taken apart in the end.
 */
export async function contentOf(page: PDFPageProxy): Promise<TextContent> {
  const content = await page.getTextContent();
  if (!content.items.some((item) => 'str' in item && ARABIC.test(item.str))) return content;
  const drawn = await page.getTextContent({ disableNormalization: true });
  if (drawn.items.length !== content.items.length) return content;
  const items = content.items.map((item, at) => {
    const same = drawn.items[at];
    if (same === undefined || !('str' in same) || !('str' in item)) return item;
    const str = same.str.replace(LIGATURE, (one) => one.normalize('NFKC'));
    return str === same.str ? item : { ...item, str };
  });
  return { ...content, items };
}
