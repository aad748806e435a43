import { expect, type Page } from '@playwright/test';
import words from '../../src/renderer/shared/catalogue/en/entrance.json';
import type { RunningVigil } from '../../tools/harness/launch';
import { goodPassphrase } from '../fixtures/passphrase';

/** The screens before a casebook is open. */
export function entrance(vigil: RunningVigil) {
  async function replaced(act: () => Promise<unknown>): Promise<Page> {
    const next = vigil.app.waitForEvent('window', { timeout: 60_000 });
    await act().catch(() => undefined);
    await next;
    return vigil.page();
  }

  return {
    words,

    /** From the welcome screen to the passphrase of a new casebook called `name`. */
    async begin(name: string): Promise<Page> {
      const page = await vigil.page();
      await page.getByRole('button', { name: words.new, exact: true }).press('Enter');
      await page.getByLabel(words.name).fill(name);
      return replaced(() =>
        page.getByRole('button', { name: words.create, exact: true }).press('Enter'),
      );
    },

    /** Types the passphrase twice and goes on to the recovery code; answers with the code. */
    async passphrase(page: Page, passphrase = goodPassphrase): Promise<string> {
      await page.getByLabel(words.passphrase, { exact: true }).fill(passphrase);
      await page.getByLabel(words.passphraseAgain).fill(passphrase);
      await page.getByText(words.noRecoveryKnown).click();
      // Passphrases are measured once the measure has been loaded.
      const next = page.getByRole('button', { name: words.next });
      await expect(next).toBeEnabled();
      await next.press('Enter');
      const groups = page.getByRole('list', { name: words.code }).getByRole('listitem');
      await groups.first().waitFor();
      const texts = await groups.locator('span:last-child').allInnerTexts();
      return texts.join('-');
    },

    /** Types the two groups back that are asked for, and makes the casebook. */
    async codeBack(page: Page, code: string): Promise<void> {
      await page.getByRole('button', { name: words.codeWritten }).press('Enter');
      const groups = code.split('-');
      for (const field of await page.getByRole('textbox').all()) {
        const label = (await field.getAttribute('aria-labelledby')) ?? '';
        const named = await page.locator(`[id="${label}"]`).first().innerText();
        const number = Number(/\d+/.exec(named)?.[0]);
        await field.fill(groups[number - 1] ?? '');
      }
      await page.getByRole('button', { name: words.open }).press('Enter');
      await page.getByRole('navigation').waitFor();
    },

    /** A casebook made by the screens, open; answers with its page and its recovery code. */
    async make(name = 'Harbour'): Promise<{ page: Page; code: string }> {
      const page = await this.begin(name);
      const code = await this.passphrase(page);
      await this.codeBack(page, code);
      return { page, code };
    },

    /** Locks by key and answers with the page that replaced the open one. */
    async lock(page: Page): Promise<Page> {
      await page.getByRole('navigation').waitFor();
      return replaced(() => page.keyboard.press('Control+KeyL'));
    },

    /** From the unlock screen to the welcome screen. */
    async another(page: Page): Promise<Page> {
      return replaced(() => page.getByRole('button', { name: words.otherCasebook }).press('Enter'));
    },

    /** From the welcome screen to a practice casebook, made and open. */
    async practice(look: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Page> {
      const first = await vigil.page();
      const page = await replaced(() =>
        first.getByRole('button', { name: words.practice }).press('Enter'),
      );
      const make = page.getByRole('button', { name: words.practiceOpen });
      await make.waitFor();
      await look(page);
      await make.press('Enter');
      await page.getByRole('navigation').waitFor();
      return page;
    },

    /** Types a passphrase into the unlock screen and presses Enter. */
    async unlock(page: Page, passphrase = goodPassphrase): Promise<void> {
      // The button is away while an earlier passphrase is being tried.
      await page.getByRole('button', { name: words.unlock }).waitFor();
      const field = page.getByLabel(words.passphrase, { exact: true });
      await field.fill(passphrase);
      await field.press('Enter');
    },

    /**
     * Types the passphrase once, and once more where the store turned out to be lost or damaged:
     * Vigil then starts its page anew and says so. Answers with the page of the open casebook.
     */
    async unlockWhileAsked(passphrase = goodPassphrase): Promise<Page> {
      const page = await vigil.page();
      await this.unlock(page, passphrase);
      const settings = { timeout: 90_000 };
      const replaced = page.waitForEvent('close', settings).then(
        () => true,
        () => false,
      );
      const opened = page
        .getByRole('navigation')
        .waitFor(settings)
        .then(
          () => false,
          () => true,
        );
      if (!(await Promise.race([replaced, opened]))) return page;
      const next = await vigil.page();
      await next.getByText(words.rebuilding).waitFor();
      await this.unlock(next, passphrase);
      await next.getByRole('navigation').waitFor();
      return next;
    },
  };
}
