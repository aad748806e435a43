import { mkdirSync, writeFileSync } from 'node:fs';
import { boards, matrixScroll } from './appeals';
import { coldStart } from './cold-start';
import type { Figure } from './figure';
import { nameFigures } from './names';
import { placeQuotes } from './placing';
import { readLongText } from './reading';
import { largeFigures } from './large';
import { openLargePerson } from './person';
import { saveOneField } from './save';
import { searchFigures } from './search';
import { csvFigures } from './tables';

/** Every figure in turn; quick takes fewer runs of each. Ends 1 where a bar is not met. */
const quick = process.argv.includes('--quick');
const groups: readonly (() => Promise<Figure[]>)[] = [
  () => coldStart(quick ? 5 : 11),
  () => saveOneField(quick ? 200 : 1000),
  () => openLargePerson(quick ? 5 : 15),
  () => Promise.resolve(boards(quick ? 10 : 40)),
  () => matrixScroll(quick ? 60 : 240),
  () => nameFigures(quick),
  () => readLongText(quick ? 20 : 60),
  () => Promise.resolve(placeQuotes(quick ? 3 : 7)),
  async () => csvFigures(quick),
  async () => searchFigures(quick),
  () => largeFigures(quick),
];

const figures: Figure[] = [];
for (const group of groups) figures.push(...(await group()));
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
process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
