import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';

/** What the checks read besides the code. */
const configs = [
  'package.json',
  'eslint.config.mjs',
  '.dependency-cruiser.cjs',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.std.json',
  'tsconfig.web.json',
  'tsconfig.node.json',
  'tsconfig.test.json',
  'tsconfig.tools.json',
  'src/std-globals.d.ts',
  'tools/lint',
];

/**
 * A small project with Vigil's own checks and other code, inside the checkout so that packages are
 * found.
 *
 * @param {Record<string, string>} files text by path
 */
export function makeCopy(files) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  const folder = mkdtempSync(inRoot('.cache', 'breaches-'));
  for (const path of configs) {
    cpSync(inRoot(path), join(folder, path), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * What lint says of the copy: "rule: message" by file.
 *
 * @param {string} folder
 * @returns {Promise<(path: string) => string[]>}
 */
export async function lintIn(folder) {
  const ended = await run(
    process.execPath,
    [inRoot('node_modules/eslint/bin/eslint.js'), '--format=json', 'src'],
    { cwd: folder },
  );
  if (!ended.stdout.startsWith('[')) {
    throw new Error(ended.stderr);
  }
  /** @type {{ filePath: string, messages: { ruleId: string, message: string }[] }[]} */
  const results = JSON.parse(ended.stdout);
  return (path) =>
    results
      .filter((result) => result.filePath === join(folder, path))
      .flatMap((result) => result.messages)
      .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/**
 * What the layer check says of the copy: "rule: comment" by file, and its exit code.
 *
 * @param {string} folder
 * @returns {Promise<{ of: (path: string) => string[], code: number }>}
 */
export async function layersIn(folder) {
  const ended = await run(
    process.execPath,
    [
      inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config=.dependency-cruiser.cjs',
      '--output-type=json',
      'src',
    ],
    { cwd: folder },
  );
  if (!ended.stdout.startsWith('{')) {
    throw new Error(ended.stderr);
  }
  const { summary } = JSON.parse(ended.stdout);
  /** @type {{ name: string, comment: string }[]} */
  const rules = summary.ruleSetUsed.forbidden;
  /** @type {{ from: string, cycle?: { name: string }[], rule: { name: string } }[]} */
  const violations = summary.violations;
  function of(/** @type {string} */ path) {
    return violations
      .filter(
        ({ from, cycle = [] }) => from === path || cycle.some((member) => member.name === path),
      )
      .map(({ rule }) => `${rule.name}: ${rules.find(({ name }) => name === rule.name)?.comment}`);
  }
  return { of, code: ended.code };
}
