import { LONGEST_CELL } from './limits';
import { CELL, openRows, ROW, type Rows } from './packed-rows';

/** The rows of a delimited text in one string, and what is asked of them without opening it. */
export interface PackedCells {
  /** Opened by `openRows`; rows at the end that hold nothing are left out. */
  readonly packed: string;
  /** For each row how many cells it has. */
  readonly widths: readonly number[];
  /** For each row how many letters its cells have together. */
  readonly letters: readonly number[];
  /** The numbers from 1 of the rows whose quotes could not be read as quotes. */
  readonly broken: readonly number[];
}

const QUOTE = 0x22;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const CELL_CODE = CELL.charCodeAt(0);
const ROW_CODE = ROW.charCodeAt(0);

/**
 * Cuts delimited text into cells by RFC 4180 with any newline, and goes on after broken quotes: a
 * quote that is not closed, or closed in the middle of a cell, is taken as a letter, and its row ends
 * with its line. So one bad row never swallows the good ones after it. The delimiter is one letter.
 * Never throws; time grows with the text, for a quoted cell is looked for no further than the longest
 * cell. No string is made of a cell: a list of 100,000 rows would be 600,000 of them.
 */
export function packCells(text: string, delimiter: string): PackedCells {
  const packer = new Packer(text, delimiter.charCodeAt(0));
  const broken: number[] = [];
  let at = 0;
  while (at < text.length) {
    const next = packer.quotedRow(at);
    if (next === -1) broken.push(packer.rows + 1);
    at = next === -1 ? packer.plainRow(at) : next;
  }
  const cells = packer.done();
  return { ...cells, broken: broken.filter((row) => row <= cells.widths.length) };
}

/** The first rows of a packed text. */
export function firstRows({ packed, widths }: PackedCells, count: number): string[][] {
  const rows: Rows = openRows({ cells: packed, rows: widths.length });
  return rows.slice(0, count).map((row) => [...row]);
}

class Packer {
  readonly #text: string;
  readonly #cut: number;
  readonly #out: Uint16Array<ArrayBuffer>;
  #length = 0;
  readonly #widths: number[] = [];
  readonly #letters: number[] = [];
  /** Rows up to the last that holds anything, and where it ends. */
  #held = 0;
  #heldEnd = 0;

  constructor(text: string, cut: number) {
    this.#text = text;
    this.#cut = cut;
    this.#out = new Uint16Array(text.length + 1);
  }

  get rows(): number {
    return this.#widths.length;
  }

  /** Takes one row from `from` and gives where the next begins; -1 where its quotes are broken. */
  quotedRow(from: number): number {
    const text = this.#text;
    const cut = this.#cut;
    // In variables of its own: ten million letters go through this loop.
    const out = this.#out;
    const start = this.#length;
    let length = start;
    let width = 1;
    for (let at = from; ;) {
      let end = at;
      if (text.charCodeAt(at) === QUOTE) {
        const closing = closingQuote(text, at);
        end = closing === -1 ? -1 : afterSpaces(text, closing + 1);
        if (end === -1 || (end < text.length && !this.#endsCell(text.charCodeAt(end)))) return -1;
        for (let inside = at + 1; inside < closing; inside += 1) {
          const letter = text.charCodeAt(inside);
          out[length++] = letter;
          // Two quotes are one.
          if (letter === QUOTE) inside += 1;
        }
      } else {
        for (; end < text.length; end += 1) {
          const letter = text.charCodeAt(end);
          if (letter === cut || letter === LINE_FEED || letter === RETURN) break;
          out[length++] = letter;
        }
      }
      if (end >= text.length || text.charCodeAt(end) !== cut) {
        this.#endRow(start, length, width);
        return end >= text.length ? end : afterNewline(text, end);
      }
      out[length++] = CELL_CODE;
      width += 1;
      at = end + 1;
    }
  }

  /** Takes one line from `from`, its quotes as letters, and gives where the next begins. */
  plainRow(from: number): number {
    const text = this.#text;
    const start = this.#length;
    let length = start;
    let width = 1;
    let at = from;
    for (; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      if (isNewline(letter)) break;
      if (letter === this.#cut) width += 1;
      this.#out[length++] = letter === this.#cut ? CELL_CODE : letter;
    }
    this.#endRow(start, length, width);
    return afterNewline(text, at);
  }

  done(): Omit<PackedCells, 'broken'> {
    const bytes = new Uint8Array(this.#out.buffer, 0, 2 * this.#heldEnd);
    return {
      packed: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
      widths: this.#widths.slice(0, this.#held),
      letters: this.#letters.slice(0, this.#held),
    };
  }

  #endsCell(letter: number): boolean {
    return letter === this.#cut || isNewline(letter);
  }

  /** The row in `[start, end)` of what was written is whole. */
  #endRow(start: number, end: number, width: number): void {
    this.#widths.push(width);
    this.#letters.push(end - start - (width - 1));
    let holds = false;
    for (let at = start; at < end && !holds; at += 1) holds = isSeen(this.#out[at] ?? SPACE);
    if (holds) {
      this.#held = this.#widths.length;
      this.#heldEnd = end;
    }
    this.#out[end] = ROW_CODE;
    this.#length = end + 1;
  }
}

/** True for a letter that is neither space nor what parts cells. */
function isSeen(letter: number): boolean {
  if (letter === CELL_CODE) return false;
  return letter > SPACE && letter < 0x80 ? true : !/\s/.test(String.fromCharCode(letter));
}

/** Where the quoted cell that opens at `at` closes; -1 where it does not within the longest cell. */
function closingQuote(text: string, at: number): number {
  const furthest = at + LONGEST_CELL;
  let found = text.indexOf('"', at + 1);
  while (found !== -1 && found <= furthest && text.charCodeAt(found + 1) === QUOTE) {
    found = text.indexOf('"', found + 2);
  }
  return found > furthest ? -1 : found;
}

/** Some programs put spaces between a closing quote and what parts the cells. */
function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

function isNewline(letter: number): boolean {
  return letter === LINE_FEED || letter === RETURN;
}

function afterNewline(text: string, at: number): number {
  return text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}
