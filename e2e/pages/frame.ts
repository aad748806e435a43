import { expect, type Locator, type Page } from '@playwright/test';
import shared from '../../src/renderer/shared/catalogue/en/shared.json';
import app from '../../src/renderer/shared/catalogue/en/app.json';

/** What stands round every screen of an open casebook: the rail, dialogs, messages, the save mark. */
export function frameOf(page: Page) {
  return {
    /** Opens a screen by the rail. */
    async go(screen: string): Promise<void> {
      const rail = page.getByRole('navigation', { name: app.navigation });
      await rail.getByRole('button', { name: screen }).click();
      await expect(rail.getByRole('button', { name: screen })).toHaveAttribute(
        'aria-current',
        'page',
      );
    },

    /** Opens the row that holds `words` in the table called `table`. */
    async openRow(table: string, words: string | RegExp): Promise<void> {
      await page
        .getByRole('grid', { name: table, exact: true })
        .getByRole('gridcell', { name: words })
        .first()
        .click();
    },

    dialog: (name: string | RegExp): Locator => page.getByRole('dialog', { name }),

    /** Closes the dialog on top by Escape. */
    async closeDialog(): Promise<void> {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },

    /** Waits until the last command is on the disk. */
    async saved(): Promise<void> {
      await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    },

    /** Puts every message away. */
    async dismissMessages(): Promise<void> {
      const dismiss = page.getByRole('button', { name: shared.dismiss });
      while ((await dismiss.count()) > 0) {
        await dismiss
          .first()
          .click()
          .catch(() => undefined);
      }
    },
  };
}
