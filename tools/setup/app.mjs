import { setUpBuild } from './build.mjs';
import { needsDisplay, setUpDisplay } from './display.mjs';
import { setUpElectron } from './electron.mjs';
import { launchArguments } from './launch-arguments.mjs';
import { setUpLibraries } from './libraries.mjs';
import { setUpPackages } from './packages.mjs';
import { say } from './say.mjs';

/**
 * Everything a built Vigil needs to run here: packages, Electron, system libraries, a display and
 * the build. Puts VIGIL_ELECTRON and DISPLAY into this process's environment for what it starts.
 *
 * @returns {Promise<{ electron: string, arguments: string[] }>} the executable and what stands
 *   before the app's folder on its command line
 */
export async function setUpApp() {
  await setUpPackages();
  await setUpBuild();
  const electron = await setUpElectron();
  await setUpLibraries(electron.path, { display: needsDisplay() });
  await setUpDisplay();
  process.env['VIGIL_ELECTRON'] = electron.path;
  const launch = launchArguments(electron.path);
  launch.reasons.forEach(say);
  return { electron: electron.path, arguments: launch.arguments };
}
