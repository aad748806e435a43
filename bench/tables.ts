import { performance } from 'node:perf_hooks';
import { stringify } from 'csv-stringify/sync';
import Papa from 'papaparse';
import { readDate } from '../src/domain/read-date';
import { writeCsv } from '../src/export/csv';
import { profileColumns } from '../src/import/spreadsheet/column-profile';
import { dryRunNow } from '../src/import/spreadsheet/dry-run';
import { proposeMapping } from '../src/import/spreadsheet/propose-mapping';
import { readDelimited } from '../src/import/tabular/read-delimited';
import { openRows } from '../src/import/tabular/packed-rows';
import { growthFigure, median, ratioFigure, type Figure } from './figure';
import { inventPeople } from './names-people';
import { pick, seeded } from './seeded';

const ROWS = 100_000;

/** A list of `count` people as a spreadsheet has it: reference, name, birth, status, place, note. */
function inventRows(count: number): string[][] {
  const random = seeded(5);
  const people = inventPeople(Math.min(count, 20_000), 3);
  return Array.from({ length: count }, (_, at) => [
    `ref-${at}`,
    `${people[at % people.length]?.names[0] ?? ''} ${at}`,
    `${1950 + Math.floor(random() * 50)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
    pick(random, ['held', 'released', 'held', 'unknown']),
    pick(random, ['Bakı', 'Gəncə, 2', 'Москва', '"Colony" 12']),
    pick(random, ['', 'a note', 'several; things']),
  ]);
}

const columns = ['reference', 'name', 'date of birth', 'status', 'place', 'note'];

function timed(times: number, work: () => unknown): number {
  const samples: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const from = performance.now();
    work();
    samples.push(performance.now() - from);
  }
  return median(samples);
}

/** Bytes to a finished dry run: read, profiled, mapped, matched with nobody on file. */
function takeIn(bytes: Uint8Array): number {
  const outcome = readDelimited(bytes);
  if (outcome.status !== 'table') throw new Error(outcome.status);
  const [sheet] = outcome.table.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const rows = openRows(sheet);
  const mapping = {
    rowKind: 'person',
    header: sheet.header,
    columns: proposeMapping(profileColumns(rows, sheet.header, sheet.columns), 'person'),
    dateOrder: null,
    confirmedOn: readDate('2026-01-01'),
    statusWords: {},
    join: 'key',
    blankErases: false,
    appeal: null,
    list: null,
  } as const;
  const onFile = { people: [], appeal: null, editions: [], source: null };
  return dryRunNow(rows, mapping, onFile).counts.create;
}

/** CSV in, dry run included, against Papa Parse alone; CSV out against csv-stringify alone. */
export function csvFigures(quick: boolean): Figure[] {
  const runs = quick ? 2 : 7;
  const rows = inventRows(ROWS);
  const text = stringify([columns, ...rows]);
  const bytes = new TextEncoder().encode(text);
  // Of two runs the slower would count, and the first are still being compiled.
  const readings = quick ? 5 : runs;
  const papa = timed(readings, () => Papa.parse<string[]>(text));
  const memory = process.memoryUsage().rss;
  const taken = timed(readings, () => takeIn(bytes));
  const grown = (process.memoryUsage().rss - memory) / 1024 / 1024;
  const theirs = timed(runs, () => stringify([columns, ...rows]));
  const ours = timed(runs, () => writeCsv({ columns, rows }));
  const sizes = (quick ? [ROWS / 10, ROWS] : [ROWS / 10, ROWS, ROWS * 3]).map((count) => {
    if (quick && count === ROWS) return { size: count, ms: taken };
    const own = new TextEncoder().encode(stringify([columns, ...inventRows(count)]));
    return { size: count, ms: timed(quick ? 1 : 3, () => takeIn(own)) };
  });
  return [
    ratioFigure(
      'CSV of 100,000 rows in, dry run included',
      'ms',
      taken,
      'Papa Parse alone',
      papa,
      3,
    ),
    memoryFigure('memory for 100,000 rows of CSV', grown),
    ratioFigure('CSV of 100,000 rows out', 'ms', ours, 'csv-stringify alone', theirs, 1.3),
    growthFigure('growth of CSV in', sizes),
  ];
}

/** Megabytes the process grew by; bounded at half a gigabyte. */
function memoryFigure(name: string, megabytes: number): Figure {
  const bar = 'at most 512 MB';
  const none = { baseline: null, baselineName: null, ratio: null };
  return { name, value: Math.max(0, megabytes), unit: 'MB', ...none, bar, ok: megabytes <= 512 };
}
