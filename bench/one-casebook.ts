import type { Page } from 'playwright';
import type { Bridge } from '../src/ipc/bridge';
import type { Answer } from '../src/ipc/failure';
import { makeCasebook } from '../tools/harness/casebook';
import {
  launchVigil,
  removeProfile,
  throwawayProfile,
  type RunningVigil,
} from '../tools/harness/launch';

/** The casebook that a quick run's groups share: starting one takes longer than most of them. */
let shared: RunningVigil | null = null;
let isShared = false;

/** From now on the groups share one casebook, each on top of what was before it. */
export function shareCasebook(): void {
  isShared = true;
}

/** Takes the shared casebook away, where there is one; what is asked for next is new. */
export async function dropSharedCasebook(): Promise<void> {
  const ended = shared;
  shared = null;
  if (ended === null) return;
  await ended.close().catch(() => undefined);
  removeProfile(ended.profile);
}

/** Does `work` in a running Vigil whose casebook is open: a new and empty one, unless it is shared. */
export async function inCasebook<T>(
  work: (vigil: RunningVigil, page: Page) => Promise<T>,
): Promise<T> {
  const vigil = shared ?? (await launchVigil(throwawayProfile(), { harness: true }));
  try {
    if (shared === null) await keepUnlocked(await makeCasebook(vigil));
    if (isShared) shared = vigil;
    const done = await work(vigil, await vigil.page());
    if (!isShared) await vigil.close();
    return done;
  } finally {
    if (!isShared) removeProfile(vigil.profile);
  }
}

/** Nobody is at the keys while figures are taken: after five minutes the casebook would be locked. */
export async function keepUnlocked(page: Page): Promise<void> {
  const set = (await page.evaluate(() => {
    const { vigil } = window as unknown as { vigil: Bridge };
    return vigil.call('app.settings.set', { idleMinutes: 240 });
  })) as Answer<unknown>;
  if (!set.ok) throw new Error('the time until a lock was not set');
}
