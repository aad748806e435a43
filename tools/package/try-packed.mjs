import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The ordinary user, where this is root: Chromium's sandbox refuses to run for root. */
const NOBODY = 65_534;

/** How long a start may take to show itself, in milliseconds. */
const PATIENCE = 8000;

/**
 * @typedef {object} Tried
 * @property {string} what
 * @property {boolean} holds
 */

/**
 * Starts the packed program as an ordinary user with everything that could look into it or lead it
 * elsewhere, and once as it should be.
 *
 * @param {string} folder the unpacked program
 * @param {string} unfused the Electron it was packed from
 * @returns {Promise<Tried[]>}
 */
export async function tryPacked(folder, unfused) {
  const work = mkdtempSync(join(tmpdir(), 'vigil-packed-'));
  const program = join(work, 'program');
  try {
    cpSync(folder, program, { recursive: true });
    chmodSync(work, 0o777);
    /** @type {Tried[]} */
    const tried = [];
    const refused = [
      ...['--remote-debugging-port=9', '--remote-debugging-pipe', '--inspect', '--inspect-brk=9'],
      ...['--proxy-server=127.0.0.1:9', '--host-resolver-rules=MAP * 127.0.0.1', '--no-sandbox'],
      ...[
        '--log-net-log=x',
        '--js-flags=--expose-gc',
        '--user-data-dir=x',
        '--REMOTE-DEBUGGING-PORT=9',
      ],
    ];
    for (const [at, switchGiven] of refused.entries()) {
      const ended = await start(join(program, 'vigil'), work, `refused-${at}`, [switchGiven]);
      tried.push({ what: switchGiven, holds: ended.code === 2 && !/listening/i.test(ended.said) });
    }
    // Behind the two dashes nothing is an option of Node's any more.
    const script = ['-e', "console.log('ran as' + '-node'); process.exit(7)", '--'];
    const node = { ELECTRON_RUN_AS_NODE: '1' };
    const asNode = await start(join(program, 'vigil'), work, 'node', script, node);
    tried.push({ what: 'ELECTRON_RUN_AS_NODE', holds: !asNode.said.includes('ran as-node') });
    const bare = join(work, 'bare');
    cpSync(dirname(unfused), bare, { recursive: true, dereference: true });
    const probe = await start(join(bare, basename(unfused)), work, 'bare-data', script, node);
    tried.push({
      what: 'the probe: an Electron without the fuses does run as Node',
      holds: probe.said.includes('ran as-node') && probe.code === 7,
    });
    const evil = join(work, 'evil.cjs');
    const withOptions = await start(join(program, 'vigil'), work, 'options', [], {
      NODE_OPTIONS: `--require=${evil} --inspect=9`,
    });
    tried.push({
      what: 'NODE_OPTIONS',
      holds: !/listening|evil/i.test(withOptions.said.replace(/NODE_OPTIONS.*/g, '')),
    });
    const signalled = await start(join(program, 'vigil'), work, 'signalled', [], {}, 'SIGUSR1');
    tried.push({ what: 'SIGUSR1', holds: !/listening/i.test(signalled.said) });
    const plain = await start(join(program, 'vigil'), work, 'plain', []);
    const log = join(work, 'plain', 'logs', 'vigil.log');
    const runs = existsSync(log) && readFileSync(log, 'utf8').includes(' started ');
    tried.push({ what: 'a start as it should be', holds: runs && plain.code === null });
    tried.push({ what: 'a start says nothing aloud', holds: !plain.said.includes(' started ') });
    return tried;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} executable
 * @param {string} work
 * @param {string} name of the profile
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Signals | null} [signal] sent in the middle of the time it is given
 * @returns {Promise<{ code: number | null, said: string }>} code null: it was still running
 */
function start(executable, work, name, parameters, env = {}, signal = null) {
  const command = [executable, ...parameters, '--data', join(work, name)];
  const ordinary = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const [first = '', ...rest] = process.getuid?.() === 0 ? [...ordinary, ...command] : command;
  const child = spawn(first, rest, {
    env: { ...process.env, HOME: work, XDG_RUNTIME_DIR: work, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      kill();
      resolve({ code: null, said });
    }, PATIENCE);
    if (signal !== null) setTimeout(() => child.kill(signal), PATIENCE / 2).unref();
    function kill() {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 1, said: said + error.message });
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      kill();
      resolve({ code: code ?? 1, said });
    });
  });
}
