import type { Page } from '@playwright/test';
import { makeCasebook } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import type { RunningVigil } from '../tools/harness/launch';
import { lookWithAxe } from './fixtures/look';
import { recordsOf } from './fixtures/records';
import { expect, test } from './fixtures/vigil';
import { frameOf } from './pages/frame';
import overview from '../src/renderer/shared/catalogue/en/overview.json';
import detainees from '../src/renderer/shared/catalogue/en/detainees.json';
import search from '../src/renderer/shared/catalogue/en/search.json';
import shared from '../src/renderer/shared/catalogue/en/shared.json';
import tables from '../src/renderer/shared/catalogue/en/tables.json';

const first = 'Aydın Qasımlı';
const names = [first, 'Nərgiz Tahirli', 'Orxan Vəlizadə', 'Şəhla Əhmədova'];

async function open(vigil: RunningVigil): Promise<Page> {
  const page = await makeCasebook(vigil);
  await page.getByRole('navigation').first().waitFor();
  for (const name of names) await runCommand(page, 'add-detainee', { name });
  return page;
}

test('a table is laid out, kept as a view, edited row by row and many rows at once', async ({
  vigil,
}) => {
  const page = await open(vigil);
  const frame = frameOf(page);
  const look = lookWithAxe(vigil);
  await frame.go(tables.title);
  const grid = page.getByRole('grid', { name: detainees.title });
  const dot = page.getByRole('img', { name: tables.unsaved });
  await expect(grid).toHaveAttribute('aria-rowcount', '5');
  await look(page, 'tables');

  await test.step('a view is saved, shows a dot for changes, and is found in the palette', async () => {
    await page.getByLabel(tables.groupBy).selectOption('fileState');
    await expect(grid.getByRole('row', { name: /Reported/ }).first()).toContainText('4');
    await expect(dot).toBeVisible();
    await page.getByRole('button', { name: tables.saveView }).click();
    await page.getByLabel(tables.viewName).fill('By file state');
    await page.keyboard.press('Control+Enter');
    await expect(dot).toHaveCount(0);
    await page.getByLabel(tables.density, { exact: true }).selectOption('dense');
    await expect(dot).toBeVisible();
    await page.getByRole('button', { name: tables.resetView }).click();
    await expect(dot).toHaveCount(0);
    await frame.go(overview.title);
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('by file');
    await expect(page.getByRole('option', { name: /By file state/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(tables.view, { exact: true })).not.toHaveValue('');
    await page.getByLabel(tables.groupBy).selectOption('');
  });

  await test.step('many rows change at once, after one look, and come back by one undo', async () => {
    await grid.getByRole('gridcell', { name: first }).click();
    await page.keyboard.press('Control+KeyA');
    await page.getByRole('button', { name: 'Edit 4 rows' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change 4 rows' });
    await dialog.getByRole('button', { name: tables.bulkColumn }).click();
    await page
      .getByRole('listbox')
      .getByRole('option', { name: detainees['column.fileState'] })
      .click();
    await dialog.getByRole('button', { name: tables.bulkValue }).click();
    await page.getByRole('listbox').getByRole('option', { name: 'Verified', exact: true }).click();
    await expect(dialog.getByRole('status')).toHaveText('4 rows: Reported → Verified');
    await look(page, 'bulk-edit');
    await dialog.getByRole('button', { name: 'Change 4 rows' }).click();
    await expect(grid.getByRole('gridcell', { name: 'Verified' })).toHaveCount(4);
    await page.getByRole('button', { name: shared.undo }).click();
    await expect(grid.getByRole('gridcell', { name: 'Reported' })).toHaveCount(4);
  });

  await test.step('a row that no longer fits stays, marked, until the filter is asked anew', async () => {
    await page.getByRole('button', { name: tables.filter, exact: true }).click();
    await page.getByRole('button', { name: tables.addGroup }).click();
    await page.getByLabel(tables.conditionColumn).selectOption('fileState');
    await page.getByLabel(tables.conditionValue).selectOption('reported');
    await expect(grid).toHaveAttribute('aria-rowcount', '5');
    const cell = grid.getByRole('row', { name: new RegExp(names[1] ?? '') }).getByText('Reported');
    await cell.click();
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/1 row no longer fits/)).toBeVisible();
    await expect(grid).toHaveAttribute('aria-rowcount', '5');
    await page.getByRole('button', { name: tables.refresh }).click();
    await expect(grid).toHaveAttribute('aria-rowcount', '4');
  });

  await test.step('a pasted block asks first', async () => {
    await grid.getByRole('gridcell', { name: first }).click();
    await page.keyboard.press('End');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'A-1\nA-2\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole('button', { name: 'Change 2 cells' }).click();
    await expect(grid.getByRole('gridcell', { name: 'A-2' })).toBeVisible();
  });
});

test('search finds a name in another script, explains the query, jumps to the place and keeps a list', async ({
  vigil,
}) => {
  const page = await open(vigil);
  const look = lookWithAxe(vigil);
  await runCommand(page, 'add-source', {
    title: 'Letter of May',
    sourceKind: 'letter',
    text: 'В письме сказано, что Айдын Касымлы находится под стражей.\n\nThe court adjourned.',
    blocks: [],
    extractor: 'plain-text 1',
  });
  await page.keyboard.press('Control+Shift+KeyF');
  const field = page.getByRole('combobox', { name: search.field });
  await expect(field).toBeFocused();
  await field.fill('Касымлы');
  await expect(page.getByText('2 records')).toBeVisible();
  await field.fill('aydin court kind:sou');
  await expect(page.getByRole('option', { name: /kind:/ })).toHaveCount(0);
  await field.fill('айдын court kind:source');
  await expect(page.getByText('1 record', { exact: true })).toBeVisible();
  await expect(page.getByText(/with “айдын” in any spelling/)).toBeVisible();
  await look(page, 'search');
  await page.getByRole('button', { name: search.save }).click();
  await expect(page.getByRole('list', { name: search.saved })).toContainText('1');
  expect(await recordsOf(page, ['view'])).toMatchObject([{ table: 'search' }]);
  await page.locator('[data-hit]').nth(1).click();
  await expect(page.getByText('The court adjourned.')).toBeVisible();
});
