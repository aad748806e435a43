import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { channels, type AppState } from '../../src/ipc/channels';
import type { Bridge } from '../../src/ipc/bridge';
import { folderDigest } from '../../e2e/fixtures/folder-digest';
import { makeCasebook, toolPassphrase } from '../harness/casebook';
import { harnessReady, runCommand } from '../harness/client';
import { launchVigil, removeProfile, throwawayProfile } from '../harness/launch';
import { endWith, proofOptions } from '../harness/proof';
import { fuzzInPage, holdPort, type FuzzOutcome, type Target } from './fuzz-in-page';
import { inputs } from './inputs';
import { openStranger } from './stranger';

/**
 * Asks wrongly on every channel: with inputs of every wrong shape, in every state, on the channels of
 * other pages, on the page's port, and from a window that main never let in. Counts what was accepted
 * all the same, and what main or the page did not survive. With `--control` the door is taken out of
 * its frame: main answers everything, and that must be found.
 */
const { count, seed, control } = proofOptions('calls', 50_000);
const profile = throwawayProfile();
const vigil = await launchVigil(profile, { harness: true });
let crashes = 0;
let calls = 0;
let byPort = 0;
await vigil.app.context().addInitScript(holdPort);
const accepted: string[] = [];
vigil.app.on('close', () => (crashes += leaving ? 0 : 1));
let leaving = false;

function targets(state: AppState, stranger: boolean): Target[] {
  const found: Target[] = [];
  for (const [name, rule] of Object.entries(channels)) {
    if (rule.shape === 'event') continue;
    const roles: readonly string[] = rule.roles;
    const states: readonly string[] = rule.states;
    const allowed = !stranger && roles.includes('casebook') && states.includes(state);
    const kind = inputs[name as keyof typeof inputs];
    found.push({
      name,
      stream: rule.shape !== 'call',
      kind,
      allowed,
      optional: name === 'app.settings.set',
    });
  }
  return found;
}

async function fuzz(page: Page, state: AppState, share: number, stranger = false): Promise<void> {
  page.on('crash', () => (crashes += 1));
  const wanted = Math.ceil(count * share);
  const order = { seed: seed + calls, calls: wanted, targets: targets(state, stranger) };
  const outcome: FuzzOutcome = await page.evaluate(fuzzInPage, order);
  calls += outcome.calls;
  byPort += outcome.byPort;
  crashes += outcome.faults.length;
  accepted.push(...outcome.accepted.map((name) => `${name} in ${state}`));
  if (outcome.faults.length > 0) process.stderr.write(`faults: ${outcome.faults.join(' ')}\n`);
}

/** Takes the door away: every question of every page is answered well. */
async function takeDoorOut(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    for (const name of ['call', 'open', 'write', 'commit', 'pull', 'close']) {
      ipcMain.removeHandler(`vigil:${name}`);
      ipcMain.handle(`vigil:${name}`, () => ({ ok: true, value: null }));
    }
  });
}

try {
  const first = await vigil.page();
  await harnessReady(first);
  if (control) {
    await takeDoorOut(vigil.app);
    await fuzz(first, 'none', 1);
  } else {
    await fuzz(first, 'none', 0.15);
    const page = await makeCasebook(vigil);
    await runCommand(page, 'add-detainee', { name: 'Stays as she is' });
    const folder = join(profile, 'casebooks');
    function isKept(path: string): boolean {
      return !/(store-\d|aside|in-use)/.test(path);
    }
    const before = JSON.stringify(folderDigest(folder, isKept));
    await fuzz(page, 'open', 0.45);
    const stranger = await openStranger(vigil.app);
    await fuzz(stranger, 'open', 0.15, true);
    await stranger.close();
    await page
      .evaluate(() => (window as unknown as { vigil: Bridge }).vigil.call('app.lock', null))
      .catch(() => undefined);
    await page.waitForEvent('close').catch(() => undefined);
    const locked = await vigil.page();
    await harnessReady(locked);
    await fuzz(locked, 'locked', 0.25);
    if (JSON.stringify(folderDigest(folder, isKept)) !== before) accepted.push('a changed file');
    const opened = await locked.evaluate(
      async (passphrase) => globalThis.vigilHarness?.unlock(passphrase),
      toolPassphrase,
    );
    if (opened?.ok !== true) throw new Error('the casebook does not open after the fuzz');
  }
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  crashes += 1;
} finally {
  leaving = true;
  await vigil.close();
  removeProfile(profile);
}
for (const name of new Set(accepted)) process.stderr.write(`accepted: ${name}\n`);
// A run whose messages did not come to the port proves nothing of it.
const isWhole = accepted.length === 0 && crashes === 0 && byPort > 0;
const result = { calls, byPort, accepted: accepted.length, crashes };
endWith(result, control ? accepted.length > 0 : isWhole);
