import { LONGEST_CELL } from './limits';

/** Rows of cells, and the numbers from 1 of the rows whose quotes could not be read as quotes. */
export interface SplitRows {
  readonly rows: string[][];
  readonly broken: number[];
}

/**
 * Splits delimited text by RFC 4180 with any newline, and goes on after broken quotes: a quote that
 * is not closed, or closed in the middle of a cell, is taken as a letter, and its row ends with its
 * line. So one bad row never swallows the good ones after it. Never throws; time grows with the
 * text, for a quoted cell is looked for no further than the longest cell.
 */
export function splitCells(text: string, delimiter: string): SplitRows {
  const rows: string[][] = [];
  const broken: number[] = [];
  let at = 0;
  while (at < text.length) {
    const read = quotedRow(text, at, delimiter);
    if (read !== null) {
      rows.push(read.cells);
      at = read.next;
      continue;
    }
    const end = lineEnd(text, at);
    rows.push(text.slice(at, end).split(delimiter));
    broken.push(rows.length);
    at = afterNewline(text, end);
  }
  return { rows, broken };
}

interface ReadRow {
  readonly cells: string[];
  readonly next: number;
}

/** One row from `from`, or null where its quotes are broken. */
function quotedRow(text: string, from: number, delimiter: string): ReadRow | null {
  const cells: string[] = [];
  for (let at = from; ;) {
    let end: number;
    if (text[at] === '"') {
      const closing = closingQuote(text, at);
      if (closing === -1) return null;
      end = closing + 1;
      if (end < text.length && text[end] !== delimiter && !isNewline(text[end])) return null;
      cells.push(text.slice(at + 1, closing).replaceAll('""', '"'));
    } else {
      end = at;
      while (end < text.length && text[end] !== delimiter && !isNewline(text[end])) end += 1;
      cells.push(text.slice(at, end));
    }
    if (end >= text.length) return { cells, next: end };
    if (text[end] !== delimiter) return { cells, next: afterNewline(text, end) };
    at = end + 1;
    // A delimiter as the last letter of the text still opens a cell.
    if (at >= text.length) return { cells: [...cells, ''], next: at };
  }
}

/** Where the quoted cell that opens at `at` closes; -1 where it does not within the longest cell. */
function closingQuote(text: string, at: number): number {
  const furthest = at + LONGEST_CELL;
  let found = text.indexOf('"', at + 1);
  while (found !== -1 && found <= furthest && text[found + 1] === '"') {
    found = text.indexOf('"', found + 2);
  }
  return found > furthest ? -1 : found;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isNewline(text[end])) end += 1;
  return end;
}

function isNewline(letter: string | undefined): boolean {
  return letter === '\n' || letter === '\r';
}

function afterNewline(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
