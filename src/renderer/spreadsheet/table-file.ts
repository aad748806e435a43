import type { Block } from '../../domain/source';
import type { ReadTable } from '../../import/frozen-text';
import { openRows, type Rows } from '../../import/tabular/packed-rows';

/** A table that was read, with its rows at hand. */
export interface TableFile {
  readonly name: string;
  readonly table: ReadTable;
  /** The rows of each sheet, in the order of `table.sheets`. */
  readonly rows: readonly Rows[];
  /** The file as it is, to be kept beside its rows; null for rows that were pasted. */
  readonly original: Uint8Array | null;
}

/** A reading as the wizard works on it. */
export function tableFile(
  name: string,
  table: ReadTable,
  original: Uint8Array | null = null,
): TableFile {
  return { name, table, rows: table.sheets.map(openRows), original };
}

/** The name of a sheet as evidence keeps it: its own, or of a delimited file none. */
export function sheetName({ table }: TableFile, sheet: number): string {
  return table.sheets[sheet]?.name ?? '';
}

/**
 * The frozen text of the source that a file becomes: each row a line, its cells parted by tabs, so
 * that every cell that evidence names can be read and marked. Newlines and tabs in cells are spaces.
 */
export function textOf(file: TableFile): { readonly text: string; readonly blocks: Block[] } {
  const lines: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  function add(line: string, kind: Block['kind']): void {
    if (line !== '') {
      const level = kind === 'heading' ? { level: 2 } : {};
      blocks.push({ kind, start: at, end: at + line.length, ...level });
    }
    lines.push(line);
    at += line.length + 1;
  }
  for (const [index, sheet] of file.table.sheets.entries()) {
    if (sheet.name !== '') add(sheet.name, 'heading');
    for (const row of file.rows[index]?.slice(0) ?? []) {
      add(row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'), 'paragraph');
    }
  }
  return { text: lines.join('\n'), blocks };
}

const mediaTypes: readonly (readonly [RegExp, string])[] = [
  [/\.(?:tsv|tab)$/i, 'text/tab-separated-values'],
  [/\.xls[xm]$/i, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/\.xlsb?$/i, 'application/vnd.ms-excel'],
  [/\.ods$/i, 'application/vnd.oasis.opendocument.spreadsheet'],
];

/** The media type under which the file of a table is kept, by its name. */
export function mediaTypeOf(name: string): string {
  return mediaTypes.find(([ending]) => ending.test(name))?.[1] ?? 'text/csv';
}
