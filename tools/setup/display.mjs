import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { say, SetUpError } from './say.mjs';

const size = '1920x1200x24';
const patienceMs = 15_000;

/** Whether this machine shows no display, so that Xvfb has to stand in for one. */
export function needsDisplay() {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

/** Displays that stand in at most: each end-to-end worker has its own, and no more than two work. */
const mostDisplays = 2;

/**
 * Starts Xvfb on a free display when there is none, for as long as this process runs, and puts
 * DISPLAY into its environment; VIGIL_DISPLAYS names it and, where there is a second core, a second
 * one: two programs on one display would take the focus and the clipboard from each other.
 *
 * @throws {SetUpError} when Xvfb does not come up
 */
export async function setUpDisplay() {
  if (!needsDisplay()) {
    return;
  }
  const count = Math.min(mostDisplays, availableParallelism());
  const numbers = [];
  // One after the other: two servers that look for a free number at once may find the same.
  for (let at = 0; at < count; at += 1) {
    numbers.push(await startServer());
  }
  const displays = numbers.map((number) => `:${number}`);
  process.env['DISPLAY'] = displays[0];
  process.env['VIGIL_DISPLAYS'] = displays.join(' ');
  say(`no display here: Xvfb stands in as ${displays.join(' and ')} (${size}), where nobody sees.`);
}

/** @returns {Promise<string>} the number of the display */
async function startServer() {
  const server = spawn(
    'Xvfb',
    // No screen saver (-s 0): nothing a tool types reaches the display, so after ten minutes it would
    // start, and Vigil locks when the system says that the screen is locked.
    ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset', '-s', '0'],
    // A group of its own: Ctrl+C must not take the display away before the program.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const number = await displayOf(server);
  server.unref();
  process.once('exit', () => server.kill());
  return number;
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function displayOf(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      server.kill();
      reject(new SetUpError(`Xvfb did not come up in ${patienceMs / 1000} seconds.`));
    }, patienceMs);
    server.on('error', (error) => {
      clearTimeout(timer);
      reject(new SetUpError(`Xvfb could not be started: ${error.message}.`));
    });
    server.on('exit', (code) => {
      clearTimeout(timer);
      reject(new SetUpError(`Xvfb ended by itself with code ${code}.`));
    });
    const channel = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    let text = '';
    channel.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) {
        clearTimeout(timer);
        channel.destroy();
        resolve(text.trim());
      }
    });
  });
}
