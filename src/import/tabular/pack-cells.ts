import { LONGEST_CELL } from './limits';
import { openRows, type Rows } from './packed-rows';
import { CELL, ROW } from './separators';

/** The rows of a delimited text in one string, and what is asked of them without opening it. */
export interface PackedCells {
  /** Opened by `openRows`; rows at the end that hold nothing are left out. */
  readonly packed: string;
  /** For each row how many cells it has. */
  readonly widths: readonly number[];
  /** For each row how many bytes of UTF-8 its cells have together. */
  readonly lengths: readonly number[];
  /** The numbers from 1 of the rows whose quotes could not be read as quotes. */
  readonly broken: readonly number[];
  /** How many zeros were left out. */
  readonly zeros: number;
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
 * with its line. So one bad row never swallows the good ones after it. Zeros and the two letters that
 * part packed cells are left out. Never throws; time grows with the text, for a quoted cell is looked
 * for no further than the longest cell. Bytes have to be UTF-8: they are decoded once, when they are
 * cut, and no string is made of a cell, for a list of 100,000 rows would be 600,000 of them. The
 * delimiter is one ASCII letter.
 */
export function packCells(text: string | Uint8Array, delimiter: string): PackedCells {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const packer = new Packer(bytes, delimiter.charCodeAt(0));
  const broken: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const next = packer.quotedRow(at);
    if (next === -1) broken.push(packer.rows + 1);
    at = next === -1 ? packer.plainRow(at) : next;
  }
  if (packer.isUnclean) return packClean(bytes, delimiter);
  const cells = packer.done();
  return { ...cells, broken: broken.filter((row) => row <= cells.widths.length), zeros: 0 };
}

/** Cuts again what holds letters that no cell may hold; hardly a file does. */
function packClean(bytes: Uint8Array, delimiter: string): PackedCells {
  const left = bytes.filter((byte) => byte !== 0);
  const clean = left.filter((byte) => byte !== CELL_CODE && byte !== ROW_CODE);
  return { ...packCells(clean, delimiter), zeros: bytes.length - left.length };
}

/** The first rows of a packed text. */
export function firstRows({ packed, widths }: PackedCells, count: number): string[][] {
  const rows: Rows = openRows({ cells: packed, rows: Math.min(count, widths.length) });
  return rows.slice(0).map((row) => [...row]);
}

/** What a byte is where cells are cut; 0 is a letter of a cell, which nearly all are. */
const [CUTS, ENDS, UNCLEAN] = [1, 2, 3];

class Packer {
  /** True where letters stand in the text that no cell may hold. */
  isUnclean = false;
  readonly #bytes: Uint8Array;
  readonly #kinds = new Uint8Array(256);
  readonly #out: Uint8Array<ArrayBuffer>;
  #length = 0;
  readonly #widths: number[] = [];
  readonly #lengths: number[] = [];
  /** Rows up to the last that holds anything, and where it ends. */
  #held = 0;
  #heldEnd = 0;

  constructor(bytes: Uint8Array, cut: number) {
    this.#bytes = bytes;
    this.#out = new Uint8Array(bytes.length + 1);
    for (const letter of [0, CELL_CODE, ROW_CODE]) this.#kinds[letter] = UNCLEAN;
    for (const letter of [LINE_FEED, RETURN]) this.#kinds[letter] = ENDS;
    this.#kinds[cut] = CUTS;
  }

  get rows(): number {
    return this.#widths.length;
  }

