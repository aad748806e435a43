import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setUpPackages } from '../setup/packages.mjs';
import { runPackage } from '../setup/run.mjs';
import { runTool, say } from '../setup/say.mjs';
import { controls } from './list.mjs';

// `npm run test:controls [-- --check N]`: takes each protection out in turn and runs the test that has
// to fail then. Its last line is `{ controls, blind }`; blind are tests that went well all the same.
await runTool(async () => {
  const { values } = parseArgs({ options: { check: { type: 'string' } } });
  await setUpPackages();
  const folder = mkdtempSync(join(tmpdir(), 'vigil-controls-'));
  const report = join(folder, 'report.json');
  let tried = 0;
  let blind = 0;
  try {
    for (const [place, { check, file, test }] of controls.entries()) {
      if (values.check !== undefined && Number(values.check) !== check) continue;
      tried += 1;
      rmSync(report, { force: true });
      await runPackage(
        'vitest/vitest.mjs',
        ['run', test, '--reporter=json', `--outputFile.json=${report}`],
        { seconds: 300, env: { VIGIL_TAKEN_OUT: String(place) } },
      );
      const failed = failedIn(report);
      say(`check ${check}, ${file}: ${failed > 0 ? `seen by ${failed}` : 'NOT SEEN'} in ${test}`);
      if (failed === 0) blind += 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(JSON.stringify({ controls: tried, blind }));
  return blind === 0 ? 0 : 1;
});

/** How many tests failed; none where the file did not even load. @param {string} report */
function failedIn(report) {
  try {
    return Number(JSON.parse(readFileSync(report, 'utf8')).numFailedTests);
  } catch {
    return 0;
  }
}
