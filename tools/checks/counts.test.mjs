import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot, root } from '../setup/paths.mjs';
import {
  countsOfPlaywright,
  countsOfVitest,
  lastLine,
  oneCheck,
  oneProof,
  sum,
} from './counts.mjs';

mkdirSync(inRoot('.cache'), { recursive: true });
const folder = mkdtempSync(inRoot('.cache', 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {unknown} report */
function written(report) {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return relative(root, path);
}

describe('counts of vitest', () => {
  it('count a file that did not load as a failure', () => {
    const path = written({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed', fullName: 'a' }] },
        {
          status: 'passed',
          assertionResults: [
            { status: 'passed', fullName: 'b' },
            { status: 'passed', fullName: 'c' },
            { status: 'skipped', fullName: 'd' },
          ],
        },
      ],
    });
    expect(countsOfVitest(path)).toEqual({ passed: 2, failed: 2, skipped: 1, notRun: ['d'] });
  });
});

describe('counts of Playwright', () => {
  it('count errors outside tests as failures, and give the reason of a skipped test', () => {
    const skipped = {
      title: 'opens in an office program',
      tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'needs soffice' }] }],
    };
    const path = written({
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [{ message: 'a file did not load' }],
      suites: [{ specs: [], suites: [{ specs: [skipped] }] }],
    });
    expect(countsOfPlaywright(path)).toEqual({
      passed: 3,
      failed: 3,
      skipped: 1,
      notRun: ['opens in an office program: needs soffice'],
    });
  });
});

describe('the last line', () => {
  it('names skipped tests only when there are any', () => {
    const all = sum([oneCheck(true), oneCheck(false), oneCheck(true)]);
    expect(lastLine(all)).toBe('2 passed, 1 failed');
    expect(lastLine({ ...all, skipped: 4 })).toBe('2 passed, 1 failed, 4 skipped');
  });
});

describe('a proof', () => {
  const ended = { code: 0, stdout: '', stderr: '', late: false };

  it('counts as skipped where nothing of it could run, and tells why', () => {
    const stderr = 'seed 1\nnot run: the network needs root\n';
    const stdout = '{"packets":0,"notRun":1}\n';
    const reason = ['network: the network needs root'];
    expect(oneProof('network', { ...ended, stdout, stderr })).toEqual({
      ...{ passed: 0, failed: 0, skipped: 1, notRun: reason },
    });
    expect(oneProof('network', { ...ended, code: 1, stdout, stderr }).failed).toBe(1);
  });

  it('that ran in part passes or fails, and tells what was left out', () => {
    const stderr = 'not run: both engines need a current Chromium\n';
    const stdout = '{"cases":8}\n';
    expect(oneProof('files', { ...ended, stdout, stderr })).toEqual({
      ...{ passed: 1, failed: 0, skipped: 0 },
      notRun: ['files: both engines need a current Chromium'],
    });
    expect(oneProof('files', { ...ended, code: 1, stdout }).failed).toBe(1);
  });
});
