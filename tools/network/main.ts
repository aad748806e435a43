import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { canaries } from '../canary/canaries';
import { toolPassphrase } from '../harness/casebook';
import { endWith, proofOptions } from '../harness/proof';
import { workingDay } from '../harness/working-day';
import { assertSandboxed, NOBODY, startConfined, type Confined } from './confined';
import { takeLayersOut } from './control-build';
import { leakHosts, leakInPage } from './leak-in-page';
import { ToolsPipe, type PipedPage } from './pipe';
import { readTrace } from './traced';
import { missingForWatch, packetsAtFarEnd, packetsBefore } from './watched-namespace';

/**
 * A working day and every leak channel, in a network namespace whose one way out is watched, under
 * strace, as an ordinary user with Chromium's sandbox on. Counts the packets that left and the TCP
 * connections that were tried. `--rounds` days are worked. With `--control` the build has no layers:
 * then packets and connections must be seen.
 */
const { count: rounds, control } = proofOptions('rounds', 1);

/** Canaries of one day: each goes into a field of its own twice. */
const MARKS = 20;

const missing = missingForWatch();
if (missing !== null) {
  process.stderr.write(`not run: the watched network needs ${missing}\n`);
  endWith({ packets: 0, tcpConnects: 0, notRun: 1 }, true);
} else {
  const result = await watchedDay();
  const isQuiet = result.packets === 0 && result.tcpConnects === 0;
  endWith(result, control ? result.packets > 0 && result.tcpConnects > 0 : isQuiet);
}

async function watchedDay(): Promise<{ packets: number; tcpConnects: number }> {
  const work = mkdtempSync(join(tmpdir(), 'vigil-network-'));
  const app = join(work, 'app');
  const home = join(work, 'home');
  const traces = join(work, 'traces');
  let confined: Confined | null = null;
  try {
    chmodSync(work, 0o755);
    for (const folder of [app, home, traces]) mkdirSync(folder);
    const trace = join(traces, 'calls');
    const before = join(work, 'before');
    await step('a copy of the program', 60, async () => copyProgram(app));
    spawnSync('chown', ['-R', String(NOBODY), home, traces]);
    confined = startConfined({ app, home, trace, before });
    const all = await packetsOfDays(confined, app);
    const packets = all - packetsBefore(before);
    return { packets, tcpConnects: readTrace(trace).tcpConnects };
  } catch (error) {
    process.stderr.write(`${confined?.said().slice(-4000) ?? ''}\n`);
    throw error;
  } finally {
    confined?.kill();
    await confined?.ended(3000);
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

async function packetsOfDays(confined: Confined, app: string): Promise<number> {
  const [, , , to, from] = confined.child.stdio as unknown as [
    null,
    null,
    null,
    Writable,
    Readable,
  ];
  const pipe = new ToolsPipe(to, from);
  const first = await step('the first page', 60, () => pipe.casebookPage());
  assertSandboxed(app);
  const page = await step('a new casebook', 60, () => openCasebook(pipe, first));
  for (let round = 1; round <= rounds; round += 1) {
    await step('a working day', 120, () => workDay(page, round));
    // Without layers the page leaves at the first of these, so the control goes straight to the last.
    if (!control) await step('every way out', 60, () => leak(page, [...leakHosts.inPolicy]));
    await step('the page without its policy', 60, () => page.withoutPolicy());
    await step('every way out, without the policy', 60, () => leak(page, [...leakHosts.bypassed]));
  }
  // What was asked for last may still wait for its turn.
  await wait(1500);
  const packets = packetsAtFarEnd(confined.pid);
  await pipe.ask('Browser.close').catch(() => undefined);
  await confined.ended(5000);
  return packets;
}

async function openCasebook(pipe: ToolsPipe, first: PipedPage): Promise<PipedPage> {
  await first.run(ready, null);
  // The page is replaced while it answers.
  await Promise.race([first.run(newCasebook, 'Tool').catch(() => undefined), wait(1500)]);
  const page = await pipe.casebookPage(first.target);
  await page.run(ready, null);
  await page.run(make, toolPassphrase);
  return page;
}

async function workDay(page: PipedPage, round: number): Promise<void> {
  const all = canaries();
  const start = ((round - 1) * MARKS) % all.length;
  const done = await page.run(workingDay, all.slice(start, start + MARKS));
  if (done.failed.length > 0) throw new Error(done.failed.join('\n'));
}

/** Tries every way out. Where nothing holds the page it leaves, which ends the work in it. */
async function leak(page: PipedPage, hosts: readonly string[]): Promise<void> {
  try {
    await page.run(leakInPage, { hosts });
  } catch (error) {
    if (!control) throw error;
  }
}

/** One step of the run, named in what is said when it fails or takes longer than `seconds`. */
async function step<Value>(
  name: string,
  seconds: number,
  work: () => Promise<Value> | Value,
): Promise<Value> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${name}: not done in ${seconds} s`)),
      seconds * 1000,
    );
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
    const taken = ((performance.now() - start) / 1000).toFixed(1);
    process.stderr.write(`${name}: ${taken} s\n`);
  }
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
