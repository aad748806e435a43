import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';

/** Letters of each failure's message: enough for the first error and where it arose. */
const letters = 700;

/**
 * What failed, in a paragraph each, read from the report of vitest or of Playwright: the first thing
 * to read of a failed step, before the thousands of lines it said. Empty where there is no report.
 *
 * @param {string | undefined} path of the JSON report, relative to the checkout
 * @returns {string[]}
 */
export function failuresIn(path) {
  if (path === undefined || !existsSync(inRoot(path))) {
    return [];
  }
  const report = JSON.parse(readFileSync(inRoot(path), 'utf8'));
  const inFiles = (report.testResults ?? []).flatMap(failuresOfFile);
  const inSuites = (report.suites ?? []).flatMap(failuresOfSuite);
  const outside = (report.errors ?? []).map((/** @type {Said} */ error) => plain(error.message));
  return [...inFiles, ...inSuites, ...outside];
}

/** @typedef {{ message?: string }} Said */

/**
 * @param {{ name: string, message?: string, status: string,
 *   assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }} file
 */
function failuresOfFile({ name, message, status, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) {
    return status === 'failed' ? [`${name}\n${plain(message)}`] : [];
  }
  return failed.map((test) => `${test.fullName}\n${plain(test.failureMessages?.join('\n'))}`);
}

/**
 * @typedef {{ status: string, errors?: Said[] }} Result
 * @typedef {{ title: string, file: string, line: number, ok: boolean,
 *   tests: { results: Result[] }[] }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 * @param {Suite} suite
 * @returns {string[]}
 */
function failuresOfSuite(suite) {
  const own = (suite.specs ?? [])
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const errors = spec.tests.flatMap(({ results }) =>
        results.flatMap((one) => one.errors ?? []),
      );
      const said = errors.map((error) => plain(error.message)).join('\n');
      return `${spec.file}:${spec.line} ${spec.title}\n${said}`;
    });
  return [...own, ...(suite.suites ?? []).flatMap(failuresOfSuite)];
}

/** Without the colours of a terminal, and no longer than is read. @param {string} [message] */
function plain(message = '') {
  // eslint would rather not see control characters; the escape that begins a colour is one.
  const escape = String.fromCharCode(27);
  return message.replaceAll(new RegExp(`${escape}\\[[0-9;]*m`, 'gu'), '').slice(0, letters);
}
