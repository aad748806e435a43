import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { closeUpLetters } from './letter-spacing';
import { isNote, linesOfAnnotation, withFields, type PdfAnnotation } from './pdf-annotation';
import { contentOf } from './page-content';
import { linesOf, type PdfLine } from './pdf-line';
import { inReadingOrder } from './pdf-order';
import { piecesOf } from './pdf-piece';

/** What one page holds. */
export interface PdfPage {
  readonly lines: readonly PdfLine[];
  /** Notes in the margin and the like, which are not in the text. */
  readonly notes: number;
  /** Letters that are drawn but whose characters the file does not tell, where that was looked at. */
  readonly lost: number;
  /** Whether pictures stand on it, where that was looked at. */
  readonly pictures: boolean;
}

/** A page with fewer letters is looked at more closely: is it a picture, or are letters lost? */
const FEW_LETTERS = 200;

/** Reads the text of a page, its filled fields, ticked boxes and the text boxes laid on it. */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const content = await contentOf(page);
  const drawn = linesOf(closeUpLetters(piecesOf(content)));
  const annotations = (await page.getAnnotations()) as readonly PdfAnnotation[];
  const typedOn = annotations.filter(({ subtype }) => subtype === 'FreeText');
  const fields = annotations.filter(({ subtype }) => subtype === 'Widget');
  const lines = withFields(
    inReadingOrder([...drawn, ...typedOn.flatMap(linesOfAnnotation)]),
    fields.map(linesOfAnnotation),
  );
  const notes = annotations.filter(isNote).length;
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters >= FEW_LETTERS) return { lines, notes, lost: 0, pictures: false };
  const { text, lost, pictures } = await drawnOn(page);
  // Captions of buttons are drawn and stand in no text.
  return { lines: letters === 0 ? asLines(text) : lines, notes, lost, pictures };
}

/** What a page draws; slow, since it decodes the pictures too. */
async function drawnOn(page: PDFPageProxy) {
  const { fnArray, argsArray } = await page.getOperatorList();
  let text = '';
  let spaces = 0;
  let unknown = 0;
  let pictures = false;
  for (const [index, operator] of fnArray.entries()) {
    if (PICTURES.has(operator)) pictures = true;
    if (operator !== OPS.showText) continue;
    for (const { unicode = '' } of glyphsOf(argsArray[index])) {
      if (unicode.trim() === '') spaces += 1;
      else if (NO_CHARACTER.test(unicode)) unknown += 1;
      else text += unicode;
      if (unicode.trim() === '' && !text.endsWith(' ')) text += ' ';
    }
    text += '\n';
  }
  const letters = text.replace(/\s/gu, '').length;
  // Fonts that call every letter a space draw more of them than a page of words has.
  const lost = unknown + (spaces > LEAST_SPACES && spaces > letters ? spaces : 0);
  return { text, lost, pictures };
}

/** So many spaces are no padding of a short page. */
const LEAST_SPACES = 60;
const NO_CHARACTER = /^[\p{Cc}\p{Co}\p{Cn}]*$/u;
const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
]);

interface Glyph {
  readonly unicode?: string;
}

function glyphsOf(parameters: unknown): Glyph[] {
  const [shown] = (parameters ?? []) as readonly unknown[];
  const glyphs: readonly unknown[] = Array.isArray(shown) ? shown : [];
  return glyphs.filter((one): one is Glyph => typeof one === 'object' && one !== null);
}

function asLines(text: string): PdfLine[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line, index) => ({
      text: line,
      left: 0,
      right: 100,
      y: index * 20,
      size: 10,
      rtl: false,
      angle: 0,
      pieces: [],
    }));
}
