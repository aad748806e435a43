import { countCharacter, decodeText, isKnownEncoding } from '../decode-text';
import { detectEncoding, type EncodingFinding } from '../detect-encoding';
import type { ReadOutcome, ReadTable, ReadWarning } from '../frozen-text';
import type { ReadOptions } from '../read-file';
import { findDelimiter } from './delimiter';
import { findHeader } from './header-row';
import { assertCells, assertExtent } from './limits';
import { firstRows, packCells, type PackedCells } from './pack-cells';
import { refuseTooLarge } from './refuse-too-large';
import { tableOf } from './sheet';

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
  const label = encoding;
  return refuseTooLarge(bytes, () => {
    const { table, replaced } = tableOfBytes(asUtf8(bytes, label), options.delimiter);
    if (table.sheets.length === 0) {
      return { status: 'no-text', reason: { code: 'no-words', detail: '' } };
    }
    if (replaced > 0) warnings.push({ code: 'replaced-characters', detail: String(replaced) });
    const all = [...warnings, ...table.warnings];
    return { status: 'table', table: { ...table, encoding: label, warnings: all } };
  });
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A text in UTF-8 without its mark; most are, and are not decoded before they are cut. */
function asUtf8(bytes: Uint8Array, encoding: string): Uint8Array {
  if (!/^utf-?8$/i.test(encoding))
    return new TextEncoder().encode(decodeText(bytes, encoding).text);
  return BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(3) : bytes;
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

/** The table that a text pasted from a spreadsheet is. Throws TooLarge. */
export function tableOfText(text: string, chosen?: string): ReadTable {
  return tableOfBytes(new TextEncoder().encode(text), chosen).table;
}

/** Bytes at the head of a file that a stated delimiter stands in. */
const HEAD = 16;

/** The table that a delimited text in UTF-8 is, and how many letters in it stand for bad bytes. */
function tableOfBytes(whole: Uint8Array, chosen?: string): { table: ReadTable; replaced: number } {
  const head = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole.subarray(0, HEAD));
  const [said = '', stated] = STATED_DELIMITER.exec(head) ?? [];
  const text = whole.subarray(new TextEncoder().encode(said).length);
  const delimiter = chosen ?? stated ?? findDelimiter(text);
  const packed = packCells(text, delimiter);
  const table = tableOfCells(packed, delimiter);
  const replaced = countCharacter(packed.packed, '\ufffd') + packed.zeros;
  return { table, replaced };
}

function tableOfCells(packed: PackedCells, delimiter: string): ReadTable {
  const { widths, broken } = packed;
  if (widths.length === 0) return { ...tableOf([], []), delimiter };
  const columns = widths.reduce((most, width) => Math.max(most, width), 0);
  assertExtent(widths.length, columns);
  assertCells(widths.length * columns);
  const first = firstRows(packed, HEADER_ROWS);
  const header = findHeader(first);
  const warnings: ReadWarning[] = [];
  if (broken.length > 0) {
    const named = broken.slice(0, 20).join(', ') + (broken.length > 20 ? ', …' : '');
    warnings.push({ code: 'broken-quotes', detail: named });
  }
  const uneven = unevenRows(packed, header);
  if (uneven > 0) warnings.push({ code: 'uneven-rows', detail: String(uneven) });
  if (header === null) warnings.push({ code: 'no-header', detail: '' });
  const sheet = { name: '', hidden: false, rows: widths.length, columns, header };
  return {
    header: header === null ? [] : (first[header] ?? []),
    rows: widths.length - (header === null ? 0 : header + 1),
    columns,
    sheets: [{ ...sheet, cells: packed.packed }],
    warnings,
    delimiter,
  };
}

/** Rows from which the header is found. */
const HEADER_ROWS = 300;

/** Rows below the header that are wider than it, or that end before the last cell named. */
function unevenRows({ widths, lengths }: PackedCells, header: number | null): number {
  if (header === null) return 0;
  const named = widths[header];
  let uneven = 0;
  for (let row = header + 1; row < widths.length; row += 1) {
    if (widths[row] !== named && (lengths[row] ?? 0) > 0) uneven += 1;
  }
  return uneven;
}
