import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lastWords, run } from './run.mjs';
import { say, SetUpError } from './say.mjs';

/** Debian's and Ubuntu's packages that hold what Electron needs beyond a bare system. */
const packages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
];

/** The same for a display that nobody looks at. */
const displayPackages = ['xvfb', 'xauth'];

/** Libraries by the start of their file name, with the Debian package that holds each. */
const holders = [
  ['libgtk-3', 'libgtk-3-0'],
  ['libgdk-3', 'libgtk-3-0'],
  ['libnspr4', 'libnspr4'],
  ['libplc4', 'libnspr4'],
  ['libplds4', 'libnspr4'],
  ['libnss', 'libnss3'],
  ['libsmime3', 'libnss3'],
  ['libasound', 'libasound2'],
  ['libgbm', 'libgbm1'],
  ['libXss', 'libxss1'],
  ['libatk-bridge', 'libatk-bridge2.0-0'],
  ['libatk-1', 'libatk1.0-0'],
  ['libatspi', 'libatspi2.0-0'],
  ['libdrm', 'libdrm2'],
  ['libcups', 'libcups2'],
  ['libdbus-1', 'libdbus-1-3'],
  ['libexpat', 'libexpat1'],
  ['libpango', 'libpango-1.0-0'],
  ['libcairo', 'libcairo2'],
  ['libgio-2', 'libglib2.0-0'],
  ['libgobject-2', 'libglib2.0-0'],
  ['libglib-2', 'libglib2.0-0'],
  ['libxkbcommon', 'libxkbcommon0'],
  ['libXcomposite', 'libxcomposite1'],
  ['libXdamage', 'libxdamage1'],
  ['libXfixes', 'libxfixes3'],
  ['libXrandr', 'libxrandr2'],
  ['libXext', 'libxext6'],
  ['libX11', 'libx11-6'],
  ['libxcb', 'libxcb1'],
];

/**
 * Makes sure that Electron finds its system libraries, and Xvfb where there is no display. On
 * Linux as root with apt-get it installs what is missing; anywhere else on Linux it names it.
 *
 * @param {string} electron the executable
 * @param {{ display: boolean }} needs whether Xvfb is needed as well
 * @throws {SetUpError} naming each missing library and the package that holds it
 */
export async function setUpLibraries(electron, needs) {
  if (process.platform !== 'linux') {
    return;
  }
  let missing = await missingFor(electron, needs);
  if (missing.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    say(`installing system libraries: ${missing.join(', ')} ...`);
    await aptInstall(needs.display ? [...packages, ...displayPackages] : packages);
    missing = await missingFor(electron, needs);
  }
  if (missing.length > 0) {
    const named = missing.map((name) => `${name} (${holderOf(name)})`);
    const install = [...new Set(missing.map(holderOf))].filter((name) => !name.includes(' '));
    throw new SetUpError(
      `these are missing on this system: ${named.join(', ')}. As root on Debian or Ubuntu: ` +
        `apt-get install ${install.join(' ')}`,
    );
  }
}

/** @param {string} electron @param {{ display: boolean }} needs @returns {Promise<string[]>} */
async function missingFor(electron, needs) {
  const linked = await run('ldd', [electron]);
  const missing = linked.stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? line);
  return needs.display && !onPath('Xvfb') ? [...missing, 'Xvfb'] : missing;
}

/** @param {string} name */
function holderOf(name) {
  if (name === 'Xvfb') {
    return 'xvfb';
  }
  const found = holders.find(([start]) => start !== undefined && name.startsWith(start));
  return found?.[1] ?? 'a package not known here';
}

/** @param {string} program */
export function onPath(program) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/** @param {string[]} names */
async function aptInstall(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, seconds: 300 });
  const chosen = await Promise.all(names.map(nameHere));
  const ended = await run(
    'apt-get',
    ['install', '-q', '-y', '--no-install-recommends', ...chosen],
    { env, seconds: 900 },
  );
  if (ended.code !== 0) {
    say(`apt-get could not install them: ${lastWords(ended)}.`);
  }
}

/** Since 2024 some packages carry "t64" in their name, and the old name is no package any more. */
/** @param {string} name */
async function nameHere(name) {
  const shown = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return shown.code === 0 && shown.stdout !== '' ? `${name}t64` : name;
}
