import { writeXlsx } from 'hucre/xlsx';
import { safeCell, type CsvTable } from './csv';
import { neutralOfficeFile } from './office-file';

/** One sheet of a workbook: its name, at most 31 letters, and its table. */
export interface XlsxSheet {
  readonly name: string;
  readonly table: CsvTable;
}

/** Names that spreadsheets take: at most 31 letters, none of `[]:*?/\`, each once. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const clean = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31);
    const free = clean !== '' && !taken.has(clean.toLowerCase());
    const given = free ? clean : `${clean.slice(0, 26)} ${at + 1}`.trim();
    taken.add(given.toLowerCase());
    return given;
  });
}

/**
 * Tables as a workbook: every cell is text, so that no formula runs and no date is read otherwise
 * than it was written; the first row stands still.
 */
export async function writeWorkbook(
  sheets: readonly XlsxSheet[],
  title: string,
  day: string,
): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const bytes = await writeXlsx({
    sheets: sheets.map(({ table }, at) => ({
      name: names[at] ?? '',
      rows: [[...table.columns], ...table.rows.map((row) => row.map(safeCell))],
      freezePane: { rows: 1 },
    })),
  });
  return neutralOfficeFile(bytes, title, day);
}
