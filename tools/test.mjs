import { lastLine, oneCheck, sum } from './checks/counts.mjs';
import { runQuick } from './checks/quick.mjs';
import { proofs, slow } from './checks/slow.mjs';
import { runLanes, runSteps } from './checks/steps.mjs';
import { setUpApp } from './setup/app.mjs';
import { setUpPackages } from './setup/packages.mjs';
import { runTool, say, SetUpError } from './setup/say.mjs';

// `npm test`: sets up everything and runs all checks. The last line counts tests, and each check
// that has no tests of its own as one.
await runTool(async () => {
  const start = performance.now();
  await setUpPackages();
  const quick = await runQuick();
  const counts = sum([...quick, ...(await runInElectron())]);
  counts.notRun.forEach((reason) => console.log(`not run: ${reason}`));
  say(`all checks took ${Math.round((performance.now() - start) / 1000)} s`);
  console.log(lastLine(counts));
  return counts.failed === 0 ? 0 : 1;
});

/** A set-up that fails here is counted and said, so that the last line is still there. */
async function runInElectron() {
  try {
    await setUpApp();
  } catch (error) {
    if (!(error instanceof SetUpError)) {
      throw error;
    }
    say(error.message);
    return [oneCheck(false)];
  }
  return [...(await runSteps(slow)), ...(await runLanes(proofs))];
}
