import { setUpApp } from './setup/app.mjs';
import { run } from './setup/run.mjs';
import { runTool, SetUpError } from './setup/say.mjs';

// `node tools/in-electron.mjs tools/NAME/main.ts ...`: sets up Electron, a display and the build, and
// runs the tool with the other parameters. Standard output is the tool's alone.
await runTool(async () => {
  const [entry, ...parameters] = process.argv.slice(2);
  if (entry === undefined) throw new SetUpError('name the tool to run.');
  await setUpApp();
  const ended = await run(process.execPath, ['tools/run-ts.mjs', entry, ...parameters], {
    output: 'show',
  });
  return ended.code;
});
