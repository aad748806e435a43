/**
 * `eval:tables PATH...`: puts every table file through the reader and the wizard's dry run, with the
 * proposed mapping and nobody on file, then a second time as if it had been imported. A file beside
 * which `<name>.expected.json` (rows of cells) lies has to give those cells. One JSON line a file;
 * the last line is the sum. Ends 1 where a file differs, throws, or changes something the second time.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Detainee } from '../src/domain/detainee';
import { newId } from '../src/domain/ids';
import { readDate } from '../src/domain/read-date';
import { readFile } from '../src/import/read-file';
import { profileColumns } from '../src/import/spreadsheet/column-profile';
import { inOneTurn } from '../src/domain/in-turns';
import { dryRunNow } from '../src/import/spreadsheet/dry-run';
import type { Mapping } from '../src/import/spreadsheet/mapping';
import { proposeMapping } from '../src/import/spreadsheet/propose-mapping';
import { toRecords } from '../src/import/spreadsheet/to-records';
import { readDelimited } from '../src/import/tabular/read-delimited';
import { readWorkbook } from '../src/import/tabular/read-workbook';
import { rowsOf } from '../src/import/tabular/packed-rows';

const NAMES = /\.(?:csv|tsv|tab|xlsx|xlsm|xlsb|xls|ods)$/i;
const readers = { table: readDelimited, spreadsheet: readWorkbook };
const now = '2026-01-01T00:00:00.000Z';

function* filesIn(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).toSorted()) yield* filesIn(join(path, name));
}

/** The mapping the wizard would propose for a sheet. */
function proposed(rows: readonly (readonly string[])[], header: number | null): Mapping {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const targets = proposeMapping(profileColumns(rows, header, columns), 'person');
  const keyed = targets.some(({ target }) => target === 'id' || target === 'reference');
  return {
    rowKind: 'person',
    header,
    columns: targets,
    dateOrder: null,
    confirmedOn: readDate('2026-01-01'),
    statusWords: {},
    join: keyed ? 'key' : 'name',
    blankErases: false,
    appeal: null,
    list: null,
  };
}

async function evaluate(file: string) {
  const started = performance.now();
  const outcome = await readFile(readFileSync(file), basename(file), {}, readers);
  if (outcome.status !== 'table') {
    return { file, status: outcome.status, reason: 'reason' in outcome ? outcome.reason : null };
  }
  const { encoding, delimiter, header, rows: count, columns, sheets, warnings } = outcome.table;
  const runs = sheets.map((sheet) => {
    const rows = rowsOf(sheet);
    const mapping = proposed(rows, sheet.header);
    const from = { source: newId('source'), sheet: sheet.name };
    const nobody = { people: [], appeal: null, editions: [], source: null };
    const first = dryRunNow(rows, mapping, nobody);
    const made = inOneTurn(toRecords(first, mapping, nobody, from, now))
      .records as readonly Detainee[];
    const second = dryRunNow(rows, mapping, { ...nobody, people: made, source: from });
    const again = second.counts.create + second.counts.update + second.counts.decide;
    const targets = mapping.columns.map(({ target }) => target);
    return { targets, counts: first.counts, problems: first.problems.length, again };
  });
  const beside = `${file}.expected.json`;
  const expected = existsSync(beside) ? readFileSync(beside, 'utf8') : null;
  const cells = JSON.stringify(sheets[0] === undefined ? [] : rowsOf(sheets[0]));
  return {
    ...{ file, status: 'table', encoding, delimiter, header, rows: count, columns, warnings },
    runs,
    again: runs.reduce((sum, run) => sum + run.again, 0),
    asExpected: expected === null ? null : JSON.stringify(JSON.parse(expected)) === cells,
    ms: Math.round(performance.now() - started),
  };
}

async function main(): Promise<void> {
  const sum = { files: 0, tables: 0, asExpected: 0, differs: 0, changedAgain: 0, threw: 0 };
  for (const file of process.argv.slice(2).flatMap((path) => [...filesIn(path)])) {
    if (!NAMES.test(file)) continue;
    sum.files += 1;
    try {
      const one = await evaluate(file);
      if (one.status === 'table') sum.tables += 1;
      if ('asExpected' in one && one.asExpected === true) sum.asExpected += 1;
      if ('asExpected' in one && one.asExpected === false) sum.differs += 1;
      if ('again' in one && one.again > 0) sum.changedAgain += 1;
      process.stdout.write(`${JSON.stringify(one)}\n`);
    } catch (error) {
      sum.threw += 1;
      process.stdout.write(`${JSON.stringify({ file, threw: String(error) })}\n`);
    }
  }
  process.stdout.write(`${JSON.stringify(sum)}\n`);
  process.exitCode = sum.threw + sum.differs + sum.changedAgain > 0 ? 1 : 0;
}

await main();
