import { readFileSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} notRun a skipped test with its reason, where the report holds one
 */

/** A step that has no tests of its own counts as one check. @param {boolean} passed @returns {Counts} */
export function oneCheck(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, notRun: [] };
}

/**
 * One check that may say `not run: ...` of a part whose peer is missing on this machine: that is told,
 * and where its last line says `"notRun"`, nothing of it has run.
 *
 * @param {string} name
 * @param {import('../setup/run.mjs').Ended} ended
 * @returns {Counts}
 */
export function oneProof(name, ended) {
  const said = ended.stderr.split('\n').filter((line) => line.startsWith('not run: '));
  const notRun = said.map((line) => `${name}: ${line.slice('not run: '.length)}`);
  const whole = (ended.stdout.trimEnd().split('\n').at(-1) ?? '').includes('"notRun"');
  const one = whole && ended.code === 0 ? oneSkipped : oneCheck(ended.code === 0);
  return { ...one, notRun };
}

const oneSkipped = { passed: 0, failed: 0, skipped: 1 };

/**
 * Counts the JSON report of vitest. A test file that could not be loaded holds no test, and counts
 * as one failure.
 *
 * @param {string} path relative to the checkout
 * @returns {Counts}
 */
export function countsOfVitest(path) {
  const report = readReport(path);
  /** @type {{ status: string, assertionResults: { status: string, fullName: string }[] }[]} */
  const files = report.testResults;
  const unloaded = files.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const skipped = files
    .flatMap((file) => file.assertionResults)
    .filter((test) => !['passed', 'failed'].includes(test.status));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: skipped.length,
    notRun: skipped.map((test) => test.fullName),
  };
}

/**
 * Counts the JSON report of Playwright. Errors outside any test (a file that does not load) count
 * as failures.
 *
 * @param {string} path relative to the checkout
 * @returns {Counts}
 */
export function countsOfPlaywright(path) {
  const report = readReport(path);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    notRun: report.suites.flatMap(skippedIn),
  };
}

/**
 * @typedef {{ status: string, annotations: { type: string, description?: string }[] }} ReportedTest
 * @typedef {{ suites?: Suite[], specs: { title: string, tests: ReportedTest[] }[] }} Suite
 */

/** @param {Suite} suite @returns {string[]} */
function skippedIn(suite) {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => {
        const reason = test.annotations.find((note) => note.type === 'skip')?.description;
        return reason === undefined ? spec.title : `${spec.title}: ${reason}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedIn)];
}

/** @param {string} path */
function readReport(path) {
  return JSON.parse(readFileSync(inRoot(path), 'utf8'));
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  return {
    passed: all.reduce((total, counts) => total + counts.passed, 0),
    failed: all.reduce((total, counts) => total + counts.failed, 0),
    skipped: all.reduce((total, counts) => total + counts.skipped, 0),
    notRun: all.flatMap((counts) => counts.notRun),
  };
}

/** The last line of a run. @param {Counts} counts */
export function lastLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
