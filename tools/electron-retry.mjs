import { setUpElectron } from './setup/electron.mjs';
import { setUpPackages } from './setup/packages.mjs';
import { runTool, say } from './setup/say.mjs';

// `npm run electron:retry`: tries again to fetch the official Electron after the fallback was taken.
await runTool(async () => {
  await setUpPackages();
  const electron = await setUpElectron({ retry: true });
  say(`Electron ${electron.version} (${electron.from}).`);
  return electron.from === 'fallback' ? 1 : 0;
});
