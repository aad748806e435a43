import { setUpApp } from './setup/app.mjs';
import { runPackage } from './setup/run.mjs';
import { runTool } from './setup/say.mjs';

// `npm run e2e -- e2e/one.spec.ts`: the end-to-end tests alone, or the named ones.
await runTool(async () => {
  await setUpApp();
  const parameters = ['test', ...process.argv.slice(2)];
  const ended = await runPackage('@playwright/test/cli.js', parameters, { output: 'show' });
  return ended.code;
});
