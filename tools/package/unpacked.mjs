import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { SetUpError } from '../setup/say.mjs';
import { packAsar } from './asar.mjs';
import { setFuses } from './fuses.mjs';

/** What may stand beside app.asar: nothing of the runtime's own start, nothing unknown. */
const allowedResources = ['app.asar'];

/**
 * The program as a folder: Electron under the name `vigil`, the build in `app.asar`, the fuses set.
 *
 * @param {{ path: string, version: string }} electron
 * @returns {Promise<{ folder: string, fuses: Record<string, boolean> }>}
 */
export async function makeUnpacked(electron) {
  const folder = inRoot('out', 'package', `vigil-linux-${process.arch}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(dirname(electron.path), folder, { recursive: true, dereference: true });
  renameSync(join(folder, 'electron'), join(folder, 'vigil'));
  const resources = join(folder, 'resources');
  rmSync(resources, { recursive: true, force: true });
  const app = inRoot('out', 'package', 'app');
  rmSync(app, { recursive: true, force: true });
  for (const part of ['main', 'preload', 'renderer']) {
    mkdirSync(join(app, 'out'), { recursive: true });
    cpSync(inRoot('out', part), join(app, 'out', part), { recursive: true });
  }
  const { name, productName, version, license, main } = JSON.parse(
    readFileSync(inRoot('package.json'), 'utf8'),
  );
  const description = { name, productName, version, license, main };
  writeFileSync(join(app, 'package.json'), JSON.stringify(description));
  packAsar(app, join(resources, 'app.asar'));
  rmSync(app, { recursive: true });
  const strange = readdirSync(resources).filter((each) => !allowedResources.includes(each));
  if (strange.length > 0) throw new SetUpError(`unknown in resources: ${strange.join(', ')}.`);
  const fuses = await setFuses(join(folder, 'vigil'), electron.version);
  return { folder, fuses };
}
