import { expect, type Page } from '@playwright/test';
import appWords from '../../src/renderer/shared/catalogue/en/app.json';
import appeals from '../../src/renderer/shared/catalogue/en/appeals.json';
import briefs from '../../src/renderer/shared/catalogue/en/briefs.json';
import detainees from '../../src/renderer/shared/catalogue/en/detainees.json';
import history from '../../src/renderer/shared/catalogue/en/history.json';
import overview from '../../src/renderer/shared/catalogue/en/overview.json';
import records from '../../src/renderer/shared/catalogue/en/records.json';
import settings from '../../src/renderer/shared/catalogue/en/settings.json';
import shortcut from '../../src/renderer/shared/catalogue/en/shortcut.json';
import sources from '../../src/renderer/shared/catalogue/en/sources.json';
import trash from '../../src/renderer/shared/catalogue/en/trash.json';
import type { Look } from '../fixtures/look';
import { goodPassphrase } from '../fixtures/passphrase';
import type { RunningVigil } from '../../tools/harness/launch';
import { entrance } from './entrance';
import { frameOf } from './frame';

/** Every screen before a casebook is open; ends on the welcome screen, which then knows a recent. */
export async function tourEntrance(vigil: RunningVigil, look: Look): Promise<void> {
  const door = entrance(vigil);
  const first = await vigil.page();
  await first.getByRole('button', { name: door.words.new, exact: true }).waitFor();
  await look(first, 'welcome');
  await first.getByRole('button', { name: door.words.new, exact: true }).click();
  await look(first, 'name-of-casebook');
  await first.getByRole('button', { name: 'Back' }).click();
  const page = await door.begin('Harbour');
  await page.getByRole('button', { name: door.words.propose }).click();
  await page.getByLabel(door.words.passphrase, { exact: true }).fill('lantern harb');
  await look(page, 'create-weak');
  const code = await door.passphrase(page);
  await look(page, 'recovery-code');
  await page.getByRole('button', { name: door.words.codeWritten }).click();
  await look(page, 'recovery-code-back');
  await page.getByRole('button', { name: door.words.codeShow }).click();
  await door.codeBack(page, code);
  await page.getByRole('heading', { name: overview.firstTitle }).waitFor();
  await look(page, 'overview-empty');
  await tourEmptyScreens(page, look);
  const locked = await door.lock(page);
  await locked.getByRole('heading', { name: 'Harbour' }).waitFor();
  await look(locked, 'unlock');
  await locked.getByRole('button', { name: door.words.useCode }).click();
  await look(locked, 'unlock-by-code');
  await locked.getByRole('button', { name: door.words.usePassphrase }).click();
  await door.unlock(locked, `${goodPassphrase} not`);
  await locked.getByRole('button', { name: door.words.unlock }).waitFor();
  await look(locked, 'unlock-wrong');
  await door.another(locked);
}

async function tourEmptyScreens(page: Page, look: Look): Promise<void> {
  const frame = frameOf(page);
  for (const [screen, words, name] of [
    [sources.title, sources.empty, 'sources-empty'],
    [detainees.title, detainees.empty, 'detainees-empty'],
    [appeals.title, appeals.empty, 'appeals-empty'],
    [briefs.title, briefs.empty, 'briefs-empty'],
    [trash.title, trash.empty, 'trash-empty'],
  ] as const) {
    await frame.go(screen);
    await page.getByText(words).waitFor();
    await look(page, name);
  }
}

/** The first screen of the practice casebook, and its sources. */
export async function tourSources(page: Page, look: Look): Promise<void> {
  await page.getByRole('region', { name: overview.recent }).getByRole('listitem').first().waitFor();
  await look(page, 'overview');
  await tourReading(page, look);
}

/** History, Trash, settings, the palette and the list of keys; a brief lies in the Trash before. */
export async function tourRest(page: Page, look: Look): Promise<void> {
  const frame = frameOf(page);
  await frame.go(history.title);
  await page.getByRole('button', { name: history.takeBack }).first().waitFor();
  await look(page, 'history');
  await page.getByRole('button', { name: history.takeBack }).first().click();
  await look(page, 'history-take-back');
  await frame.closeDialog();
  await frame.go(trash.title);
  await page.getByRole('button', { name: trash.restore }).first().waitFor();
  await look(page, 'trash');
  await frame.go(settings.title);
  await page.getByRole('heading', { name: settings.about }).waitFor();
  await look(page, 'settings');

  await page.keyboard.press('Control+KeyK');
  await frame.dialog(appWords.palette).waitFor();
  await look(page, 'palette-empty');
  await page.keyboard.type('el');
  await page.getByRole('option').first().waitFor();
  await look(page, 'palette');
  // The first Escape takes back what was typed.
  await page.keyboard.press('Escape');
  await frame.closeDialog();
  await page.keyboard.press('Shift+Slash');
  await frame.dialog(shortcut.title).waitFor();
  await look(page, 'keys');
  await frame.closeDialog();
}

