import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { launcher } from './deb.mjs';

/** What a program is told that runs under `script`, in a shell that would write cores. @param {string} script */
function toldUnder(script) {
  const told = spawnSync(
    'sh',
    ['-c', `ulimit -c 64; umask 022; ${script}`, 'vigil', 'a b', '--c'],
    {
      encoding: 'utf8',
    },
  );
  return told.stdout.trim().split('\n');
}

it('starts the program without cores, its files its owner\u2019s alone, with what it was given', () => {
  const stub = `sh -c 'ulimit -c; umask; echo "$1|$2"' vigil`;
  expect(toldUnder(launcher(stub))).toEqual(['0', '0077', 'a b|--c']);
  // What it keeps from: the same program by itself.
  expect(toldUnder(`${stub} "$@"`)).toEqual(['64', '0022', 'a b|--c']);
});
