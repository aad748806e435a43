import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot, root } from './paths.mjs';
import { hashOf, stampAt } from './stamp.mjs';

mkdirSync(inRoot('.cache'), { recursive: true });
const folder = mkdtempSync(inRoot('.cache', 'stamp-'));
const here = relative(root, folder);
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {string} name @param {string} text */
function put(name, text) {
  mkdirSync(join(folder, 'src', 'inner'), { recursive: true });
  writeFileSync(join(folder, 'src', name), text);
}

describe('the hash of what a step is made from', () => {
  it('changes with a text, a name, a new file and the salt, and with nothing else', () => {
    put('a.ts', '1');
    put('inner/b.ts', '2');
    const paths = [`${here}/src`, `${here}/missing.json`];
    const before = hashOf(paths);
    expect(hashOf([...paths].reverse())).toBe(before);
    expect(hashOf(paths, { salt: 'v20' })).not.toBe(before);

    put('inner/b.ts', '3');
    expect(hashOf(paths)).not.toBe(before);
    put('inner/b.ts', '2');
    expect(hashOf(paths)).toBe(before);

    put('b.test.ts', '4');
    expect(hashOf(paths)).not.toBe(before);
    expect(hashOf(paths, { leaveOut: /\.test\.ts$/ })).toBe(before);

    rmSync(join(folder, 'src', 'b.test.ts'));
    rmSync(join(folder, 'src', 'a.ts'));
    put('c.ts', '1');
    expect(hashOf(paths)).not.toBe(before);
  });
});

describe('a stamp', () => {
  it('is nothing before the step, its text after it and nothing once removed', () => {
    const stamp = stampAt(`${here}/made/.stamp`);
    expect(stamp.read()).toBeNull();
    stamp.write('abc');
    expect(stamp.read()).toBe('abc');
    stamp.remove();
    expect(stamp.read()).toBeNull();
  });
});
