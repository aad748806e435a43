/**
 * `eval:exports FOLDER`: tries what Vigil writes against lists that others made. Under FOLDER every
 * line of a `csv-payload.txt` goes through CSV and XLSX and must come back as text, started by no
 * formula; the annotations of the practice casebook are held against every JSON Schema (draft 4) of
 * a `schemas` folder that says "must"; `correct` and `incorrect` samples must be taken and refused.
 * One line a fault; the last line is the sum as JSON. Ends 1 where something failed or was missing.
 */
import { readXlsx } from 'hucre/xlsx';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readCasebookData } from '../../src/domain/casebook-data';
import { faultOf } from '../../src/export/check-web-annotation';
import { readCsvCell, writeCsv } from '../../src/export/csv';
import { passageLines } from '../../src/export/passage-lines';
import { readCsv } from '../../src/export/read-csv';
import { writeWorkbook } from '../../src/export/xlsx';
import { isValid, NoSuchSchema } from './json-schema';

const folder = process.argv[2] ?? '';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .toSorted();
let faults = 0;

function fault(words: string): void {
  faults += 1;
  process.stderr.write(`${words}\n`);
}

const payloads = files
  .filter((path) => basename(path) === 'csv-payload.txt')
  .flatMap((path) => readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean));
const rows = payloads.map((payload) => [payload, `x;${payload}`, ` ${payload}`]);
const columns = ['payload', 'after a semicolon', 'after a space'];

/** A cell that a spreadsheet would run: the quotes of CSV are gone before it looks. */
function runs(cell: unknown): boolean {
  return typeof cell !== 'string' || /^[=+\-@\t\r]/u.test(cell);
}

const [, ...read] = readCsv(writeCsv({ columns, rows }));
for (const [at, row] of rows.entries()) {
  const cells = read[at] ?? [];
  if (cells.some(runs)) fault(`CSV: row ${at + 1} starts as a formula`);
  if (JSON.stringify(cells.map(readCsvCell)) !== JSON.stringify(row)) {
    fault(`CSV: row ${at + 1} does not come back`);
  }
}
const table = { columns, rows };
const workbook = await readXlsx(await writeWorkbook([{ name: 'Payloads', table }], 'Payloads', ''));
const cells = (workbook.sheets[0]?.rows ?? []).slice(1);
for (const [at, row] of rows.entries()) {
  const own = cells[at] ?? [];
  if (own.length !== row.length || own.some(runs)) fault(`XLSX: row ${at + 1} is no plain text`);
}

const data = readCasebookData(
  JSON.parse(readFileSync(join('resources', 'practice', 'casebook-data.json'), 'utf8')),
);
if (!data.ok) throw new Error('the practice casebook is not read');
interface Page {
  readonly first: { readonly items: readonly Record<string, unknown>[] };
}
const { first } = JSON.parse([...passageLines('Passages', data.value.records)].join('')) as Page;
const context = ['http://www.w3.org/ns/anno.jsonld'];
const schemas = new Map(
  files
    .filter((path) => path.endsWith('.json') && path.includes('schemas'))
    .map((path) => [basename(path), JSON.parse(readFileSync(path, 'utf8')) as unknown]),
);
const musts = [...schemas].filter(
  ([, schema]) => (schema as Record<string, unknown>)['assertionType'] === 'must',
);
let unread = 0;
for (const [name, schema] of musts) {
  const collective = /collection|page/iu.test(name);
  if (collective) continue;
  const wanted = (schema as Record<string, unknown>)['expectedResult'] !== 'invalid';
  const broken: unknown[] = [];
  try {
    for (const item of first.items) {
      if (isValid({ '@context': context, ...item }, schema, name, schemas) !== wanted)
        broken.push(item);
    }
  } catch (error) {
    // Some of the W3C's own schemas name a definition that none of its files has.
    if (!(error instanceof NoSuchSchema)) throw error;
    unread += 1;
    process.stderr.write(`not tried: ${error.message}\n`);
  }
  if (broken.length > 0) fault(`${name}: ${broken.length} annotations`);
}

function jsonOf(path: string): Record<string, unknown> | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** Pages and collections have a check of their own where they are read. */
function isAnnotation(sample: Readonly<Record<string, unknown>>): boolean {
  return ![sample['type']]
    .flat()
    .some((type) => /^Annotation(?:Page|Collection)$/u.test(String(type)));
}

const samples = { correct: 0, incorrect: 0 };
for (const path of files.filter((each) => each.endsWith('.json'))) {
  const kind = basename(dirname(path));
  if (kind !== 'correct' && kind !== 'incorrect') continue;
  const sample = jsonOf(path);
  if (sample !== null && !isAnnotation(sample)) continue;
  samples[kind] += 1;
  const found = sample === null ? 'no JSON' : faultOf(sample);
  if ((found === null) !== (kind === 'correct')) fault(`${kind}/${basename(path)}: ${found ?? ''}`);
}

const sum = {
  ...{
    payloads: payloads.length,
    schemas: musts.length - unread,
    unread,
    annotations: first.items.length,
  },
  ...{ ...samples, faults },
};
process.stdout.write(`${JSON.stringify(sum)}\n`);
const tried = payloads.length > 0 && musts.length > 0 && first.items.length > 0;
process.exitCode = tried && faults === 0 ? 0 : 1;
