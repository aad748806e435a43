import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from './paths.mjs';

/**
 * The names that some package of the lock file may install and that have no entry there: with
 * one of them `npm ci` refuses the whole file on a fresh clone, while an installed checkout
 * goes on as if nothing were wrong.
 *
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} lock
 */
function optionalWithoutEntry(lock) {
  const held = new Set(
    Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)),
  );
  return Object.values(lock.packages)
    .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !held.has(name));
}

const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));

it('holds an entry for every platform of every optional package', () => {
  expect(optionalWithoutEntry(lock)).toEqual([]);
});

it('sees a platform that is missing', () => {
  const packages = { 'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0' } } };
  expect(optionalWithoutEntry({ packages })).toEqual(['a-linux']);
});

it('names no download address', () => {
  const addresses = Object.values(lock.packages).filter((entry) => entry.resolved !== undefined);
  expect(addresses).toEqual([]);
});

it('lets no package but core-js bring a script that runs at its installing', () => {
  const scripts = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript);
  expect(scripts.map(([path]) => path)).toEqual(['node_modules/core-js']);
});

it('takes no package from git, a file or an address', () => {
  const wanted = { ...lock.packages[''].dependencies, ...lock.packages[''].devDependencies };
  for (const [name, version] of Object.entries(wanted))
    expect(`${name} ${version}`).toMatch(/ [\^~]?\d/);
});
