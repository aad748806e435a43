import { existsSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';
import { runPackage } from '../setup/run.mjs';
import { countsOfVitest } from './counts.mjs';
import { runSteps } from './steps.mjs';

const unitReport = '.cache/reports/unit.json';
/** For each check; on two idle cores none takes more than a minute. */
const seconds = 600;

/** @type {Record<string, import('./steps.mjs').Step>} */
const quick = {
  format: {
    name: 'format',
    run: () =>
      runPackage(
        'prettier/bin/prettier.cjs',
        [
          '--check',
          '--cache',
          '--cache-location=.cache/prettier',
          '--cache-strategy=content',
          '--log-level=warn',
          '.',
        ],
        { seconds },
      ),
  },
  lint: {
    name: 'lint',
    run: () => runPackage('eslint/bin/eslint.js', ['--max-warnings=0', '.'], { seconds }),
  },
  types: {
    name: 'types',
    run: () => runPackage('typescript/bin/tsc', ['--build', '--noEmit'], { seconds }),
  },
  layers: {
    name: 'layers',
    run: () =>
      runPackage(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...codeFolders()],
        { seconds },
      ),
  },
  unit: {
    name: 'unit tests',
    report: unitReport,
    count: countsOfVitest,
    run: () =>
      runPackage(
        'vitest/vitest.mjs',
        ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
        { seconds },
      ),
  },
};

export const quickNames = Object.keys(quick);

/**
 * Runs the checks that need no Electron: all of them in two lanes, for two cores, or the named.
 *
 * @param {string[]} names of `quickNames`; none means all
 */
export async function runQuick(names = []) {
  const wanted = names.length === 0 ? quickNames : names;
  const lanes = [
    ['types', 'unit'],
    ['format', 'layers', 'lint'],
  ];
  const counts = await Promise.all(
    lanes.map((lane) =>
      runSteps(lane.filter((name) => wanted.includes(name)).flatMap((name) => quick[name] ?? [])),
    ),
  );
  return counts.flat();
}

/** Git keeps no empty folder, and the checker stops at one that is missing. */
function codeFolders() {
  return ['src', 'e2e', 'bench', 'tools'].filter((folder) => existsSync(inRoot(folder)));
}
