import type { Page } from 'playwright';
import { harnessReady } from './client';
import type { RunningVigil } from './launch';

/** The passphrase of casebooks that tools make in throwaway profiles. */
export const toolPassphrase = 'harbour lantern window pebble quiet orchard';

/**
 * Makes a casebook of `kind` in the running Vigil through the page's own client and leaves it open.
 * For tools only: a user goes by the screens, and so do the end-to-end tests.
 */
export async function makeCasebook(
  vigil: RunningVigil,
  kind: 'ordinary' | 'practice' | 'sample' = 'ordinary',
  name = 'Tool casebook',
): Promise<Page> {
  const first = await vigil.page();
  await harnessReady(first);
  const replaced = vigil.app.waitForEvent('window');
  await first
    .evaluate((given) => globalThis.vigilHarness?.newCasebook(given), name)
    .catch(() => undefined);
  await replaced;
  const page = await vigil.page();
  await harnessReady(page);
  const made = await page.evaluate(
    async ([passphrase, wanted]) => globalThis.vigilHarness?.make(passphrase, wanted),
    [toolPassphrase, kind] as const,
  );
  if (made?.ok !== true) throw new Error(`no casebook: ${JSON.stringify(made)}`);
  return page;
}

/** Unlocks the casebook that the profile opened last; waits until every record is in memory. */
export async function unlockCasebook(vigil: RunningVigil): Promise<Page> {
  const page = await vigil.page();
  await harnessReady(page);
  const opened = await page.evaluate(
    async (passphrase) => globalThis.vigilHarness?.unlock(passphrase),
    toolPassphrase,
  );
  if (opened?.ok !== true) throw new Error(`not unlocked: ${JSON.stringify(opened)}`);
  await page.waitForFunction(() => globalThis.vigilHarness?.client.store.loaded, undefined, {
    polling: 50,
    // Thrice the large casebook takes a minute where the machine is busy.
    timeout: 240_000,
  });
  return page;
}
