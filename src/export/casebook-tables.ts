import type { AnyRecord, RecordKind } from '../domain/records';
import { recordKinds, recordShapes } from '../domain/records';
import { recordSchema } from './casebook-schema';
import { csvLines, readCsvCell } from './csv';
import { readCsv } from './read-csv';
import { tableShape, type TableShape } from './record-columns';
import { headerOf, readTables, rowsOf, tablesOf, type ReadRow } from './record-tables';

/** A file of a whole export: its name in the folder, and its lines one by one. */
export interface TableFile {
  readonly name: string;
  lines(): Generator<string>;
}

const shapes = new Map<RecordKind, TableShape>();

function shapeOf(kind: RecordKind): TableShape {
  const known = shapes.get(kind);
  if (known !== undefined) return known;
  const made = tableShape(kind, recordSchema(kind));
  shapes.set(kind, made);
  return made;
}

/** The tables of some records as CSV files, one a table; a table without a row is left out. */
export function casebookTables(records: readonly AnyRecord[]): TableFile[] {
  return recordKinds.flatMap((kind) => {
    const own = records.filter((record) => record.kind === kind);
    if (own.length === 0) return [];
    const root = shapeOf(kind);
    return tablesOf(root)
      .filter((table) => rowsOf(root, table, own).next().done !== true)
      .map((table) => ({
        name: `${table.name}.csv`,
        lines: () => csvLines(headerOf(table), rowsOf(root, table, own)),
      }));
  });
}

/**
 * The records that the files of `casebookTables` say, by their names. A file of another name is
 * passed over; a row that its schema refuses throws, with the name of its kind and never a value.
 */
export function readCasebookTables(files: ReadonlyMap<string, string>): AnyRecord[] {
  const tables = new Map<string, ReadRow[]>();
  for (const [name, text] of files) {
    if (!name.endsWith('.csv')) continue;
    const [header = [], ...rows] = readCsv(text).map((row) => row.map(readCsvCell));
    tables.set(
      name.slice(0, -'.csv'.length),
      rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? '']))),
    );
  }
  return recordKinds.flatMap((kind) =>
    readTables(shapeOf(kind), tables).map((value) => {
      const read = recordShapes[kind].schema.safeParse(value);
      if (!read.success) throw new TypeError(`a row of ${kind} is not as Vigil writes it`);
      return read.data as AnyRecord;
    }),
  );
}
