import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
 * @returns {Promise<Tried[]>}
 */
export async function tryPacked(folder) {
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
      const ended = await start(program, work, `refused-${at}`, [switchGiven]);
      tried.push({ what: switchGiven, holds: ended.code === 2 && !/listening/i.test(ended.said) });
    }
    const asNode = await start(program, work, 'node', ['-e', "console.log('ran as' + '-node')"], {
      ELECTRON_RUN_AS_NODE: '1',
    });
    tried.push({ what: 'ELECTRON_RUN_AS_NODE', holds: !asNode.said.includes('ran as-node') });
    const script = join(work, 'evil.cjs');
    const withOptions = await start(program, work, 'options', [], {
      NODE_OPTIONS: `--require=${script} --inspect=9`,
    });
    tried.push({
      what: 'NODE_OPTIONS',
      holds: !/listening|evil/i.test(withOptions.said.replace(/NODE_OPTIONS.*/g, '')),
    });
    const plain = await start(program, work, 'plain', []);
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
 * @param {string} program
 * @param {string} work
 * @param {string} name of the profile
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number | null, said: string }>} code null: it was still running
 */
function start(program, work, name, parameters, env = {}) {
  const command = [join(program, 'vigil'), '--data', join(work, name), ...parameters];
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
