import { readOds } from 'hucre/ods';
import { readXls, readXlsb, readXlsx } from 'hucre/xlsx';
import type { FileKind } from '../file-kind';
import { readZipDirectory } from '../zip-directory';
import { MOST_CELLS, MOST_ROWS, MOST_SHEETS, MOST_UNPACKED, TooLarge } from './limits';
import { sheetOf } from './read-delimited';
import type { Sheet, TableOutcome, TableWarning } from './table';
import { unpacksWithin } from './unpacked-size';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type Cell = Workbook['sheets'][number]['rows'][number][number];

/** Times that fill a day: a cell of that format is a date and nothing else. */
const MIDNIGHT = 'T00:00:00.000Z';

/**
 * Reads XLSX, XLSB, XLS and ODS by hucre, after our own limits on the archive, rows and columns.
 * Values come as people see them: dates as ISO 8601, numbers in full. Formulas give their last
 * result; nothing is computed. Throws TooLarge over a limit, and what hucre throws for a damaged
 * file.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  kind: Extract<FileKind, 'spreadsheet' | 'old-office' | 'encrypted-office'>,
  password?: string,
): Promise<TableOutcome> {
  if (kind === 'encrypted-office') {
    if (password === undefined) return { status: 'needs-password', wrongPassword: false };
    try {
      return tableOfWorkbook(await readXlsx(bytes, { maxRows: MOST_ROWS + 1, password }));
    } catch {
      return { status: 'needs-password', wrongPassword: true };
    }
  }
  if (kind === 'old-office') return tableOfWorkbook(await readXls(bytes));
  const entries = readZipDirectory(bytes) ?? [];
  if (entries.some(({ encrypted }) => encrypted)) {
    return { status: 'unreadable', reason: { code: 'encrypted', detail: '' } };
  }
  if (!unpacksWithin(bytes, MOST_UNPACKED)) {
    const detail = `more than ${MOST_UNPACKED / 1024 / 1024} MB`;
    return { status: 'unreadable', reason: { code: 'bomb', detail } };
  }
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.has('xl/workbook.bin')) return tableOfWorkbook(await readXlsb(bytes));
  const read = [...names].some((name) => name.startsWith('xl/')) ? readXlsx : readOds;
  return tableOfWorkbook(await read(bytes, { maxRows: MOST_ROWS + 1 }));
}

function tableOfWorkbook(workbook: Workbook): TableOutcome {
  if (workbook.sheets.length > MOST_SHEETS) {
    throw new TooLarge(`${workbook.sheets.length} sheets; ${MOST_SHEETS} at most`);
  }
  const sheets: Sheet[] = [];
  const warnings: TableWarning[] = [];
  let total = 0;
  for (const each of workbook.sheets) {
    const hidden = each.hidden === true || each.veryHidden === true;
    const { sheet, cells } = sheetOf(each.name, trimmed(each.rows), hidden);
    total += cells;
    if (total > MOST_CELLS) throw new TooLarge(`more than ${MOST_CELLS} cells`);
    if (sheet.rows.length === 0) continue;
    sheets.push(sheet);
    if (hidden) warnings.push({ code: 'hidden-sheet', detail: each.name.slice(0, 100) });
    const merges = each.merges?.length ?? 0;
    if (merges > 0) warnings.push({ code: 'merged-cells', detail: String(merges) });
  }
  if (sheets.length === 0) {
    return { status: 'no-text', reason: { code: 'no-words', detail: '' } };
  }
  return { status: 'table', table: { sheets, warnings } };
}

/** The rows as text, without the empty ones at the end and without empty cells at the ends of rows. */
function trimmed(rows: readonly (readonly Cell[])[]): string[][] {
  const texts = rows.map((row) => {
    // Sparse rows have holes, which `map` would leave.
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
    const iso = value.toISOString();
    return iso.endsWith(MIDNIGHT) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : String(value);
}

