import { setUpApp } from './setup/app.mjs';
import { run } from './setup/run.mjs';
import { runTool } from './setup/say.mjs';

// `npm run sample`: makes the sample of the public record in real Electron, and hands it out.
await runTool(async () => {
  await setUpApp();
  const ended = await run(process.execPath, ['tools/run-ts.mjs', 'tools/sample/main.ts'], {
    output: 'show',
  });
  return ended.code;
});
