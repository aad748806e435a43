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
];

/**
 * The proofs in their short forms, in two lanes for two cores: none of them measures time.
 *
 * @type {import('./steps.mjs').Step[][]}
 */
export const proofs = [
  [
    ...proof('damaged backups', 'tools/backup/main.ts', ['--flips', '300'], ['--flips', '40']),
    ...proof('watched network', 'tools/network/main.ts', ['--rounds', '1'], ['--rounds', '1']),
    // Its control is a part of the same run.
    { name: 'hostile markup', run: tool('tools/markup/main.ts', ['--short']) },
    ...proof('damaged files', 'tools/corrupt/main.ts', ['--cases', '4'], ['--cases', '2']),
  ],
  [
    ...proof('fuzz of the channels', 'tools/ipc/main.ts', ['--calls', '6000'], ['--calls', '500']),
    ...proof('crash test', 'tools/crash/main.ts', ['--kills', '4'], ['--kills', '1']),
    ...proof('canaries', 'tools/canary/main.ts', ['--canaries', '60'], ['--canaries', '60']),
    ...proof('starts at once', 'tools/starts/main.ts', ['--starts', '6'], ['--starts', '2']),
  ],
];

/**
 * A proof in its short form, and the same with the protection taken out, which has to find what the
 * proof looks for: it ends well only then.
 *
 * @param {string} name
 * @param {string} entry
 * @param {string[]} short
 * @param {string[]} control
 * @returns {import('./steps.mjs').Step[]}
 */
function proof(name, entry, short, control) {
  return [
    { name, run: tool(entry, short) },
    { name: `${name}, control`, run: tool(entry, ['--control', ...control]) },
  ];
}

/** @param {string} entry @param {string[]} parameters */
function tool(entry, parameters) {
  return () =>
    run(process.execPath, ['tools/in-electron.mjs', entry, ...parameters], { seconds: 240 });
}

function hasSpec() {
  const folder = inRoot('e2e');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.spec.ts'));
}
