import { setUpApp } from './setup/app.mjs';
import { run } from './setup/run.mjs';
import { runTool } from './setup/say.mjs';

// `npm run eval:import -- FOLDER [--passwords FILE.json] [--text DIR]`: every file below FOLDER
// through the real import in real Electron, one JSON line a file.
await runTool(async () => {
  await setUpApp();
  const parameters = ['tools/run-ts.mjs', 'tools/eval-import/main.ts', ...process.argv.slice(2)];
  const ended = await run(process.execPath, parameters, { output: 'show' });
  return ended.code;
});
