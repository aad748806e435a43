import { existsSync, rmSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';
import { oneCheck, oneProof } from './counts.mjs';
import { failuresIn } from './failures.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<import('../setup/run.mjs').Ended>} run
 * @property {string} [report] a file the step writes, relative to the checkout; removed before it
 * @property {(report: string) => import('./counts.mjs').Counts} [count] reads that file; a step
 *   without it counts as one check
 * @property {() => string | null} [needs] what is not there on this machine; the step is not run
 *   then, and counts as skipped
 */

/**
 * Runs steps one after the other and prints for each its name, its time and, when it failed, what
 * failed in it and then all it said. A step that fails does not stop the next.
 *
 * @param {Step[]} steps
 */
export async function runSteps(steps) {
  const counts = [];
  for (const step of steps) {
    counts.push(await runStep(step));
  }
  return counts;
}

/**
 * Runs several rows of steps side by side, each in its order: as many as there are cores.
 *
 * @param {Step[][]} lanes
 */
export async function runLanes(lanes) {
  return (await Promise.all(lanes.map(runSteps))).flat();
}

/** @param {Step} step @returns {Promise<import('./counts.mjs').Counts>} */
async function runStep(step) {
  const missing = step.needs?.() ?? null;
  if (missing !== null) {
    return { passed: 0, failed: 0, skipped: 1, notRun: [`${step.name}: needs ${missing}`] };
  }
  if (step.report !== undefined) {
    rmSync(inRoot(step.report), { force: true });
  }
  const start = performance.now();
  const ended = await step.run();
  const counts = countsOf(step, ended);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const failed = counts.failed > 0;
  console.log(`${failed ? 'FAILED' : 'ok    '} ${step.name}, ${seconds} s`);
  if (failed) {
    failuresIn(step.report).forEach((failure) => console.log(`--- ${failure}`));
    console.log(`${ended.stdout}${ended.stderr}`.trimEnd());
    if (ended.late) {
      console.log(`${step.name} was ended because its time was over`);
    }
  }
  return counts;
}

/**
 * A step that ended badly has failed, whatever its report says.
 *
 * @param {Step} step
 * @param {import('../setup/run.mjs').Ended} ended
 */
function countsOf(step, ended) {
  const { report, count } = step;
  if (report === undefined || count === undefined || !existsSync(inRoot(report))) {
    return report === undefined ? oneProof(step.name, ended) : oneCheck(false);
  }
  const counts = count(report);
  return ended.code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
