import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { closeUpLetters } from './letter-spacing';
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

/** Reads the text of a page, its filled form fields and the text boxes laid on it. */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const content = await contentOf(page);
  const drawn = linesOf(closeUpLetters(piecesOf(content)));
  const annotations = (await page.getAnnotations()) as readonly PdfAnnotation[];
  const laid = annotations.filter(isSeen).flatMap(linesOfAnnotation);
  const lines = inReadingOrder([...drawn, ...laid]);
  const notes = annotations.filter(({ subtype, contentsObj }) =>
    isNote(subtype, contentsObj),
  ).length;
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters >= FEW_LETTERS) return { lines, notes, lost: 0, pictures: false };
  const { text, lost, pictures } = await drawnOn(page);
  // Captions of buttons are drawn and stand in no text.
  return { lines: letters === 0 ? asLines(text) : lines, notes, lost, pictures };
}

interface PdfAnnotation {
  readonly subtype: string;
  readonly rect?: readonly number[];
  readonly hidden?: boolean;
  readonly textContent?: readonly string[];
  readonly fieldValue?: unknown;
  readonly fieldType?: string;
  readonly password?: boolean;
  readonly contentsObj?: { readonly str: string };
}

function isSeen({ hidden, password }: PdfAnnotation): boolean {
  return hidden !== true && password !== true;
}

function isNote(subtype: string, contents: { readonly str: string } | undefined): boolean {
  return /^(Text|Highlight|Underline|StrikeOut|Squiggly|Caret|Stamp|Ink)$/.test(subtype)
    ? (contents?.str ?? '') !== ''
    : subtype === 'FileAttachment';
}

/** Words of a text box, a filled field or a choice, as lines at their place on the page. */
function linesOfAnnotation(annotation: PdfAnnotation): PdfLine[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = annotation.rect ?? [];
  const words = wordsOf(annotation);
  const step = (top - bottom) / Math.max(1, words.length);
  return words.map((text, index) => ({
    text,
    left,
    right,
    y: -(top - step * (index + 0.8)),
    size: Math.min(12, Math.max(4, step * 0.8)),
    rtl: /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text),
    angle: 0,
    pieces: [],
  }));
}

function wordsOf({ subtype, textContent, contentsObj, fieldValue, fieldType }: PdfAnnotation) {
  let given: readonly string[] = [];
  if (subtype === 'FreeText') {
    // The words typed in are kept beside the drawn ones, where letters may be joined and turned.
    given = contentsObj?.str ? contentsObj.str.split(/[\r\n]+/) : (textContent ?? []);
  } else if (subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')) {
    given = [fieldValue]
      .flat()
      .flatMap((value) => (typeof value === 'string' ? value.split('\n') : []));
  }
  return given.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
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
