import { writeCasebookData } from '../domain/casebook-data';
import type { AnyRecord } from '../domain/records';
import { casebookSchema } from './casebook-schema';
import { casebookTables } from './casebook-tables';
import { passageLines } from './passage-lines';
import type { ZippedFile } from './zip-pieces';

/** Letters gathered before they are encoded. */
const PIECE = 256 * 1024;

function* encoded(lines: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

/** The records as the lines of a JSON file of casebook data, one record a line. */
export function* jsonLines(title: string, records: readonly AnyRecord[]): Generator<string> {
  const head = JSON.stringify({ ...writeCasebookData(title, []), records: 0 });
  yield `${head.slice(0, -2)}[\n`;
  for (const [at, record] of records.entries()) {
    yield `${JSON.stringify(record)}${at + 1 < records.length ? ',' : ''}\n`;
  }
  yield ']}\n';
}

/**
 * The files of a whole export: the data, its schema, the marked passages as Web Annotations, the
 * calendar that is given, and a table for each kind and list.
 */
export function* exportFiles(
  title: string,
  records: readonly AnyRecord[],
  calendar: string,
): Generator<ZippedFile> {
  yield { name: 'casebook.json', pieces: encoded(jsonLines(title, records)) };
  const schema = `${JSON.stringify(casebookSchema(), null, 1)}\n`;
  yield { name: 'casebook.schema.json', pieces: encoded([schema]) };
  yield { name: 'passages.jsonld', pieces: encoded(passageLines(title, records)) };
  yield { name: 'calendar.ics', pieces: encoded([calendar]) };
  for (const table of casebookTables(records)) {
    yield { name: `tables/${table.name}`, pieces: encoded(table.lines()) };
  }
}
