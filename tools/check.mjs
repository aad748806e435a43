import { lastLine, sum } from './checks/counts.mjs';
import { quickNames, runQuick } from './checks/quick.mjs';
import { setUpPackages } from './setup/packages.mjs';
import { runTool, SetUpError } from './setup/say.mjs';

// `npm run check`: format, lint, types, layers and unit tests; with names, those alone.
await runTool(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !quickNames.includes(name));
  if (unknown !== undefined) {
    throw new SetUpError(`there is no check "${unknown}": ${quickNames.join(', ')}.`);
  }
  await setUpPackages();
  const counts = sum(await runQuick(names));
  counts.notRun.forEach((reason) => console.log(`not run: ${reason}`));
  console.log(lastLine(counts));
  return counts.failed === 0 ? 0 : 1;
});
