import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsvCell, writeCsv } from '../../src/export/csv';
import { readCsv } from '../../src/export/read-csv';
import { writeWorkbook } from '../../src/export/xlsx';
import { hostileMarkup } from '../markup/markup';

/**
 * Opens our CSV and XLSX in LibreOffice, has it write them as CSV again, and looks whether a cell was
 * run as a formula or came back as other words. The control is the same table without our mark: there
 * LibreOffice has to run one.
 */
const starts = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '"=', "'=", '＝', '＋', '－', '＠'];
const bodies = ['1+1', 'SUM(1;2)', 'HYPERLINK("https://planted.example";"x")', "cmd|' /C x'!A0"];
const words = [
  ...starts.flatMap((start) => bodies.map((body) => `${start}${body}`)),
  ...['Ə ლ Щ 漢 \u{1F600}', 'a;=1+1', 'a\t=1+1', '2024-01-02', ...hostileMarkup],
];
const columns = ['number', 'words'];
const rows = words.map((each, at) => [`n${at}`, each]);

/** What LibreOffice made of a file, as CSV. */
function opened(folder: string, name: string): string[][] {
  const out = join(folder, `${name}-out`);
  mkdirSync(out);
  // Comma, quotes, UTF-8, from line 1; every cell as it is shown.
  const ended = spawnSync(
    'soffice',
    [
      ...['--headless', '--norestore', `-env:UserInstallation=file://${join(folder, 'profile')}`],
      ...['--infilter=CSV:44,34,76,1,,1033,false,true'].filter(() => name.endsWith('.csv')),
      ...['--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true'],
      ...['--outdir', out, join(folder, name)],
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (ended.status !== 0) throw new Error(`LibreOffice: ${ended.stderr}`);
  return readCsv(readFileSync(join(out, name.replace(/\.\w+$/, '.csv')), 'utf8')).slice(1);
}

/** Letters alone: a spreadsheet may cut what no cell can hold (controls) and end lines its own way. */
function letters(text: string): string {
  return text.replace(/[\p{Cc}\u2028]/gu, '');
}

function changed(cells: readonly (readonly string[])[], read: (cell: string) => string): string[] {
  return words.filter((each, at) => {
    const row = cells.find(([number]) => number === `n${at}`);
    return row === undefined || letters(read(row[1] ?? '')) !== letters(each);
  });
}

if (spawnSync('soffice', ['--version']).status !== 0) {
  process.stderr.write('not run: it needs LibreOffice\n');
  process.stdout.write(`${JSON.stringify({ notRun: 1 })}\n`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-peer-'));
  try {
    writeFileSync(join(folder, 'ours.csv'), writeCsv({ columns, rows }));
    const workbook = await writeWorkbook([{ name: 'Ours', table: { columns, rows } }], 'Ours', '');
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    const quoted = rows.map((row) =>
      row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
    );
    writeFileSync(join(folder, 'bare.csv'), [columns.join(','), ...quoted].join('\r\n'));
    const faults = [
      ...changed(opened(folder, 'ours.csv'), readCsvCell).map((each) => `CSV: ${each}`),
      ...changed(opened(folder, 'book.xlsx'), readCsvCell).map((each) => `XLSX: ${each}`),
    ];
    const bare = changed(opened(folder, 'bare.csv'), (cell) => cell);
    for (const each of faults) process.stderr.write(`${JSON.stringify(each)}\n`);
    process.stderr.write(`without our mark ${bare.length} cells were run or changed\n`);
    const control = bare.some((each) => each.startsWith('=')) ? 'found' : 'silent';
    const result = { cells: words.length * 2, run: faults.length, control };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    process.exitCode = faults.length === 0 && control === 'found' ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
