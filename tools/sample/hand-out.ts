import { existsSync } from 'node:fs';
import type { Page } from 'playwright';
import briefWords from '../../src/renderer/shared/catalogue/en/briefs.json';
import settingsWords from '../../src/renderer/shared/catalogue/en/settings.json';
import type { RunningVigil } from '../harness/launch';

/** What one export needs: the brief by the beginning of its title, the format, and where to. */
export interface HandOut {
  readonly brief: string;
  readonly format: 'pdf' | 'detainees-csv' | 'appeals-csv';
  readonly path: string;
}

/** Answers main's next save dialog with `path`, as a person who types it would. */
async function answerSave(vigil: RunningVigil, path: string): Promise<void> {
  await vigil.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Writes one file of a brief by the screens: every group is accepted, and who decided is named. */
export async function handOut(vigil: RunningVigil, page: Page, what: HandOut): Promise<string> {
  await answerSave(vigil, what.path);
  await page.keyboard.press('Control+Digit5');
  await page
    .getByRole('gridcell', { name: new RegExp(what.brief) })
    .first()
    .click();
  await page.getByRole('button', { name: briefWords.export }).click();
  const dialog = page.getByRole('dialog', { name: briefWords.exportTitle });
  await dialog.waitFor();
  const ticks = dialog.locator('label', { hasText: /I have read/ });
  for (let index = 0; index < (await ticks.count()); index += 1) await ticks.nth(index).click();
  const decidedBy = dialog.getByLabel(briefWords.decidedBy);
  if ((await decidedBy.count()) > 0) await decidedBy.fill('Vigil');
  if (what.format !== 'pdf') {
    await dialog.getByRole('button', { name: new RegExp(`${briefWords.format}$`) }).click();
    await page.getByRole('option', { name: briefWords[`format.${what.format}`] }).click();
  }
  await dialog.getByRole('button', { name: briefWords.save, exact: true }).click();
  await dialog
    .getByRole('status')
    .getByText(/Saved as/)
    .waitFor({ timeout: 120_000 });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  if (!existsSync(what.path)) throw new Error(`${what.path} was not written`);
  return what.path;
}

/** Writes the casebook as one sealed file by Settings; Vigil reads it back before it says so. */
export async function saveBackup(vigil: RunningVigil, page: Page, path: string): Promise<void> {
  await answerSave(vigil, path);
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: settingsWords.backupNow }).click();
  await page
    .getByText(settingsWords.backupMade.split('{{')[0] ?? '')
    .first()
    .waitFor();
  if (!existsSync(path)) throw new Error(`${path} was not written`);
}
