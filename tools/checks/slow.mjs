import { existsSync, readdirSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';
import { run, runPackage } from '../setup/run.mjs';
import { countsOfPlaywright } from './counts.mjs';

/**
 * The checks in real Electron. They want VIGIL_ELECTRON and a display in the environment.
 *
 * @type {import('./steps.mjs').Step[]}
 */
export const slow = [
  {
    name: 'end-to-end tests',
    needs: () => (hasSpec() ? null : 'a file e2e/*.spec.ts'),
    report: 'test-results/e2e.json',
    count: countsOfPlaywright,
    run: () => runPackage('@playwright/test/cli.js', ['test'], { seconds: 1500 }),
  },
  {
    name: 'crash test',
    needs: () => (existsSync(inRoot('tools/crash.mjs')) ? null : 'tools/crash.mjs'),
    run: () => run(process.execPath, ['tools/crash.mjs', '--kills', '6'], { seconds: 180 }),
  },
];

function hasSpec() {
  const folder = inRoot('e2e');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.spec.ts'));
}
