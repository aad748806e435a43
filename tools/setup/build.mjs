import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { lastWords, runPackage } from './run.mjs';
import { say, SetUpError } from './say.mjs';
import { hashOf, stampAt } from './stamp.mjs';

/** Everything that a build is made from. */
const sources = [
  'src',
  'resources',
  'tools/build',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

const outputs = ['out/main/index.js', 'out/preload/index.js', 'out/renderer/casebook.html'];

const stamp = stampAt('out/.built-from');

/**
 * Builds main, preload and the pages into out/, when something they are made from has changed.
 *
 * @throws {SetUpError} when the build fails, with its whole output before it, or when its output
 *   names this machine's folders
 */
export async function setUpBuild() {
  const wanted = hashOf(sources, { leaveOut: /\.test\.tsx?$/ });
  if (stamp.read() === wanted && outputs.every((path) => existsSync(inRoot(path)))) {
    return;
  }
  say('building ...');
  stamp.remove();
  const ended = await runPackage('electron-vite/bin/electron-vite.js', ['build'], {
    seconds: 300,
  });
  if (ended.code !== 0) {
    process.stderr.write(ended.stdout + ended.stderr);
    throw new SetUpError(`the build failed (${lastWords(ended)}).`);
  }
  const absent = outputs.find((path) => !existsSync(inRoot(path)));
  if (absent !== undefined) {
    throw new SetUpError(`the build made no ${absent}.`);
  }
  refuseOwnPaths();
  stamp.write(wanted);
}

/** A path of the building machine names its user; what ships must not. */
function refuseOwnPaths() {
  const own = ['src', 'node_modules', 'out'].map((folder) => inRoot(folder));
  for (const folder of ['out/main', 'out/preload', 'out/renderer']) {
    for (const entry of readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })) {
      const path = `${entry.parentPath}/${entry.name}`;
      if (entry.isFile() && own.some((named) => readFileSync(path).includes(named))) {
        throw new SetUpError(`${path} names the folder it was built in.`);
      }
    }
  }
}
