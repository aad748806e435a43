import { setUpApp } from './setup/app.mjs';
import { run } from './setup/run.mjs';
import { runTool } from './setup/say.mjs';

// `npm run test:crash -- --kills N`: SIGKILL at random moments while records are written.
await runTool(async () => {
  await setUpApp();
  const parameters = ['tools/run-ts.mjs', 'tools/crash/main.ts', ...process.argv.slice(2)];
  const ended = await run(process.execPath, parameters, { output: 'show' });
  return ended.code;
});
