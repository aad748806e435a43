import type { Block } from '../../domain/source';
import type { ReadTable } from '../../import/frozen-text';
import { rowsOf } from '../../import/tabular/sheet';

/** A table that was read, with its rows opened. */
export interface TableFile {
  readonly name: string;
  readonly table: ReadTable;
  /** The rows of each sheet, in the order of `table.sheets`. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** A reading as the wizard works on it. */
export function tableFile(name: string, table: ReadTable): TableFile {
  return { name, table, rows: table.sheets.map(rowsOf) };
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
    for (const row of file.rows[index] ?? []) {
      add(row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'), 'paragraph');
    }
  }
  return { text: lines.join('\n'), blocks };
}