  /** Takes one row from `from` and gives where the next begins; -1 where its quotes are broken. */
  quotedRow(from: number): number {
    // In variables of its own: ten million letters go through these loops.
    const [bytes, kinds, out] = [this.#bytes, this.#kinds, this.#out];
    const start = this.#length;
    let length = start;
    let width = 1;
    for (let at = from; ;) {
      let end = at;
      if (bytes[at] === QUOTE) {
        const closing = closingQuote(bytes, at);
        if (closing === -1) return -1;
        end = afterSpaces(bytes, closing + 1);
        const behind = end < bytes.length ? kinds[bytes[end] ?? 0] : ENDS;
        if (behind === UNCLEAN) this.isUnclean = true;
        if (behind !== CUTS && behind !== ENDS) return -1;
        for (let inside = at + 1; inside < closing; inside += 1) {
          const letter = bytes[inside] ?? 0;
          if (kinds[letter] === UNCLEAN) this.isUnclean = true;
          out[length++] = letter;
          // Two quotes are one.
          if (letter === QUOTE) inside += 1;
        }
      } else {
        for (; end < bytes.length; end += 1) {
          const letter = bytes[end] ?? 0;
          const kind = kinds[letter];
          if (kind === CUTS || kind === ENDS) break;
          if (kind === UNCLEAN) this.isUnclean = true;
          out[length++] = letter;
        }
      }
      if (end >= bytes.length || kinds[bytes[end] ?? 0] === ENDS) {
        this.#endRow(start, length, width);
        return end >= bytes.length ? end : afterNewline(bytes, end);
      }
      out[length++] = CELL_CODE;
      width += 1;
      at = end + 1;
    }
  }

  /** Takes one line from `from`, its quotes as letters, and gives where the next begins. */
  plainRow(from: number): number {
    const [bytes, kinds, out] = [this.#bytes, this.#kinds, this.#out];
    const start = this.#length;
    let length = start;
    let width = 1;
    let at = from;
    for (; at < bytes.length; at += 1) {
      const letter = bytes[at] ?? 0;
      const kind = kinds[letter];
      if (kind === ENDS) break;
      if (kind === CUTS) width += 1;
      if (kind === UNCLEAN) this.isUnclean = true;
      out[length++] = kind === CUTS ? CELL_CODE : letter;
    }
    this.#endRow(start, length, width);
    return afterNewline(bytes, at);
  }

  done(): Omit<PackedCells, 'broken' | 'zeros'> {
    return {
      packed: decoded(this.#out.subarray(0, this.#heldEnd)),
      widths: this.#widths.slice(0, this.#held),
      lengths: this.#lengths.slice(0, this.#held),
    };
  }

  /** What was written from `start` to `end` is a row. */
  #endRow(start: number, end: number, width: number): void {
    this.#widths.push(width);
    this.#lengths.push(end - start - (width - 1));
    if (holdsLetters(this.#out, start, end)) {
      this.#held = this.#widths.length;
      this.#heldEnd = end;
    }
    this.#out[end] = ROW_CODE;
    this.#length = end + 1;
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** True where a packed row is more than spaces and what parts its cells. */
function holdsLetters(out: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const letter = out[at] ?? SPACE;
    if (letter > SPACE && letter < 0x80) return true;
    // There are spaces beyond ASCII: the rest is decoded and looked at.
    const isPlainSpace = letter === SPACE || letter === CELL_CODE;
    if (!isPlainSpace) return decoded(out.subarray(at, end)).replaceAll(CELL, '').trim() !== '';
  }
  return false;
}

/** Where the quoted cell that opens at `at` closes; -1 where it does not within the longest cell. */
function closingQuote(bytes: Uint8Array, at: number): number {
  // One UTF-16 unit is three bytes of UTF-8 at most.
  const furthest = Math.min(bytes.length - 1, at + 3 * LONGEST_CELL);
  for (let next = at + 1; next <= furthest; next += 1) {
    if (bytes[next] !== QUOTE) continue;
    if (bytes[next + 1] !== QUOTE) return unitsBetween(bytes, at, next) <= LONGEST_CELL ? next : -1;
    next += 1;
  }
  return -1;
}

/** UTF-16 units of what stands in `[from, to)`, or something less where that is not long anyway. */
function unitsBetween(bytes: Uint8Array, from: number, to: number): number {
  return to - from <= LONGEST_CELL ? to - from : decoded(bytes.subarray(from, to)).length;
}

/** Some programs put spaces between a closing quote and what parts the cells. */
function afterSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === SPACE) at += 1;
  return at;
}

function afterNewline(bytes: Uint8Array, at: number): number {
  return bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
}
