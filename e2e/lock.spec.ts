import type { Page } from '@playwright/test';
import detainees from '../src/renderer/shared/catalogue/en/detainees.json';
import historyWords from '../src/renderer/shared/catalogue/en/history.json';
import settings from '../src/renderer/shared/catalogue/en/settings.json';
import shared from '../src/renderer/shared/catalogue/en/shared.json';
import sources from '../src/renderer/shared/catalogue/en/sources.json';
import trashWords from '../src/renderer/shared/catalogue/en/trash.json';
import { makeCasebook, toolPassphrase } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import type { RunningVigil } from '../tools/harness/launch';
import { expect, test } from './fixtures/vigil';
import { entrance } from './pages/entrance';
import { frameOf } from './pages/frame';
import { importingOf } from './pages/importing';

/** Unlocks the page that a lock has left; answers with it, open. */
async function unlocked(vigil: RunningVigil, locked: Page): Promise<Page> {
  await entrance(vigil).unlock(locked, toolPassphrase);
  await locked.getByRole('navigation').waitFor();
  return locked;
}

test('what is being typed survives a lock, to the last letter', async ({ vigil }) => {
  const door = entrance(vigil);
  const page = await makeCasebook(vigil);
  const importing = importingOf(vigil, page);
  await importing.open();
  await importing.dialog.getByRole('textbox', { name: sources['form.title'] }).fill('Sahil Xəbər');
  const text = importing.dialog.getByRole('textbox', { name: sources['form.text'] });
  await text.fill('Aysel Küləkli was taken from her flat');
  await text.press('End');
  // The lock comes while the last letters are not yet written.
  await page.keyboard.type(' on 12 March');
  const again = await unlocked(vigil, await door.lock(page));
  const reopened = importingOf(vigil, again).dialog;
  await expect(reopened.getByRole('textbox', { name: sources['form.title'] })).toHaveValue(
    'Sahil Xəbər',
  );
  await expect(reopened.getByRole('textbox', { name: sources['form.text'] })).toHaveValue(
    'Aysel Küləkli was taken from her flat on 12 March',
  );
  await reopened.getByRole('button', { name: sources.pasteSave }).click();
  await expect(again.getByRole('heading', { name: 'Sahil Xəbər' })).toBeVisible();

  // Once saved it is no draft any more.
  const last = await unlocked(vigil, await door.lock(again));
  await expect(last.getByRole('dialog')).toHaveCount(0);
});

test('Vigil locks when nobody is there, and not before', async ({ vigil }) => {
  const page = await makeCasebook(vigil);
  await frameOf(page).go(settings.title);
  await page.getByRole('button', { name: new RegExp(settings.idle) }).click();
  await page.getByRole('option', { name: '1 minute', exact: true }).click();
  await page.keyboard.press('F6');
  // The system says that nobody has touched it for an hour; Vigil's own window knows better.
  await vigil.app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 3600;
  });
  await page.waitForTimeout(6000);
  await expect(page.getByRole('navigation')).toBeVisible();
  // A minute passes on the clock of main that only runs forward; the other one is set back a day.
  const replaced = vigil.app.waitForEvent('window', { timeout: 60_000 });
  await vigil.app.evaluate(() => {
    const now = performance.now.bind(performance);
    // Node lets nobody assign to it.
    Object.defineProperty(performance, 'now', { value: () => now() + 61_000 });
    const day = Date.now.bind(Date);
    Date.now = () => day() - 86_400_000;
  });
  await replaced;
  expect(page.isClosed()).toBe(true);
  const again = await unlocked(vigil, await vigil.page());

  // The same when the machine goes to sleep.
  const asleep = vigil.app.waitForEvent('window');
  await vigil.app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
  });
  await asleep;
  expect(again.isClosed()).toBe(true);
  await expect(
    (await vigil.page()).getByLabel(entrance(vigil).words.passphrase, { exact: true }),
  ).toBeVisible();
});

test('undo, redo, Trash and History take back and bring back', async ({ vigil }) => {
  const door = entrance(vigil);
  let page = await makeCasebook(vigil);
  let frame = frameOf(page);
  await runCommand(page, 'add-detainee', { name: 'Leyla Göyərçin' });
  await runCommand(page, 'add-detainee', { name: 'Tural Dənizçi' });
  await frame.go(detainees.title);
  await page.getByRole('button', { name: detainees.add }).first().click();
  await frame.dialog(detainees.add).getByRole('textbox').first().fill('Aysel Küləkli');
  await frame.dialog(detainees.add).getByRole('button', { name: shared.save }).click();
  await expect(page.getByRole('heading', { name: 'Aysel Küləkli' })).toBeVisible();
  const aysel = () => page.getByRole('gridcell', { name: /Aysel Küləkli/ });
  const leyla = () => page.getByRole('gridcell', { name: /Leyla Göyərçin/ });
  const tural = () => page.getByRole('gridcell', { name: /Tural Dənizçi/ });

  await test.step('undo and redo, newest first', async () => {
    await frame.saved();
    await page.keyboard.press('Control+KeyZ');
    await expect(aysel()).toHaveCount(0);
    await page.keyboard.press('Control+KeyZ');
    await expect(tural()).toHaveCount(0);
    await page.keyboard.press('Control+Shift+KeyZ');
    await expect(tural()).toHaveCount(1);
    await page.keyboard.press('Control+KeyY');
    await expect(aysel()).toHaveCount(1);
    await page.keyboard.press('Control+KeyY');
    await expect(page.getByText(shared.nothingToRedo)).toBeVisible();
  });

  await test.step('what is deleted waits in the Trash', async () => {
    await frame.openRow(detainees.title, /Aysel Küləkli/);
    await page.getByRole('button', { name: detainees.trash, exact: true }).click();
    await expect(aysel()).toHaveCount(0);
    await frame.go(trashWords.title);
    await page.getByRole('button', { name: trashWords.restore }).click();
    await expect(page.getByText(trashWords.empty)).toBeVisible();
    await frame.go(detainees.title);
    await expect(aysel()).toHaveCount(1);
  });

  await test.step('History takes back what an earlier unlock did', async () => {
    page = await unlocked(vigil, await door.lock(page));
    frame = frameOf(page);
    await page.keyboard.press('Control+KeyZ');
    await expect(page.getByText(shared.nothingToUndo)).toBeVisible();
    await frame.go(historyWords.title);
    const line = page.getByRole('listitem').filter({ hasText: 'Leyla Göyərçin' });
    await line.getByRole('button', { name: historyWords.takeBack }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: historyWords.takeBack, exact: true })
      .click();
    await expect(line.last()).toContainText(historyWords.takenBack);
    await expect(line.first()).toContainText('Undone');
    await frame.go(detainees.title);
    await expect(aysel()).toHaveCount(1);
    await expect(leyla()).toHaveCount(0);
    // The taking back is a step of its own.
    await page.keyboard.press('Control+KeyZ');
    await expect(leyla()).toHaveCount(1);
  });
});

test('what is typed before the program stands opens the casebook', async ({ vigil }) => {
  const page = await makeCasebook(vigil);
  const locked = await entrance(vigil).lock(page);
  const slow = await locked.context().newCDPSession(locked);
  // So slow that the first page stands for a while; what is typed then must not be lost.
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 12 });
  await locked.reload({ waitUntil: 'commit' });
  await locked.waitForSelector('#first-passphrase');
  await locked.keyboard.type(toolPassphrase);
  await locked.keyboard.press('Enter');
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await locked.getByRole('navigation').waitFor();
});
