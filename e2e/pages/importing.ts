import { expect, type Locator, type Page } from '@playwright/test';
import sources from '../../src/renderer/shared/catalogue/en/sources.json';
import type { RunningVigil } from '../../tools/harness/launch';
import { answerOpenDialog } from '../../tools/harness/answer-dialog';

/** The dialog that takes documents in. */
export function importingOf(vigil: RunningVigil, page: Page) {
  const dialog = page.getByRole('dialog', { name: sources.importTitle });

  return {
    dialog,

    async open(): Promise<void> {
      await page.getByRole('navigation').waitFor();
      await page.keyboard.press('Control+Shift+KeyI');
      await expect(dialog).toBeVisible();
    },

    /** Has the person choose `paths` in main's dialog; waits until each was dealt with. */
    async choose(paths: readonly string[]): Promise<void> {
      await this.begin(paths);
      await this.done();
    },

    /** Has the person choose `paths`; does not wait for what comes of them. */
    async begin(paths: readonly string[]): Promise<void> {
      await answerOpenDialog(vigil, paths);
      await dialog.getByRole('tab', { name: sources.files }).click();
      const items = await this.items().count();
      await dialog.getByRole('button', { name: /^(Choose|More) files…$/ }).click();
      await expect(this.items()).toHaveCount(items + paths.length);
    },

    /** Waits until no file waits or is being read. */
    async done(): Promise<void> {
      await expect(dialog.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    },

    items: (): Locator => dialog.getByRole('listitem').filter({ has: page.locator('svg') }),

    /** The line of the file called `name`. */
    item: (name: string): Locator =>
      dialog.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) }),

    async close(): Promise<void> {
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    },
  };
}
