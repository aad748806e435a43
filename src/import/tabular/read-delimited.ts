import Papa from 'papaparse';
import { decodeText, isKnownEncoding } from '../decode-text';
import { detectEncoding } from '../detect-encoding';
import { findDelimiter } from './delimiter';
import { findHeader } from './header-row';
import { assertExtent, LONGEST_CELL, MOST_CELLS, TooLarge } from './limits';
import { splitCells, type SplitRows } from './split-cells';
import type { Sheet, Table, TableOutcome, TableWarning } from './table';

/** What a person decided about a delimited file, where Vigil could not. */
export interface DelimitedOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
}

/**
 * Reads CSV, TSV and the like: encoding, delimiter, quoting and header are found. Answers
 * `needs-encoding` where the bytes fit several alphabets. Throws TooLarge over a limit.
 */
export function readDelimited(bytes: Uint8Array, options: DelimitedOptions = {}): TableOutcome {
  const warnings: TableWarning[] = [];
  let encoding = options.encoding;
  if (encoding === undefined) {
    const finding = detectEncoding(bytes);
    if (finding.kind === 'binary') {
      return { status: 'unsupported', reason: { code: 'binary', detail: '' } };
    }
    if (finding.kind === 'unsure') return { status: 'needs-encoding', guesses: finding.guesses };
    encoding = finding.encoding;
    if (finding.how === 'letters') warnings.push({ code: 'encoding-guessed', detail: encoding });
  } else if (!isKnownEncoding(encoding)) {
    return { status: 'unreadable', reason: { code: 'wrong-encoding', detail: encoding } };
  }
  const { text, replaced } = decodeText(bytes, encoding);
  if (replaced > 0) warnings.push({ code: 'replaced-characters', detail: String(replaced) });
  const table = tableOfText(text, options.delimiter);
  if (table.sheets[0]?.rows.length === 0) {
    return { status: 'no-text', reason: { code: 'no-words', detail: '' } };
  }
  return {
    status: 'table',
    table: { ...table, encoding, warnings: [...warnings, ...table.warnings] },
  };
}

/** The table that a delimited text is, also one pasted from a spreadsheet. Throws TooLarge. */
export function tableOfText(text: string, chosen?: string): Table {
  const delimiter = chosen ?? findDelimiter(text);
  const { rows, broken } = cellsOf(text, delimiter);
  while (rows.at(-1)?.every((cell) => cell.trim() === '') === true) rows.pop();
  const { sheet, cells } = sheetOf('', rows);
  if (cells > MOST_CELLS) throw new TooLarge(`${cells} cells; ${MOST_CELLS} at most`);
  const warnings: TableWarning[] = [];
  if (broken.length > 0) {
    const named = broken.slice(0, 20).join(', ') + (broken.length > 20 ? ', …' : '');
    warnings.push({ code: 'broken-quotes', detail: named });
  }
  const uneven = unevenRows(sheet);
  if (uneven > 0) warnings.push({ code: 'uneven-rows', detail: String(uneven) });
  if (sheet.header === null && rows.length > 0) warnings.push({ code: 'no-header', detail: '' });
  return { sheets: [sheet], delimiter, warnings };
}

/** A sheet of `rows` with its width and header, and how many cells it has. Throws TooLarge. */
export function sheetOf(
  name: string,
  rows: readonly (readonly string[])[],
  hidden = false,
): { readonly sheet: Sheet; readonly cells: number } {
  let columns = 0;
  let cells = 0;
  for (const row of rows) {
    cells += row.length;
    if (row.length > columns) columns = row.length;
  }
  assertExtent(rows.length, columns);
  return { sheet: { name, rows, columns, header: findHeader(rows), hidden }, cells };
}

/**
 * Papa Parse for what is well formed, which nearly every file is; our own splitter where it reports
 * a broken quote (it then swallows the rows after it) or where newlines are mixed.
 */
function cellsOf(text: string, delimiter: string): SplitRows {
  const newline = newlineOf(text);
  if (newline === null) return splitCells(text, delimiter);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline });
  const misread =
    parsed.errors.some(({ type }) => type === 'Quotes') ||
    parsed.data.some((row) => row.some((cell) => cell.length > LONGEST_CELL));
  return misread ? splitCells(text, delimiter) : { rows: parsed.data, broken: [] };
}

/** The one newline of a text, or null where it has several. */
function newlineOf(text: string): '\n' | '\r' | '\r\n' | null {
  if (!text.includes('\r')) return '\n';
  if (!text.includes('\n')) return '\r';
  return /\r(?!\n)|(?<!\r)\n/.test(text) ? null : '\r\n';
}

/** Rows below the header that are wider than it, or that end before the last cell named. */
function unevenRows({ rows, header }: Sheet): number {
  if (header === null) return 0;
  const width = rows[header]?.length ?? 0;
  return rows
    .slice(header + 1)
    .filter((row) => row.length !== width && row.some((cell) => cell !== '')).length;
}
