import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { answerSaveDialogs } from '../../e2e/fixtures/saving';
import { harnessReady } from '../harness/client';
import { launchVigil, type RunningVigil } from '../harness/launch';
import { endWith, proofOptions } from '../harness/proof';
import { workingDay } from '../harness/working-day';
import { CANARIES, canaries, disguises } from './canaries';
import { crashPage, dumpsBelow } from './crashed-page';
import { canReadMemory, keysInMemory, keysOf } from './memory';
import { scanFolder, type Hit } from './scan';

/**
 * A working day in which sixty canaries go into every field, file name and the passphrase; then every
 * file of profile, home and temporary folders is listened to while Vigil runs, after it has quit, and
 * after it was killed. The chosen export alone may sing. No process may hold a key once it is locked, and
 * a page that crashes may leave no dump. With `--control` the page keeps one canary in clear: that must
 * be heard.
 */
const { control } = proofOptions('canaries', CANARIES);
const home = mkdtempSync(join(tmpdir(), 'vigil-canary-'));
const profile = join(home, 'profile');
const passing = join(home, 'tmp');
const chosen = join(home, 'chosen');
for (const folder of [profile, passing, chosen]) mkdirSync(folder);
const env = {
  ...{ HOME: home, TMPDIR: passing, XDG_CACHE_HOME: join(home, '.cache') },
  ...{ XDG_CONFIG_HOME: join(home, '.config'), XDG_DATA_HOME: join(home, '.local/share') },
};
const marks = canaries();
const passphrase = `${marks[0] ?? ''} and five other words`;
const hits: Hit[] = [];

function scan(when: string): void {
  const found = scanFolder(home, (path) => path.startsWith(chosen));
  for (const { path, how } of found) {
    process.stderr.write(`heard ${when} in ${path.slice(home.length)}: ${how}\n`);
  }
  hits.push(...found);
}

async function open(vigil: RunningVigil): Promise<Page> {
  const first = await vigil.page();
  await harnessReady(first);
  const status = await first.evaluate(async () => {
    const { vigil: bridge } = window as unknown as {
      vigil: { call(channel: string, input: unknown): Promise<{ value: { casebook: unknown } }> };
    };
    return (await bridge.call('app.status', null)).value.casebook !== null;
  });
  if (!status) {
    const replaced = vigil.app.waitForEvent('window');
    await first.evaluate(() => globalThis.vigilHarness?.newCasebook('Tool')).catch(() => undefined);
    await replaced;
  }
  const page = await vigil.page();
  await harnessReady(page);
  const opened = await page.evaluate(
    async ([words, isThere]) =>
      isThere
        ? globalThis.vigilHarness?.unlock(words)
        : globalThis.vigilHarness?.make(words, 'ordinary'),
    [passphrase, status] as const,
  );
  if (opened?.ok !== true) throw new Error(JSON.stringify(opened));
  await page.getByRole('navigation').waitFor();
  return page;
}

async function work(vigil: RunningVigil, page: Page): Promise<void> {
  const day = await page.evaluate(workingDay, marks);
  if (day.failed.length > 0) throw new Error(day.failed.join('\n'));
  // Typed where people type: the search of everything.
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type(marks[3] ?? '');
  await page.keyboard.press('Escape');
  await answerSaveDialogs(vigil, ['../chosen/list.csv', '../chosen/day.vigil']);
  const exported = await page.evaluate(async (text) => {
    const { vigil: bridge } = window as unknown as {
      vigil: Record<
        'call' | 'open',
        (channel: string, input: unknown) => Promise<{ value: never }>
      > &
        Record<
          'write' | 'commit',
          (stream: number, piece?: Uint8Array) => Promise<{ ok: boolean }>
        >;
    };
    const asked = { purpose: 'csv', suggestedName: 'list.csv' };
    const { token } = (await bridge.call('files.saveAs', asked)).value as { token: string };
    const stream = (await bridge.open('files.write', { token })).value as number;
    await bridge.write(stream, new TextEncoder().encode(text));
    const written = await bridge.commit(stream);
    const where = { purpose: 'backup', suggestedName: 'day.vigil' };
    const second = (await bridge.call('files.saveAs', where)).value as { token: string };
    const backup = await globalThis.vigilHarness?.client.backup(second.token);
    return written.ok && backup?.ok === true;
  }, marks.join('\n'));
  if (!exported) throw new Error('the exports were not written');
  if (control) await page.evaluate((text) => localStorage.setItem('kept', text), marks[5] ?? '');
}

/** The keys are in the open page and, once it is locked, in no process at all. */
async function lockAndSearchMemory(vigil: RunningVigil, page: Page): Promise<void> {
  const pid = vigil.app.process().pid ?? 0;
  if (!canReadMemory(pid)) {
    process.stderr.write('not run: the memory of a program is read by root alone\n');
    return;
  }
  const keys = await keysOf(profile, passphrase);
  const open = keysInMemory(pid, keys);
  if (!open.some(({ process: kind }) => kind === 'renderer')) {
    throw new Error('blind to keys: the open page holds none');
  }
  const replaced = vigil.app.waitForEvent('window');
  await page.keyboard.press('Control+KeyL').catch(() => undefined);
  await harnessReady(await replaced);
  const elsewhere = open.filter(({ process: kind }) => kind !== 'renderer');
  for (const { process: kind, key } of [...elsewhere, ...keysInMemory(pid, keys)]) {
    process.stderr.write(`the ${key} key stood in the memory of ${kind}\n`);
    hits.push({ path: kind, how: 'a key in memory' });
  }
}

try {
  selfTest();
  const first = await launchVigil(profile, { harness: true, env });
  const page = await open(first);
  await work(first, page);
  scan('while it ran');
  if (!control) await lockAndSearchMemory(first, page);
  await first.close();
  await wait(300);
  scan('after it quit');
  const second = await launchVigil(profile, { harness: true, env });
  const again = await open(second);
  await work(second, again);
  if (!control) {
    await crashPage(second, again);
    hits.push(...dumpsBelow(home).map((path) => ({ path, how: 'a dump' })));
    await open(second);
  }
  const pid = second.app.process().pid ?? 0;
  process.kill(pid, 'SIGKILL');
  await wait(500);
  scan('after it was killed');
  const sung = scanFolder(chosen, () => false);
  if (sung.length === 0) throw new Error('the chosen export does not sing: the day was silent');
} finally {
  rmSync(home, { recursive: true, force: true });
}
endWith({ canaries: CANARIES, hits: hits.length }, control ? hits.length > 0 : hits.length === 0);

/** The scanner hears what is planted, in each disguise, before it may say that it hears nothing. */
function selfTest(): void {
  const folder = join(chosen, 'planted');
  mkdirSync(folder);
  let number = 0;
  for (const song of disguises().values()) writeFileSync(join(folder, String((number += 1))), song);
  const heard = new Set(scanFolder(folder, () => false).map(({ how }) => how));
  rmSync(folder, { recursive: true });
  for (const how of disguises().keys()) if (!heard.has(how)) throw new Error(`deaf to ${how}`);
}
