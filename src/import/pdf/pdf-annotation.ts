import type { PdfLine } from './pdf-line';

/** What pdf.js tells of an annotation (PDF 1.7, 12.5), as far as words may come from it. */
export interface PdfAnnotation {
  readonly subtype: string;
  readonly rect?: readonly number[];
  readonly hidden?: boolean;
  readonly textContent?: readonly string[];
  readonly fieldValue?: unknown;
  readonly fieldType?: string;
  readonly password?: boolean;
  readonly checkBox?: boolean;
  readonly exportValue?: string;
  readonly radioButton?: boolean;
  readonly buttonValue?: string | null;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly contentsObj?: { readonly str: string };
}

/** What stands for a box that was ticked; an empty one has no words. */
const TICKED = '\u2612';

/** Of the larger letters: two baselines nearer than this are one row of a form. */
const SAME_ROW = 0.9;
/** In ems: a caption that begins so near to the right of a box is the box's own. */
const CAPTION_GAP = 3;

/** True for notes in the margin, stamps with a remark and attached files, which give no text. */
export function isNote({ subtype, contentsObj }: PdfAnnotation): boolean {
  return /^(Text|Highlight|Underline|StrikeOut|Squiggly|Caret|Stamp|Ink)$/.test(subtype)
    ? (contentsObj?.str ?? '') !== ''
    : subtype === 'FileAttachment';
}

/** The words of a text box, a filled field, a choice or a tick, as lines at their place on the page. */
export function linesOfAnnotation(annotation: PdfAnnotation): PdfLine[] {
  if (annotation.hidden === true || annotation.password === true) return [];
  const [left = 0, bottom = 0, right = 0, top = 0] = annotation.rect ?? [];
  const words = wordsOf(annotation);
  const step = (top - bottom) / Math.max(1, words.length);
  const size = Math.min(12, Math.max(4, step * 0.8));
  return words.map((text, index) => ({
    text,
    left,
    right,
    // One line stands in the middle of its box, several from its top.
    y: words.length === 1 ? size * 0.35 - (top + bottom) / 2 : -(top - step * (index + 0.8)),
    size,
    rtl: /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text),
    angle: 0,
    pieces: [],
  }));
}

function wordsOf(annotation: PdfAnnotation): string[] {
  const { subtype, textContent, contentsObj, fieldValue, fieldType } = annotation;
  let given: readonly string[] = [];
  if (subtype === 'FreeText') {
    // The words typed in are kept beside the drawn ones, where letters may be joined and turned.
    given = contentsObj?.str ? contentsObj.str.split(/[\r\n]+/) : (textContent ?? []);
  } else if (subtype === 'Widget' && fieldType === 'Btn') {
    given = isTicked(annotation) ? [TICKED] : [];
  } else if (subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')) {
    given = [fieldValue]
      .flat()
      .filter((value) => typeof value === 'string')
      .flatMap((value) => shownAs(annotation, value).split('\n'));
  }
  return given.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
}

/** A choice is kept by its value and shown by its words, which may be others (PDF 1.7, 12.7.4.4). */
function shownAs({ options = [] }: PdfAnnotation, value: string): string {
  return options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value;
}

function isTicked({ checkBox, radioButton, ...about }: PdfAnnotation): boolean {
  const own = checkBox === true ? about.exportValue : radioButton === true && about.buttonValue;
  return typeof own === 'string' && own !== 'Off' && own === about.fieldValue;
}

/**
 * Lines in reading order with those of each field among them: after the words to its left, a tick
 * before its caption to the right, else under the line above it, else at the end.
 */
export function withFields(
  lines: readonly PdfLine[],
  fields: readonly (readonly PdfLine[])[],
): PdfLine[] {
  const all = [...lines];
  for (const [first, ...further] of fields) {
    if (first === undefined) continue;
    const { at, y } = placeOf(first, all);
    all.splice(at, 0, { ...first, y }, ...further);
  }
  return all;
}

/** Where a field's first line goes among the lines of its page, and the row it is on. */
function placeOf(line: PdfLine, all: readonly PdfLine[]): { at: number; y: number } {
  const row = all.filter((one) => isSameRow(one, line));
  const before = nearest(row, line, (one) => one.left < line.left);
  const after = nearest(row, line, (one) => one.left >= line.left);
  const isCaption = after !== undefined && gapOf(after, line) < line.size * CAPTION_GAP;
  if (after !== undefined && (before === undefined || (line.text === TICKED && isCaption))) {
    return { at: all.indexOf(after), y: after.y };
  }
  if (before !== undefined) return { at: all.indexOf(before) + 1, y: before.y };
  const above = all.filter((one) => isAbove(one, line)).toSorted((a, b) => b.y - a.y)[0];
  return { at: above === undefined ? all.length : all.indexOf(above) + 1, y: line.y };
}

function isSameRow(one: PdfLine, line: PdfLine): boolean {
  return one.angle === 0 && Math.abs(one.y - line.y) < Math.max(one.size, line.size) * SAME_ROW;
}

function isAbove(one: PdfLine, line: PdfLine): boolean {
  return one.angle === 0 && one.y < line.y && one.left < line.right && one.right > line.left;
}

function gapOf(one: PdfLine, line: PdfLine): number {
  return Math.max(one.left - line.right, line.left - one.right);
}

function nearest(
  row: readonly PdfLine[],
  line: PdfLine,
  side: (one: PdfLine) => boolean,
): PdfLine | undefined {
  return row.filter(side).toSorted((a, b) => gapOf(a, line) - gapOf(b, line))[0];
}
