import { setUpApp } from './setup/app.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { runTool } from './setup/say.mjs';

// `npm start`: sets up what is missing, builds what has changed, opens Vigil. Parameters after
// `--` go to the program.
await runTool(async () => {
  const app = await setUpApp();
  const parameters = [...app.arguments, root, ...process.argv.slice(2)];
  const ended = await run(app.electron, parameters, { output: 'show' });
  return ended.code;
});
