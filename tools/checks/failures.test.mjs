import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot, root } from '../setup/paths.mjs';
import { failuresIn } from './failures.mjs';

mkdirSync(inRoot('.cache'), { recursive: true });
const folder = mkdtempSync(inRoot('.cache', 'failures-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {unknown} report */
function failuresOf(report) {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return failuresIn(relative(root, path));
}

describe('what failed, before all that was said', () => {
  it('names the failed tests of vitest and the files that did not load, and no other', () => {
    const failures = failuresOf({
      testResults: [
        { name: 'a.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
        {
          name: 'b.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'failed', fullName: 'adds', failureMessages: ['\u001b[31m1 is 2\u001b[39m'] },
            { status: 'passed', fullName: 'takes away' },
          ],
        },
      ],
    });
    expect(failures).toEqual(['a.test.ts\nno such file', 'adds\n1 is 2']);
  });

  it('names the failed tests of Playwright with their place, in nested suites too', () => {
    const failed = { title: 'opens', file: 'a.spec.ts', line: 7, ok: false };
    const failures = failuresOf({
      errors: [{ message: 'a file did not load' }],
      suites: [
        {
          specs: [{ ...failed, ok: true, tests: [] }],
          suites: [
            { specs: [{ ...failed, tests: [{ results: [{ errors: [{ message: 'late' }] }] }] }] },
          ],
        },
      ],
    });
    expect(failures).toEqual(['a.spec.ts:7 opens\nlate', 'a file did not load']);
  });

  it('has nothing to say where there is no report', () => {
    expect(failuresIn(undefined)).toEqual([]);
    expect(failuresIn('.cache/none.json')).toEqual([]);
  });
});
