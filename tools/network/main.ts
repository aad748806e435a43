import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { canaries } from '../canary/canaries';
import { toolPassphrase } from '../harness/casebook';
import { endWith, proofOptions } from '../harness/proof';
import { workingDay } from '../harness/working-day';
import { takeLayersOut } from './control-build';
import { leakInPage } from './leak-in-page';
import { ToolsPipe, type PipedPage } from './pipe';
import { readTrace } from './traced';
import { makeWatchedPair, missingForWatch, packetsAtFarEnd } from './watched-namespace';

/**
 * A working day and every leak channel, in a network namespace whose one way out is watched, under
 * strace, as an ordinary user with Chromium's sandbox on. Counts the packets that left and the TCP
 * connections that were tried. With `--control` the build has no layers: then packets must be seen.
 */
const { control } = proofOptions('rounds', 1);

/** The ordinary user. */
const NOBODY = 65_534;

/** How long the kernel may talk to itself about a new link before counting begins. */
const SETTLE_MS = 4000;

const missing = missingForWatch();
if (missing !== null) {
  process.stderr.write(`not run: the watched network needs ${missing}\n`);
  endWith({ packets: 0, tcpConnects: 0, notRun: 1 }, true);
} else {
  const result = await watchedDay();
  const isQuiet = result.packets === 0 && result.tcpConnects === 0;
  endWith(result, control ? result.packets > 0 : isQuiet);
}

async function watchedDay(): Promise<{ packets: number; tcpConnects: number }> {
  const work = mkdtempSync(join(tmpdir(), 'vigil-network-'));
  const app = join(work, 'app');
  const home = join(work, 'home');
  const trace = join(work, 'home', 'trace');
  chmodSync(work, 0o755);
  mkdirSync(app);
  mkdirSync(home);
  copyProgram(app);
  spawnSync('chown', ['-R', String(NOBODY), home]);
  const child = start(app, home, trace);
  try {
    const [, , , to, from] = child.stdio as unknown as [null, null, null, Writable, Readable];
    const pipe = new ToolsPipe(to, from);
    const first = await pipe.casebookPage();
    const program = await mainProcess(child);
    assertSandboxed(app);
    await wait(SETTLE_MS);
    const before = packetsAtFarEnd(program);
    await day(pipe, first);
    const packets = packetsAtFarEnd(program) - before;
    await pipe.ask('Browser.close').catch(() => undefined);
    await ended(child);
    return { packets, tcpConnects: readTrace(trace).tcpConnects };
  } finally {
    end(child);
    rmSync(work, { recursive: true, force: true });
  }
}

/** Electron and the build in a folder that anybody may read: the checkout may be root's alone. */
function copyProgram(app: string): void {
  const electron = process.env['VIGIL_ELECTRON'] ?? '';
  const options = { recursive: true, dereference: true } as const;
  cpSync(dirname(electron), join(app, 'electron'), options);
  for (const name of ['out/main', 'out/preload', 'out/renderer', 'package.json']) {
    cpSync(name, join(app, 'vigil', name), options);
  }
  if (control) takeLayersOut(join(app, 'vigil'));
  spawnSync('chmod', ['-R', 'a+rX', app]);
}

function start(app: string, home: string, trace: string): ChildProcess {
  const vigil = [
    join(app, 'electron', 'electron'),
    ...[
      join(app, 'vigil'),
      '--remote-debugging-pipe',
      '--data',
      join(home, 'profile'),
      '--harness',
    ],
  ];
  const traced = [
    'strace',
    '-f',
    '-yy',
    '-o',
    trace,
    '-e',
    'trace=connect,sendto,sendmsg,sendmmsg',
  ];
  const ordinary = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const script = `${makeWatchedPair}\nexec "$@"`;
  const parameters = ['--net', 'bash', '-c', script, 'bash', ...ordinary, ...traced, ...vigil];
  const child = spawn('unshare', parameters, {
    detached: true,
    env: { ...process.env, HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home },
    stdio: ['ignore', 'inherit', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.once('exit', (code) => {
    if (code !== 0 && code !== null) process.stderr.write(said);
  });
  return child;
}

/** Any process in the namespace will do to look into it; the tracer is one. */
async function mainProcess(child: ChildProcess): Promise<number> {
  await wait(200);
  if (child.pid === undefined) throw new Error('nothing was started');
  return child.pid;
}

/** A renderer of this program has Chromium's filters on, or the run proves configuration alone. */
function assertSandboxed(app: string): void {
  const renderers = readdirSync('/proc').filter((id) => {
    try {
      const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      return line.startsWith(app) && line.includes('--type=renderer');
    } catch {
      return false;
    }
  });
  const isOn = renderers.some((id) =>
    /^Seccomp:\s+2$/m.test(readFileSync(`/proc/${id}/status`, 'utf8')),
  );
  if (!isOn) throw new Error("no renderer runs in Chromium's sandbox");
}

async function day(pipe: ToolsPipe, first: PipedPage): Promise<void> {
  await first.run(ready, null);
  // The page is replaced while it answers.
  await Promise.race([first.run(newCasebook, 'Tool').catch(() => undefined), wait(1500)]);
  const page = await pipe.casebookPage(first.target);
  await page.run(ready, null);
  await page.run(make, toolPassphrase);
  const done = await page.run(workingDay, canaries().slice(0, 20));
  if (done.failed.length > 0) throw new Error(done.failed.join('\n'));
  for (const host of ['192.0.2.7:80', '[2001:db8::7]:80', 'leak.example:80']) {
    await page.run(leakInPage, { host });
  }
  await page.withoutPolicy();
  await wait(1500);
  for (const host of ['192.0.2.8:80', '[2001:db8::8]:80', 'bypassed.example:80']) {
    await page.run(leakInPage, { host });
  }
  await wait(1500);
}

async function ready(): Promise<void> {
  const until = Date.now() + 20_000;
  while (!('vigilHarness' in globalThis)) {
    if (Date.now() > until) throw new Error('the page offers no harness');
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function newCasebook(name: string): Promise<void> {
  const { vigilHarness } = globalThis as unknown as {
    vigilHarness: { newCasebook(name: string): Promise<unknown> };
  };
  await vigilHarness.newCasebook(name);
}

async function make(passphrase: string): Promise<void> {
  const { vigilHarness } = globalThis as unknown as {
    vigilHarness: { make(passphrase: string, kind: string): Promise<{ ok: boolean }> };
  };
  const made = await vigilHarness.make(passphrase, 'ordinary');
  if (!made.ok) throw new Error(JSON.stringify(made));
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    setTimeout(done, 10_000);
  });
}

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
