import { say, SetUpError } from './say.mjs';
import { lastWords, runNpm } from './run.mjs';
import { hashOf, stampAt } from './stamp.mjs';

/** The lowest Node that the tools run on; package.json "engines" says the same. */
const lowestNode = [20, 19];

const stamp = stampAt('node_modules/.vigil-stamp');

/**
 * Installs the packages of the lock file, when it or Node has changed since the last time. Scripts
 * of packages do not run.
 *
 * @throws {SetUpError} when Node is too old or npm fails
 */
export async function setUpPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = lowestNode;
  if (major < needMajor || (major === needMajor && minor < needMinor)) {
    throw new SetUpError(
      `Node ${process.versions.node} is too old: Vigil needs ${lowestNode.join('.')} or later.`,
    );
  }
  const wanted = hashOf(['package-lock.json', '.npmrc'], { salt: process.version });
  if (stamp.read() === wanted) {
    return;
  }
  say('installing the packages of package-lock.json ...');
  stamp.remove();
  const ended = await runNpm(['ci', '--ignore-scripts', '--loglevel=error'], { seconds: 900 });
  if (ended.code !== 0) {
    throw new SetUpError(`the packages could not be installed (npm ci: ${lastWords(ended)}).`);
  }
  stamp.write(wanted);
}
