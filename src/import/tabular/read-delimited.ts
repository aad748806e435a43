import Papa from 'papaparse';
import { decodeText, isKnownEncoding } from '../decode-text';
import { detectEncoding, type EncodingFinding } from '../detect-encoding';
import type { ReadOutcome, ReadTable, ReadWarning } from '../frozen-text';
import type { ReadOptions } from '../read-file';
import { findDelimiter } from './delimiter';
import { LONGEST_CELL } from './limits';
import { refuseTooLarge } from './refuse-too-large';
import { sheetOf, tableOf, type SheetRows } from './sheet';
import { splitCells, type SplitRows } from './split-cells';

/**
 * Reads CSV, TSV and the like: encoding, delimiter, quoting and header are found. Answers
 * `needs-encoding` where the bytes fit several alphabets. Never throws for what is in the file.
 */
export function readDelimited(
  bytes: Uint8Array,
  options: Pick<ReadOptions, 'encoding' | 'delimiter'> = {},
): ReadOutcome {
  const warnings: ReadWarning[] = [];
  let encoding = options.encoding;
  if (encoding === undefined) {
    const finding = findEncoding(bytes);
    if (finding.kind === 'binary') {
      return { status: 'unsupported', reason: { code: 'binary', detail: '' } };
    }
    if (finding.kind === 'unsure') return { status: 'needs-encoding', guesses: finding.guesses };
    encoding = finding.encoding;
    if (finding.how === 'letters') warnings.push({ code: 'encoding-guessed', detail: encoding });
  } else if (!isKnownEncoding(encoding)) {
    return { status: 'unreadable', reason: { code: 'wrong-encoding', detail: encoding } };
  }
  const decoded = decodeText(bytes, encoding);
  const text = decoded.text.replaceAll('\0', '');
  const replaced = decoded.replaced + decoded.text.length - text.length;
  if (replaced > 0) warnings.push({ code: 'replaced-characters', detail: String(replaced) });
  const label = encoding;
  return refuseTooLarge(bytes, () => {
    const table = tableOfText(text, options.delimiter);
    if (table.sheets.length === 0) {
      return { status: 'no-text', reason: { code: 'no-words', detail: '' } };
    }
    const all = [...warnings, ...table.warnings];
    return { status: 'table', table: { ...table, encoding: label, warnings: all } };
  });
}

/** The first line by which a file tells spreadsheets its delimiter; it is no row. */
const STATED_DELIMITER = /^\ufeff?sep=([,;\t|])(?:\r\n|\r|\n)/i;

/** Of bytes, the most that may be zero in a text of one-byte letters that was damaged. */
const ZEROS_SHARE = 0.02;

/** The encoding of a text; a few zero bytes in it are holes and make no binary file of it. */
function findEncoding(bytes: Uint8Array): EncodingFinding {
  const finding = detectEncoding(bytes);
  if (finding.kind !== 'binary') return finding;
  const left = bytes.filter((byte) => byte !== 0);
  const holes = bytes.length - left.length;
  return holes <= Math.max(2, bytes.length * ZEROS_SHARE) ? detectEncoding(left) : finding;
}

/** The table that a delimited text is, also one pasted from a spreadsheet. Throws TooLarge. */
export function tableOfText(whole: string, chosen?: string): ReadTable {
  const [said = '', stated] = STATED_DELIMITER.exec(whole) ?? [];
  const text = whole.slice(said.length);
  const delimiter = chosen ?? stated ?? findDelimiter(text);
  const { rows, broken } = cellsOf(text, delimiter);
  while (rows.at(-1)?.every((cell) => cell.trim() === '') === true) rows.pop();
  if (rows.length === 0) return { ...tableOf([], []), delimiter };
  const sheet = sheetOf('', rows);
  const warnings: ReadWarning[] = [];
  if (broken.length > 0) {
    const named = broken.slice(0, 20).join(', ') + (broken.length > 20 ? ', …' : '');
    warnings.push({ code: 'broken-quotes', detail: named });
  }
  const uneven = unevenRows(sheet);
  if (uneven > 0) warnings.push({ code: 'uneven-rows', detail: String(uneven) });
  if (sheet.header === null) warnings.push({ code: 'no-header', detail: '' });
  return { ...tableOf([sheet], warnings), delimiter };
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
function unevenRows({ rows, header }: SheetRows): number {
  if (header === null) return 0;
  const width = rows[header]?.length ?? 0;
  return rows
    .slice(header + 1)
    .filter((row) => row.length !== width && row.some((cell) => cell !== '')).length;
}
