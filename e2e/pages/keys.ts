import { expect, type Locator, type Page } from '@playwright/test';

/** Most presses of Tab it may take to reach something on one screen. */
const MOST_TABS = 80;

/** What a person with no mouse has: keys, and the focus that shows where they are. */
export function keysOf(page: Page) {
  /**
   * Where the focus stands to `target`. The element is looked for once and asked after each press:
   * finding something by its role anew costs more than the press. One that was drawn anew is found
   * again.
   */
  async function watch(target: Locator): Promise<() => Promise<boolean>> {
    let element = await target.first().elementHandle();
    return async () => {
      for (;;) {
        const state = await element?.evaluate((el) =>
          el === document.activeElement ? 'here' : el.isConnected ? 'elsewhere' : 'gone',
        );
        if (state !== 'gone') return state === 'here';
        element = await target.first().elementHandle();
      }
    };
  }

  const keys = {
    press: (key: string) => page.keyboard.press(key),

    /** Types letter by letter; one no key of the layout has goes in as an input method would. */
    async type(text: string): Promise<void> {
      await page.keyboard.type(text);
    },

    /** Tab, or Shift+Tab, until `target` has the focus. Fails where it cannot be reached. */
    async tabTo(target: Locator, how: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      await expect(target.first()).toBeVisible();
      const isFocused = await watch(target);
      for (let presses = 0; presses <= MOST_TABS; presses += 1) {
        if (await isFocused()) return;
        await page.keyboard.press(how);
      }
      throw new Error(`the keyboard does not reach ${String(target)}`);
    },

    /** Goes to a field by Tab and types into it, in place of what stood there. */
    async fill(label: string | RegExp, text: string, scope: Locator | Page = page): Promise<void> {
      await keys.tabTo(
        scope
          .getByRole('textbox', { name: label })
          .or(scope.getByRole('searchbox', { name: label })),
      );
      await page.keyboard.press('Control+KeyA');
      await keys.type(text);
    },

    /** Goes to a combo box by Tab, types, and takes the choice that reads `choice`. */
    async choose(
      label: string,
      text: string,
      choice: string | RegExp,
      scope: Locator | Page = page,
    ): Promise<void> {
      await keys.tabTo(scope.getByRole('combobox', { name: label }));
      await page.keyboard.press('Control+KeyA');
      await keys.type(text);
      const option = page.getByRole('option', { name: choice }).first();
      await expect(option).toBeVisible();
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press('ArrowDown');
        if ((await option.getAttribute('data-focused')) === 'true') break;
      }
      await page.keyboard.press('Enter');
      await expect(option).toBeHidden();
    },

    /** Goes to a button by Tab and presses it. */
    async button(
      name: string | RegExp,
      scope: Locator | Page = page,
      how: 'Tab' | 'Shift+Tab' = 'Tab',
    ): Promise<void> {
      await keys.tabTo(scope.getByRole('button', { name }), how);
      await page.keyboard.press('Enter');
    },
  };
  return keys;
}
