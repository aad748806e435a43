import { mkdirSync, writeFileSync } from 'node:fs';
import { boards, matrixScroll } from './appeals';
import { briefFigures } from './briefs';
import { coldStart } from './cold-start';
import type { Figure } from './figure';
import { gridFigures } from './grid-table';
import { importFiles } from './importing';
import { nameFigures } from './names';
import { placeQuotes } from './placing';
import { readLongText } from './reading';
import { largeFigures, takeLeftProfile } from './large';
import { lockFigures } from './lock';
import { dropSharedCasebook, shareCasebook } from './one-casebook';
import { openLargePerson } from './person';
import { saveOneField } from './save';
import { searchFigures } from './search';
import { streamFigures } from './streams';
import { csvFigures } from './tables';
import { endLeftVigils, removeProfile } from '../tools/harness/launch';
import { unlockFigures } from './unlock';
import { within } from './within';

/**
 * `npm run bench [-- --quick] [-- --only names,large] [-- --sizes 0.1,1]`: every group in turn, or those
 * that are named, the large casebook at 0.1, 1 and 3 times its size or at those that are;
 * quick takes fewer runs of each, at one size, most of them in one casebook. Ends 1 where a bar is not met or a group could not be measured.
 */
const quick = process.argv.includes('--quick');
/** Milliseconds for one group: a page that no longer answers is a failure, and never a long wait. */
const LONGEST = (quick ? 5 : 40) * 60_000;
const groups: Readonly<Record<string, () => Promise<Figure[]>>> = {
  start: () => coldStart(quick ? 3 : 11),
  save: () => saveOneField(quick ? 200 : 1000),
  lock: () => lockFigures(quick ? 3 : 15),
  person: () => openLargePerson(quick ? 5 : 15),
  boards: () => Promise.resolve(boards(quick ? 6 : 40)),
  matrix: () => matrixScroll(quick ? 60 : 240),
  names: () => nameFigures(quick),
  reading: () => readLongText(quick ? 20 : 60),
  // Nothing shorter tells much: a few files are mostly the start of their readers.
  import: async () => (quick ? [] : importFiles(200, 50_000_000)),
  placing: () => Promise.resolve(placeQuotes(quick ? 2 : 7)),
  csv: async () => csvFigures(quick),
  streams: () => streamFigures(quick),
  search: async () => searchFigures(quick),
  grid: () => gridFigures(quick),
  briefs: () => briefFigures(quick),
  large: () => largeFigures(quick),
  unlock: () => unlockFigures(quick),
};

const only = process.argv[process.argv.indexOf('--only') + 1] ?? '';
const wanted = process.argv.includes('--only') ? only.split(',') : Object.keys(groups);
const figures: Figure[] = [];
const notMeasured: string[] = [];
if (quick) shareCasebook();
for (const name of wanted) {
  const started = performance.now();
  try {
    const group = groups[name];
    if (group === undefined) throw new Error(`there is no such group: ${name}`);
    figures.push(...(await within(LONGEST, group())));
  } catch (error) {
    notMeasured.push(name);
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : 'failed'}\n`);
    // What a failed group left open would stand beside the next one, and keep this from ending.
    endLeftVigils();
    await dropSharedCasebook();
  }
  process.stderr.write(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}
await dropSharedCasebook();
const left = takeLeftProfile();
if (left !== null) removeProfile(left);
endLeftVigils();
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(figures, null, 2)}\n`);
for (const figure of figures) {
  const ratio = figure.ratio === null ? '' : `  ratio ${figure.ratio.toFixed(2)}`;
  const baseline =
    figure.baseline === null ? '' : `  (${figure.baselineName}: ${figure.baseline.toFixed(1)})`;
  const mark = figure.ok ? 'ok  ' : 'OVER';
  process.stdout.write(
    `${mark} ${figure.name}: ${figure.value.toFixed(1)} ${figure.unit}${ratio}${baseline}, bar: ${figure.bar}\n`,
  );
}
if (quick) {
  process.stdout.write(
    '     Not in a quick run: the import of many files, how the large casebook and the grid grow, LibreOffice.\n',
  );
}
for (const name of notMeasured) process.stdout.write(`FAIL ${name}: not measured\n`);
// Not only the code: a wait that was given up may still hold the process.
process.exit(notMeasured.length === 0 && figures.every((figure) => figure.ok) ? 0 : 1);
