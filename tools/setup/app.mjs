import { setUpBuild } from './build.mjs';
import { needsDisplay, setUpDisplay } from './display.mjs';
import { setUpElectron } from './electron.mjs';
import { launchArguments } from './launch-arguments.mjs';
import { setUpLibraries } from './libraries.mjs';
import { setUpPackages } from './packages.mjs';
import { say } from './say.mjs';

/**
 * Everything a built Vigil needs to run here: packages, Electron, system libraries, a display and
 * the build. For what this process starts its environment then holds VIGIL_ELECTRON (the
 * executable), VIGIL_ELECTRON_ARGUMENTS (what it needs on this machine, parted by spaces) and
 * DISPLAY.
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
  process.env['VIGIL_ELECTRON_ARGUMENTS'] = launch.arguments.join(' ');
  launch.reasons.forEach(say);
  return { electron: electron.path, arguments: launch.arguments };
}
