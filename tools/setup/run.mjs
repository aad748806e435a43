import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} Ended
 * @property {number} code the exit code; 1 when it was killed or could not be started
 * @property {string} stdout
 * @property {string} stderr
 * @property {boolean} late it was ended because its time was over
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd] the checkout, when not given
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {number} [seconds] ended after this time, with all it started; no limit when not given
 * @property {'collect' | 'show' | 'show-as-error'} [output] kept (the default), or passed on to
 *   this process, there as it comes or all to standard error
 */

/** @type {Record<'collect' | 'show' | 'show-as-error', import('node:child_process').StdioOptions>} */
const streams = {
  collect: ['ignore', 'pipe', 'pipe'],
  show: ['ignore', 'inherit', 'inherit'],
  'show-as-error': ['ignore', 2, 2],
};

/**
 * Runs a program to its end. Never throws for the program's failure: look at `code`.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<Ended>}
 */
export function run(command, parameters, options = {}) {
  const { cwd = root, env = {}, seconds, output = 'collect' } = options;
  return new Promise((resolve) => {
    // A group of its own, so that the time limit also ends what the program has started.
    const detached = seconds !== undefined && process.platform !== 'win32';
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...env },
      stdio: streams[output],
      detached,
      windowsHide: true,
    });
    const ended = { code: 1, stdout: '', stderr: '', late: false };
    child.stdout?.setEncoding('utf8').on('data', (text) => (ended.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (ended.stderr += text));

    function kill() {
      if (detached && child.pid !== undefined) {
        endGroup(child.pid);
      } else {
        child.kill('SIGKILL');
      }
    }
    // When this process is ended, what it runs is told so, and can still put its things in order.
    function endWithThis() {
      if (detached) {
        kill();
      } else {
        child.kill('SIGTERM');
      }
    }
    const timer =
      seconds === undefined
        ? undefined
        : setTimeout(() => {
            ended.late = true;
            kill();
          }, seconds * 1000);
    process.once('exit', endWithThis);

    /** @param {number | null} code */
    function finish(code) {
      clearTimeout(timer);
      process.off('exit', endWithThis);
      resolve({ ...ended, code: ended.late ? 1 : (code ?? 1) });
    }
    child.on('error', (error) => {
      ended.stderr += error.message;
      finish(1);
    });
    child.on('close', finish);
  });
}

/** @param {number} pid */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}

/**
 * Runs npm, the very one that runs this script where there is one.
 *
 * @param {string[]} parameters
 * @param {RunOptions} [options]
 */
export function runNpm(parameters, options) {
  const self = process.env['npm_execpath'];
  if (self?.endsWith('npm-cli.js')) {
    return run(process.execPath, [self, ...parameters], options);
  }
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/c', 'npm', ...parameters], options)
    : run('npm', parameters, options);
}

/**
 * Runs a file of an installed package with this Node.
 *
 * @param {string} file its path under node_modules
 * @param {string[]} parameters
 * @param {RunOptions} [options]
 */
export function runPackage(file, parameters, options) {
  return run(process.execPath, [`${root}/node_modules/${file}`, ...parameters], options);
}

/** The last line of a program's output that says something, for a sentence about its failure. */
/** @param {Ended} ended */
export function lastWords(ended) {
  const lines = `${ended.stdout}\n${ended.stderr}`.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('at ')).at(-1) ?? 'no output';
}
