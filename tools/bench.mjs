import { setUpApp } from './setup/app.mjs';
import { run } from './setup/run.mjs';
import { runTool } from './setup/say.mjs';

// `npm run bench [-- --quick]`: every figure beside its baseline of the same run.
await runTool(async () => {
  await setUpApp();
  const parameters = ['tools/run-ts.mjs', 'bench/main.ts', ...process.argv.slice(2)];
  const ended = await run(process.execPath, parameters, { output: 'show' });
  return ended.code;
});
