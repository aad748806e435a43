import { readOds } from 'hucre/ods';
import { readXls, readXlsb, readXlsx } from 'hucre/xlsx';
import { unzipSync } from 'fflate';
import { fileKind } from '../file-kind';
import type { ReadOutcome, ReadWarning } from '../frozen-text';
import { holdsBytes } from '../holds-bytes';
import type { ReadOptions } from '../read-file';
import { readZipDirectory } from '../zip-directory';
import { MOST_ROWS, MOST_SHEETS, MOST_UNPACKED, TooLarge } from './limits';
import { refuseTooLarge } from './refuse-too-large';
import { regularWorkbook, withoutEmptyEnds } from './regular-workbook';
import { withoutSeparators } from './packed-rows';
import { sheetOf, tableOf, type SheetRows } from './sheet';
import { unpacksWithin } from './unpacked-size';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type Cell = Workbook['sheets'][number]['rows'][number][number];

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/i;
const DAY_MS = 86_400_000;
/** The day from which spreadsheets count, as days before 1970. */
const FIRST_DAY = 25_569;

/** The time of a date that has none. */
const MIDNIGHT = 'T00:00:00.000Z';

/**
 * Reads XLSX, XLSB, XLS and ODS by hucre, after our own limits on the archive, rows and columns.
 * Values come as people see them: dates as ISO 8601, numbers in full. Formulas give their last
 * result; nothing is computed. Throws what hucre throws for a damaged file.
 */
export function readWorkbook(
  bytes: Uint8Array,
  { password }: Pick<ReadOptions, 'password'> = {},
): Promise<ReadOutcome> | ReadOutcome {
  return refuseTooLarge(bytes, () => read(bytes, password));
}

async function read(bytes: Uint8Array, password: string | undefined): Promise<ReadOutcome> {
  const kind = fileKind(bytes, '');
  if (kind === 'encrypted-office') return readEncrypted(bytes, password);
  if (kind === 'old-office') return readOld(bytes);
  const entries = readZipDirectory(bytes) ?? [];
  if (entries.some(({ encrypted }) => encrypted)) {
    return { status: 'unreadable', reason: { code: 'encrypted', detail: '' } };
  }
  if (!unpacksWithin(bytes, MOST_UNPACKED)) {
    const detail = `more than ${MOST_UNPACKED / 1024 / 1024} MB`;
    return { status: 'unreadable', reason: { code: 'bomb', detail } };
  }
  const names = entries.map(({ name }) => name.toLowerCase().replaceAll('\\', '/'));
  if (lacksStrings(bytes, names)) {
    const detail = 'the words of its cells are missing from the file';
    return { status: 'unreadable', reason: { code: 'broken', detail } };
  }
  if (names.includes('xl/workbook.bin')) return tableOfWorkbook(await readXlsb(bytes));
  // The parts of an XLSX may lie anywhere; what it has without fail is this (ECMA-376 part 2, 10.1.2.2).
  if (names.includes('[content_types].xml')) {
    return tableOfWorkbook(await readRegular(regularWorkbook(bytes, entries)));
  }
  if (isSealedOds(bytes))
    return { status: 'unreadable', reason: { code: 'encrypted', detail: '' } };
  return tableOfWorkbook(await readOds(bytes, { maxRows: MOST_ROWS + 1 }));
}

/** Reads an XLSX; where hucre refuses it, once more without the empty cells at the ends of its rows. */
async function readRegular(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { maxRows: MOST_ROWS + 1 });
  } catch (error) {
    const narrower = withoutEmptyEnds(bytes);
    if (narrower === null) throw error;
    return readXlsx(narrower, { maxRows: MOST_ROWS + 1 });
  }
}

/** True for an ODS whose parts are encrypted each by itself (ODF 1.3 part 2, 3.4). */
function isSealedOds(bytes: Uint8Array): boolean {
  const name = 'META-INF/manifest.xml';
  const manifest = unzipSync(bytes, { filter: (part) => part.name === name })[name];
  return manifest !== undefined && holdsBytes(manifest, 'encryption-data');
}

/**
 * True for an XLSX whose cells point to shared strings (ECMA-376 part 1, 18.4) that are not in it:
 * every word would be read as an empty cell.
 */
function lacksStrings(bytes: Uint8Array, names: readonly string[]): boolean {
  if (names.some((name) => name.includes('sharedstrings'))) return false;
  if (!names.includes('xl/workbook.xml')) return false;
  const sheets = unzipSync(bytes, { filter: ({ name }) => SHEET_PART.test(name) });
  return Object.values(sheets).some((part) => holdsBytes(part, ' t="s"'));
}

async function readEncrypted(bytes: Uint8Array, password?: string): Promise<ReadOutcome> {
  if (password === undefined) return { status: 'needs-password', wrongPassword: false };
  let workbook: Workbook;
  try {
    workbook = await readXlsx(bytes, { maxRows: MOST_ROWS + 1, password });
  } catch {
    return { status: 'needs-password', wrongPassword: true };
  }
  return tableOfWorkbook(workbook);
}

async function readOld(bytes: Uint8Array): Promise<ReadOutcome> {
  let workbook: Workbook;
  try {
    workbook = await readXls(bytes);
  } catch {
    const detail = 'an Excel file of before 2007; save it as XLSX';
    return { status: 'unsupported', reason: { code: 'not-supported', detail } };
  }
  return tableOfWorkbook(workbook);
}

function tableOfWorkbook(workbook: Workbook): ReadOutcome {
  if (workbook.sheets.length > MOST_SHEETS) {
    throw new TooLarge(`${workbook.sheets.length} sheets; ${MOST_SHEETS} at most`);
  }
  const sheets: SheetRows[] = [];
  const warnings: ReadWarning[] = [];
  for (const each of workbook.sheets) {
    const hidden = each.hidden === true || each.veryHidden === true;
    const sheet = sheetOf(each.name.slice(0, 200), trimmed(each.rows), hidden);
    if (sheet.rows.length === 0) continue;
    sheets.push(sheet);
    if (hidden) warnings.push({ code: 'hidden-sheet', detail: sheet.name });
    const merges = each.merges?.length ?? 0;
    if (merges > 0) warnings.push({ code: 'merged-cells', detail: String(merges) });
  }
  if (sheets.length === 0) {
    return { status: 'no-text', reason: { code: 'no-words', detail: '' } };
  }
  // What the author hid does not come first.
  const shown = sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
  return { status: 'table', table: tableOf(shown, warnings) };
}

/** The rows as text, without the empty ones at the end and without empty cells at the ends of rows. */
function trimmed(rows: readonly (readonly Cell[])[]): string[][] {
  // Sparse rows and sheets have holes, which `map` would leave.
  const texts = Array.from(rows as readonly (readonly Cell[] | undefined)[], (row = []) => {
    const cells = Array.from(row, cellText);
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });
  while (texts.at(-1)?.length === 0) texts.pop();
  return texts;
}

function cellText(value: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    // A number that was only formatted as a date: no calendar of people has such a year.
    const year = value.getUTCFullYear();
    if (year < 1 || year > 9999) return String(value.getTime() / DAY_MS + FIRST_DAY);
    const iso = value.toISOString();
    return iso.endsWith(MIDNIGHT) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  return typeof value === 'string'
    ? withoutSeparators(value.replace(/\r\n?/g, '\n'))
    : String(value);
}
