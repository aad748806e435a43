/** A table as text that leaves: columns by name, rows of as many cells. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const needsQuotes = /[",;\t\r\n]|^\s|\s$/u;

/**
 * A cell that no spreadsheet runs: one that starts as a formula would (`=`, `+`, `-`, `@`, tab,
 * carriage return, and their full-width twins) gets an apostrophe before it (OWASP, CSV Injection).
 * `readCsvCell` takes it off again, so that a text that had one of its own comes back whole.
 */
export function safeCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The text of a cell that `safeCell` made safe. */
export function readCsvCell(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

function csvCell(text: string): string {
  const safe = safeCell(text);
  // Semicolons and tabs too: a spreadsheet of another locale splits there, and half a cell may
  // start a formula.
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * The lines of a CSV file by RFC 4180 (CRLF, quotes doubled), one at a time so that a long table
 * need not stand in memory twice. Throws a RangeError for a row of another length than the columns:
 * a shifted cell would say something of the wrong person.
 */
export function* csvLines(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
): Generator<string> {
  yield csvLine(columns);
  for (const row of rows) {
    if (row.length !== columns.length) {
      throw new RangeError(`a row has ${row.length} cells for ${columns.length} columns`);
    }
    yield csvLine(row);
  }
}

/** A whole table as CSV text; with the byte order mark that Excel needs to see UTF-8, if wanted. */
export function writeCsv(table: CsvTable, options: { readonly bom?: boolean } = {}): string {
  return (options.bom === true ? '\uFEFF' : '') + [...csvLines(table.columns, table.rows)].join('');
}
