import type { PdfLine } from './pdf-line';

/** Lines that are one paragraph, heading, list item or row, with their words put together. */
export interface PdfParagraph {
  readonly text: string;
  readonly kind: 'heading' | 'paragraph' | 'list-item';
  readonly level?: number;
  /** Places of its first and last line, by which running heads are known. */
  readonly top: number;
  readonly bottom: number;
}

const LIST_MARK = /^([-*•▪◦‣·–]|\(?\d{1,3}[.)]|\(?\p{L}\))\s+\S/u;
/** Lines further apart than this, in ems, are two paragraphs. */
const WIDEST_LEADING = 1.75;
/** The same, against the leading of the paragraph so far. */
const LEADING_JUMP = 1.25;
const SAME_SIZE = 1.12;
/** A line shorter than this share of its paragraph's width ended on purpose. */
const SHORT_LINE = 0.72;
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 200;

/** Puts the lines of a page, in reading order, together to paragraphs. `body` is the usual size. */
export function paragraphsOf(lines: readonly PdfLine[], body: number): PdfParagraph[] {
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open === undefined || !belongs(open, line)) groups.push([line]);
    else open.push(line);
  }
  return groups.map((group) => paragraphOf(group, body));
}

/** The size in which most of these lines are set; 0 for none. */
export function bodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function belongs(open: readonly PdfLine[], line: PdfLine): boolean {
  const last = open.at(-1);
  if (last === undefined || last.angle !== line.angle) return false;
  if (isBeside(last, line)) return true;
  const ratio = line.size / last.size;
  if (ratio > SAME_SIZE || ratio < 1 / SAME_SIZE) return false;
  const step = line.y - last.y;
  if (step <= 0 || step > last.size * WIDEST_LEADING) return false;
  const before = open.at(-2);
  const leading = before === undefined ? 0 : last.y - before.y;
  if (leading > last.size * 0.7 && step > leading * LEADING_JUMP) return false;
  if (Math.min(last.right, line.right) < Math.max(last.left, line.left)) return false;
  if (LIST_MARK.test(line.text)) return false;
  return !endsHere(open, last, line);
}

/** The next piece of the same row: a cell, a number before a heading, a tab. */
function isBeside(last: PdfLine, line: PdfLine): boolean {
  const em = Math.max(last.size, line.size);
  if (Math.abs(last.y - line.y) > em * 0.4) return false;
  return last.rtl ? line.right <= last.left + em : line.left >= last.right - em;
}

/** The last line ended a sentence short of the margin, or the next one is indented after one. */
function endsHere(open: readonly PdfLine[], last: PdfLine, line: PdfLine): boolean {
  const left = Math.min(...open.map((one) => one.left), line.left);
  const right = Math.max(...open.map((one) => one.right), line.right);
  const short = last.rtl
    ? right - last.left < (right - left) * 0.85
    : last.right - left < (right - left) * 0.85;
  const sentence = /[.!?:;…»”"')\]]$/u.test(last.text);
  if (short && sentence) return true;
  const indented = line.rtl
    ? line.right < right - line.size
    : line.left > left + line.size && last.left < left + line.size * 0.5;
  return indented && sentence;
}

function paragraphOf(lines: readonly PdfLine[], body: number): PdfParagraph {
  const first = lines[0];
  if (first === undefined) throw new Error('a paragraph without lines');
  const text = joined(lines);
  const top = Math.min(...lines.map(({ y, size }) => y - size));
  const bottom = Math.max(...lines.map(({ y }) => y));
  const size = bodySize(lines);
  if (body > 0 && size >= body * HEADING_SIZE && isHeadingText(text)) {
    const level = size >= body * 1.6 ? 1 : size >= body * 1.3 ? 2 : 3;
    return { text, kind: 'heading', level, top, bottom };
  }
  if (LIST_MARK.test(text)) return { text, kind: 'list-item', level: 1, top, bottom };
  return { text, kind: 'paragraph', top, bottom };
}

function isHeadingText(text: string): boolean {
  return text.length <= LONGEST_HEADING && /\p{L}{2}/u.test(text);
}

/**
 * The words of the lines: a space where a line was broken, a newline where it ended on purpose, a
 * tab between the cells of a row. A hyphen that breaks a word goes with the break.
 */
function joined(lines: readonly PdfLine[]): string {
  const left = Math.min(...lines.map((one) => one.left));
  const width = Math.max(...lines.map(({ right }) => right)) - left;
  let text = '';
  let last: PdfLine | null = null;
  for (const line of lines) {
    if (last === null) text = line.text;
    else if (isBeside(last, line)) text += `\t${line.text}`;
    else if (/\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line.text)) {
      text = text.slice(0, -1) + line.text;
    } else {
      const short = last.rtl ? false : last.right - left < width * SHORT_LINE;
      text += `${short ? '\n' : ' '}${line.text}`;
    }
    last = line;
  }
  return text;
}
