import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import settings from '../src/renderer/shared/catalogue/en/settings.json';
import entranceWords from '../src/renderer/shared/catalogue/en/entrance.json';
import app from '../src/renderer/shared/catalogue/en/app.json';
import problem from '../src/renderer/shared/catalogue/en/problem.json';
import { makeCasebook, toolPassphrase } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import { lookWithAxe } from './fixtures/look';
import { answerSaveDialogs } from './fixtures/saving';
import { expect, test } from './fixtures/vigil';
import { entrance } from './pages/entrance';
import { frameOf } from './pages/frame';

const next = 'ferry candle meadow thunder violet saddle';

test('the passphrase is changed: the new one opens, the old one no more', async ({ vigil }) => {
  const door = entrance(vigil);
  const page = await makeCasebook(vigil);
  await runCommand(page, 'add-detainee', { name: 'Aysel Küləkli' });
  await frameOf(page).go(settings.title);
  await page.getByRole('button', { name: settings.changePassphrase }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(settings.currentSecret).fill(toolPassphrase);
  await dialog.getByLabel(entranceWords.passphrase, { exact: true }).fill(next);
  await dialog.getByLabel(entranceWords.passphraseAgain).fill(next);
  await lookWithAxe(vigil)(page, 'change-passphrase');
  await dialog.getByRole('button', { name: settings.changePassphraseNow }).press('Enter');
  await expect(page.getByText(settings.passphraseChanged)).toBeVisible({ timeout: 60_000 });

  const locked = await door.lock(page);
  await door.unlock(locked, toolPassphrase);
  await expect(locked.getByText(problem['wrong-key'])).toBeVisible();
  await door.unlock(locked, next);
  await locked.getByRole('navigation').waitFor();
});

test('travel: a verified backup, nothing left on the device, and all of it back', async ({
  vigil,
  profile,
}) => {
  const door = entrance(vigil);
  const page = await makeCasebook(vigil);
  await runCommand(page, 'add-detainee', { name: 'Aysel Küləkli' });
  const [backup = ''] = await answerSaveDialogs(vigil, ['away.vigil']);
  await frameOf(page).go(settings.title);
  await page.getByRole('button', { name: settings.travelBegin }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(settings.travelRemains)).toBeVisible({ timeout: 60_000 });
  expect(existsSync(backup)).toBe(true);
  await lookWithAxe(vigil)(page, 'travel');
  await dialog.getByText(settings.travelKnown).click();
  const gone = vigil.app.waitForEvent('window');
  await dialog.getByRole('button', { name: settings.travelRemove }).press('Enter');
  await gone;
  const start = await vigil.page();
  const openFile = start.getByRole('button', { name: entranceWords.openFile });
  await openFile.waitFor();
  expect(readdirSync(join(profile, 'casebooks'))).toEqual([]);
  expect(readFileSync(join(profile, 'settings.json'), 'utf8')).not.toContain('Tool casebook');

  await vigil.app.evaluate(({ dialog: dialogs }, filePath) => {
    dialogs.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, backup);
  const opened = vigil.app.waitForEvent('window');
  await openFile.press('Enter');
  await opened;
  const first = await vigil.page();
  await lookWithAxe(vigil)(first, 'restore');
  const replaced = first.waitForEvent('close');
  await door.unlock(first, toolPassphrase);
  await replaced;
  const again = await vigil.page();
  await door.unlock(again, toolPassphrase);
  await again.getByRole('navigation').waitFor({ timeout: 60_000 });
  await expect(again.getByText(app['notice.restored'])).toBeVisible();
  await lookWithAxe(vigil)(again, 'restored');
  const names = await again.evaluate(() =>
    globalThis.vigilHarness?.client.store.all('detainee').map(({ names: [name] }) => name?.text),
  );
  expect(names).toEqual(['Aysel Küləkli']);
});
