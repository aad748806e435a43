import { lastLine, sum } from './checks/counts.mjs';
import { runQuick } from './checks/quick.mjs';
import { slow } from './checks/slow.mjs';
import { runSteps } from './checks/steps.mjs';
import { setUpApp } from './setup/app.mjs';
import { setUpPackages } from './setup/packages.mjs';
import { runTool, say } from './setup/say.mjs';

// `npm test`: sets up everything and runs all checks. The last line counts tests, and each check
// that has no tests of its own as one.
await runTool(async () => {
  const start = performance.now();
  await setUpPackages();
  const quick = await runQuick();
  await setUpApp();
  const counts = sum([...quick, ...(await runSteps(slow))]);
  counts.notRun.forEach((reason) => console.log(`not run: ${reason}`));
  say(`all checks took ${Math.round((performance.now() - start) / 1000)} s`);
  console.log(lastLine(counts));
  return counts.failed === 0 ? 0 : 1;
});
