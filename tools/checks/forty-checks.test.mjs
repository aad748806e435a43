import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controls } from '../controls/list.mjs';
import { inRoot } from '../setup/paths.mjs';

const page = readFileSync(inRoot('docs/checks.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const rows = page
  .split('\n')
  .filter((line) => /^\| \d+ /.test(line))
  .map((line) => {
    const [, number = '', check = '', test = '', control = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return { number: Number(number), check, test, control };
  });

/** @param {string} text */
function filesIn(text) {
  return [...text.matchAll(/`((?:src|e2e|tools|bench)\/[^`]+)`/g)].map(([, file = '']) => file);
}

/** @param {string} text */
function namesIn(text) {
  return [...text.matchAll(/"([^"]{12,})"/g)].map(([, name = '']) => name);
}

it('are forty, in their order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
});

describe.each(rows)('check $number', ({ number, test, control }) => {
  const files = filesIn(`${test} ${control}`);

  it('is held by files and tests that are there', () => {
    expect(filesIn(test)).not.toEqual([]);
    expect(files.filter((file) => !existsSync(inRoot(file)))).toEqual([]);
    const said = files.map((file) => readFileSync(inRoot(file), 'utf8')).join('\n');
    expect(namesIn(`${test} ${control}`).filter((name) => !said.includes(name))).toEqual([]);
  });

  it('has a control that is there', () => {
    expect(control).not.toBe('');
    if (control.includes('`test:controls`')) {
      const other = Number(/`test:controls` \((\d+)\)/.exec(control)?.[1] ?? number);
      expect(controls.map(({ check }) => check)).toContain(other);
    }
    if (!control.includes('`--control`')) return;
    const tools = new Set(filesIn(test).flatMap((file) => /^tools\/[a-z-]+/.exec(file) ?? []));
    const said = [...tools].map((tool) => readFileSync(inRoot(tool, 'main.ts'), 'utf8'));
    expect(said.some((text) => text.includes('control }'))).toBe(true);
  });

  it('names commands that are there', () => {
    const named = [...`${test} ${control}`.matchAll(/npm run ([a-z:-]+)/g)].map(
      ([, each = '']) => each,
    );
    expect(named.filter((each) => scripts[each] === undefined)).toEqual([]);
  });
});