async function tourReading(page: Page, look: Look): Promise<void> {
  const frame = frameOf(page);
  await frame.go(sources.title);
  await page.getByRole('grid', { name: sources.title, exact: true }).waitFor();
  await look(page, 'sources');
  await frame.openRow(sources.title, /Lantern Watch: statement/);
  const side = page.getByRole('region', { name: sources.passages });
  await side.getByRole('listitem').first().waitFor();
  await look(page, 'reading');
  await side.getByRole('listitem').nth(1).getByRole('button').first().click();
  await page.keyboard.press('KeyF');
  await frame.dialog(sources.claimTitle).waitFor();
  await look(page, 'claim');
  await frame.closeDialog();
  await page.keyboard.press('KeyL');
  await frame.dialog(sources.linkTitle).waitFor();
  await look(page, 'link');
  await frame.closeDialog();
  await page.keyboard.press('KeyN');
  await frame.dialog(sources.commentTitle).waitFor();
  await look(page, 'comment');
  await frame.closeDialog();
  await page.keyboard.press('Control+KeyF');
  await page.keyboard.type('verdict');
  await look(page, 'find-in-text');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: sources.edit }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'source-details');
  await frame.closeDialog();
  await frame.openRow(sources.title, /Liman/);
  await side.getByRole('listitem').first().waitFor();
  await look(page, 'reading-azerbaijani');
  await frame.openRow(sources.title, /Портовом/);
  await page.getByRole('heading', { name: /Портовом/ }).waitFor();
  await look(page, 'reading-russian');
  await page.keyboard.press('Control+Shift+KeyI');
  await frame.dialog(sources.importTitle).waitFor();
  await look(page, 'import-paste');
  await page.getByRole('tab', { name: sources.files }).click();
  await look(page, 'import-files');
  await frame.closeDialog();
}

/** The detainees of the practice casebook, one of them, and the dialogs of a record. */
export async function tourDetainees(page: Page, look: Look): Promise<void> {
  const frame = frameOf(page);
  await frame.go(detainees.title);
  await page.getByRole('grid', { name: detainees.title, exact: true }).waitFor();
  await look(page, 'detainees');
  await frame.openRow(detainees.title, /Aysel Küləkli/);
  await page.getByRole('heading', { name: 'Aysel Küləkli' }).waitFor();
  await look(page, 'detainee');
  for (const [button, name] of [
    [detainees.addFact, 'add-fact'],
    [detainees.addEvent, 'add-custody-event'],
    [detainees.addIncident, 'add-incident'],
    [detainees.addName, 'add-name'],
    [records.addNote, 'add-note'],
    [detainees.edit, 'detainee-details'],
    [detainees.add, 'add-detainee'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
    await look(page, name);
    await frame.closeDialog();
  }
}

/** The appeals of the practice casebook, one of them, its dialogs, and the five views. */
export async function tourAppeals(page: Page, look: Look): Promise<void> {
  const frame = frameOf(page);
  await frame.go(appeals.title);
  await page.getByRole('grid', { name: appeals.title, exact: true }).waitFor();
  await look(page, 'appeals');
  await frame.openRow(appeals.title, /Letter of 41 members/);
  await page.getByRole('heading', { name: /Letter of 41 members/ }).waitFor();
  await look(page, 'appeal');
  for (const [button, name] of [
    [appeals['add.lines'], 'outcome-line'],
    [appeals['add.asks'], 'ask'],
    [appeals.recordReply, 'reply'],
    [appeals['add.groupCoverages'], 'group-coverage'],
    [appeals['add.generalEffects'], 'effect'],
    [appeals['add.signatories'], 'signatories'],
    [appeals.changeDocuments, 'appeal-documents'],
    [appeals['add.notes'], 'appeal-note'],
    [appeals.edit, 'appeal-details'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, name);
    await frame.closeDialog();
  }
  const lines = page.getByRole('grid', { name: appeals.lines });
  await lines.getByRole('gridcell').first().click();
  await page.getByRole('button', { name: /^Change 1 line/ }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'outcome-lines');
  await frame.closeDialog();
  await page.keyboard.press('KeyC');
  await frame.dialog(appeals.new).waitFor();
  await look(page, 'new-appeal');
  await frame.closeDialog();
  for (const view of ['matrix', 'docket', 'coverage', 'offices', 'clocks'] as const) {
    await page.getByRole('button', { name: appeals[`view.${view}`], exact: true }).click();
    await page.getByRole('region', { name: appeals[`view.${view}`] }).waitFor();
    await look(page, `appeals-${view}`);
  }
}

/** A brief from its form to its export; it is in the Trash at the end. */
export async function tourBriefs(page: Page, look: Look): Promise<void> {
  const frame = frameOf(page);
  await frame.go(briefs.title);
  await page.getByRole('button', { name: briefs.new }).first().click();
  const form = frame.dialog(briefs.new);
  await form.waitFor();
  await form.getByRole('textbox', { name: briefs.briefTitle }).fill('Harbour City: people held');
  await form.getByRole('button', { name: briefs.everybody }).click();
  await look(page, 'new-brief');
  await form.getByRole('button', { name: briefs.compose }).click();
  await expect(form).toBeHidden();
  await frame.dismissMessages();
  await page.getByRole('region', { name: briefs.preview }).getByRole('heading').nth(1).waitFor();
  await look(page, 'brief');
  await page.getByRole('button', { name: briefs.export }).click();
  await frame.dialog(briefs.exportTitle).waitFor();
  await look(page, 'brief-export');
  await frame.closeDialog();
  // In the Trash for the screen of that name.
  await page.getByRole('button', { name: briefs.trash }).click();
  await expect(page.getByText(briefs.empty)).toBeVisible();
  await frame.dismissMessages();
}
