import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  lutimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { lastWords, run } from '../setup/run.mjs';
import { SetUpError } from '../setup/say.mjs';

/** Every file's time, so that the same build gives the same package: 1 January 2026. */
const EPOCH = 1_767_225_600;

const libraries = [
  ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0'],
  ...['libdrm2', 'libxtst6'],
];

/**
 * A package for Debian and its kin, by Debian's own tools: the program in /opt/Vigil, its sandbox
 * helper with the rights it needs, one entry in the menu and one command.
 *
 * @param {string} folder the unpacked program
 * @returns {Promise<string>} the package
 */
export async function makeDeb(folder) {
  const { version, description } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const root = inRoot('out', 'package', 'deb');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'DEBIAN'), { recursive: true });
  mkdirSync(join(root, 'opt'));
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  mkdirSync(join(root, 'usr/share/applications'), { recursive: true });
  cpSync(folder, join(root, 'opt/Vigil'), { recursive: true });
  writeFileSync(join(root, 'usr/bin/vigil'), launcher('/opt/Vigil/vigil'), { mode: 0o755 });
  writeFileSync(
    join(root, 'usr/share/applications/vigil.desktop'),
    '[Desktop Entry]\nType=Application\nName=Vigil\nExec=/usr/bin/vigil\nTerminal=false\nCategories=Office;\n',
  );
  const kib = Math.ceil(sizeOf(root) / 1024);
  const control = [
    'Package: vigil',
    `Version: ${version}`,
    'Section: editors',
    'Priority: optional',
    `Architecture: ${process.arch === 'x64' ? 'amd64' : process.arch}`,
    'Maintainer: Vigil <vigil@localhost>',
    `Installed-Size: ${kib}`,
    `Depends: ${libraries.join(', ')}`,
    `Description: ${description}`,
    '',
  ];
  writeFileSync(join(root, 'DEBIAN/control'), control.join('\n'));
  setModesAndTimes(root);
  chmodSync(join(root, 'opt/Vigil/chrome-sandbox'), 0o4755);
  const file = inRoot(
    'out',
    'package',
    `vigil_${version}_${process.arch === 'x64' ? 'amd64' : process.arch}.deb`,
  );
  const ended = await run(
    'dpkg-deb',
    ['--root-owner-group', '-Zxz', '-z1', '--build', root, file],
    { seconds: 300, env: { SOURCE_DATE_EPOCH: String(EPOCH) } },
  );
  if (ended.code !== 0) throw new SetUpError(`dpkg-deb failed: ${lastWords(ended)}.`);
  rmSync(root, { recursive: true });
  return file;
}

/**
 * The command of the package: no core of a crash is written, not even the system's own, and what the
 * program makes is its owner's alone from the first file on. Both hold for every process it starts.
 *
 * @param {string} program
 * @returns {string} a script for `sh`
 */
export function launcher(program) {
  return `#!/bin/sh\nulimit -c 0\numask 077\nexec ${program} "$@"\n`;
}

/** @param {string} folder @returns {number} bytes */
function sizeOf(folder) {
  let size = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) size += statSync(join(entry.parentPath, entry.name)).size;
  }
  return size;
}

/** @param {string} root */
function setModesAndTimes(root) {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
    lutimesSync(path, EPOCH, EPOCH);
  }
  lutimesSync(root, EPOCH, EPOCH);
}
