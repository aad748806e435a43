import type { Page } from 'playwright';
import '../harness/client';
import { toolPassphrase } from '../harness/casebook';
import { harnessReady } from '../harness/client';
import { contentsOf } from './book';

/** What became of a damaged casebook. */
export type Outcome = 'recovered' | 'empty' | 'wrong' | { readonly refused: string };

/** The casebook page that stands now; another one after each change of state. */
export type CurrentPage = () => Promise<Page>;

/**
 * Unlocks as a person would, at most three times: a store that has to be filled anew asks once more.
 * The loss of a damaged journal is accepted, so that it counts as what it is.
 */
export async function tryToOpen(current: CurrentPage, contents: string): Promise<Outcome> {
  let refused = 'nothing';
  for (let times = 0; times < 3; times += 1) {
    const page = await current();
    await harnessReady(page);
    const opened = await page
      .evaluate((passphrase) => globalThis.vigilHarness?.unlock(passphrase), toolPassphrase)
      .catch(() => undefined);
    if (opened?.ok === true) return judge(await contentsOf(page), contents);
    const code = opened?.error.code ?? 'page-replaced';
    if (code !== 'page-replaced') refused = code;
    // Main replaces the page a moment after it was asked for an empty store.
    await page.waitForEvent('close', { timeout: 3000 }).catch(() => undefined);
  }
  return { refused };
}

function judge(found: string, contents: string): Outcome {
  if (found === contents) return 'recovered';
  return found === '[]' ? 'empty' : 'wrong';
}
