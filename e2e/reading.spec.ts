import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answerOpenDialog } from '../tools/harness/answer-dialog';
import { makeCasebook } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import type { RunningVigil } from '../tools/harness/launch';
import { lookWithAxe } from './fixtures/look';
import { answerSaveDialogs } from './fixtures/saving';
import { expect, test } from './fixtures/vigil';
import { frameOf } from './pages/frame';
import { keysOf } from './pages/keys';
import fields from '../src/renderer/shared/catalogue/en/fields.json';
import pages from '../src/renderer/shared/catalogue/en/pages.json';
import reading from '../src/renderer/shared/catalogue/en/reading.json';
import shared from '../src/renderer/shared/catalogue/en/shared.json';
import sources from '../src/renderer/shared/catalogue/en/sources.json';
import trash from '../src/renderer/shared/catalogue/en/trash.json';

const ALPHA = 'The Alpha committee met in Limanşəhər and asked for the release of all those held.';
const BETA = 'The Beta committee met in Limanşəhər and asked for the release of all those held.';
const TEXT = [
  'Report of the week.',
  `${ALPHA} It was a short meeting on 12 March 2024.`,
  `${BETA} Nothing followed.`,
  'The end of the report.',
].join('\n\n');
const LATER = TEXT.replace(`${ALPHA} `, '').replace('of the week', 'of this week');

interface Room {
  readonly page: Page;
  readonly source: string;
  /** Selects words of the open text by finding them, and goes back to the text. */
  select(words: string): Promise<void>;
  /** Selects words and marks them; waits until the passage is listed. */
  mark(words: string): Promise<void>;
}

/** A casebook with one report, open to be read. */
async function room(vigil: RunningVigil): Promise<Room> {
  const page = await makeCasebook(vigil);
  await page.getByRole('navigation').first().waitFor();
  const keys = keysOf(page);
  const about = { title: 'The report', sourceKind: 'report', extractor: 'plain-text 1' };
  const added = await runCommand(page, 'add-source', { ...about, text: TEXT, blocks: [] });
  await frameOf(page).go(sources.title);
  await frameOf(page).openRow(sources.title, 'The report');
  await page.getByRole('document', { name: 'Text of The report' }).waitFor();

  async function select(words: string): Promise<void> {
    // From the beginning: the search goes on from the caret.
    await page.getByRole('document', { name: /^Text of/ }).focus();
    await keys.press('Control+Home');
    await keys.press('Control+KeyF');
    const field = page.getByRole('search').getByRole('textbox');
    await expect(field).toBeFocused();
    await page.keyboard.insertText(words);
    await keys.press('Escape');
    await expect(page.getByRole('document', { name: /^Text of/ })).toBeFocused();
    await expect(page.getByRole('toolbar', { name: sources.tools })).toContainText(
      `${words.length} selected`,
    );
  }

  async function mark(words: string): Promise<void> {
    await select(words);
    await keys.press('KeyH');
    await expect(side(page)).toContainText(words);
  }

  return { page, source: String(added.created), select, mark };
}

function side(page: Page) {
  return page.getByRole('region', { name: sources.passages });
}

test('a passage is marked, linked, noted, tagged, reshaped and drawn from by keyboard alone', async ({
  vigil,
}) => {
  const { page, mark, select } = await room(vigil);
  const keys = keysOf(page);
  const look = lookWithAxe(vigil);
  await runCommand(page, 'add-detainee', { name: 'Rəşad Məmmədli' });
  await runCommand(page, 'add-detainee', { name: 'Aysel Küləkli' });
  const passages = side(page);

  await test.step('H marks; undo and redo', async () => {
    await mark('asked for the release');
    await keys.press('Control+KeyZ');
    await expect(page.getByText(sources.noPassages)).toBeVisible();
    await keys.press('Control+KeyY');
    await expect(passages).toContainText('asked for the release');
  });

  await test.step('L and 2 link to the second latest person; undo', async () => {
    await select('asked for the release');
    await keys.press('KeyL');
    const dialog = page.getByRole('dialog', { name: sources.linkTitle });
    await expect(dialog).toBeVisible();
    await keys.press('Digit2');
    await expect(dialog).toBeHidden();
    await expect(passages).toContainText('Rəşad Məmmədli');
    await keys.press('Control+KeyZ');
    await expect(passages).not.toContainText('Rəşad Məmmədli');
    await keys.press('Control+KeyY');
  });

  await test.step('N notes; undo', async () => {
    await select('asked for the release');
    await keys.press('KeyN');
    await keys.fill(sources.commentWords, 'Compare the letter', page.getByRole('dialog'));
    await keys.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(passages).toContainText('Compare the letter');
    await keys.press('Control+KeyZ');
    await expect(passages).not.toContainText('Compare the letter');
  });

  await test.step('T makes a tag with a look of its own; undo', async () => {
    await select('asked for the release');
    await keys.press('KeyT');
    const dialog = page.getByRole('dialog', { name: reading.tagTitle });
    await keys.fill(reading.tagWord, 'meetings', dialog);
    await look(page, 'reading-tags');
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(passages.locator('[data-hue]')).toHaveText('meetings');
    await keys.press('Control+KeyZ');
    await expect(passages.locator('[data-hue]')).toHaveCount(0);
    await keys.press('Control+KeyY');
    await expect(passages.locator('[data-hue]')).toHaveText('meetings');
  });

  await test.step('three overlap: the shortest first, Tab goes through, the list names all', async () => {
    await mark('met in Limanşəhər and asked for the release of all those held');
    await mark('the release of all');
    await expect(passages.locator('[data-passage][aria-current="true"]')).toHaveCount(1);
    const here = page.getByRole('region', { name: /passages here/ });
    await select('release');
    await keys.press('ArrowLeft');
    await expect(here.getByRole('listitem')).toHaveCount(3);
    await keys.press('Escape');
    const seen = new Set<string>();
    for (let tab = 0; tab < 3; tab += 1) {
      await keys.press('Tab');
      seen.add((await here.locator('[aria-current="true"]').textContent()) ?? '');
    }
    expect([...seen].filter(Boolean).length).toBeGreaterThanOrEqual(2);
    await look(page, 'reading-overlap');
  });

  await test.step(']: the end moves by word and back; undo', async () => {
    await select('the release of all');
    await keys.press('ArrowRight');
    await keys.press('BracketRight');
    await keys.press('Control+ArrowRight');
    await keys.press('Enter');
    await expect(passages).toContainText('the release of all those');
    await keys.press('Control+KeyZ');
  });

  await test.step('F draws a claim with the date of the words', async () => {
    await select('It was a short meeting on 12 March 2024');
    await keys.press('KeyF');
    const dialog = page.getByRole('dialog', { name: sources.claimTitle });
    await keys.choose(sources.claimAbout, 'Aysel', /Aysel Küləkli/, dialog);
    await keys.choose(sources.claimField, 'birth', /birth/i, dialog);
    await expect(dialog.getByRole('textbox', { name: sources.claimValue })).toHaveValue(
      '12 March 2024',
    );
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(passages.getByText('1 claim')).toBeVisible();
  });

  await test.step('a passage that a claim rests on goes to Trash and comes back with it', async () => {
    await select('It was a short meeting on 12 March 2024');
    await keys.press('ArrowLeft');
    await keys.press('Shift+Delete');
    await expect(passages).not.toContainText('It was a short meeting');
    await frameOf(page).go(trash.title);
    await expect(page.getByRole('grid', { name: trash.title })).toContainText(
      'It was a short meeting',
    );
    await keys.button(trash.restore);
    await expect(page.getByText(trash.empty)).toBeVisible();
    await frameOf(page).go(sources.title);
    await frameOf(page).openRow(sources.title, 'The report');
    await expect(passages.getByText('1 claim')).toBeVisible();
  });

  await test.step('O makes a source of a part, which can be unlinked; P marks furniture; undo brings the focus back', async () => {
    const text = page.getByRole('document', { name: 'Text of The report' });
    await mark('Nothing followed.');
    await select('Nothing followed.');
    await keys.press('KeyO');
    const dialog = page.getByRole('dialog', { name: sources.splitTitle });
    await expect(dialog).toContainText(BETA);
    await keys.tabTo(dialog.getByRole('checkbox', { name: /^Move the 1 passage/ }));
    await keys.press('Space');
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    const related = page.getByRole('region', { name: sources.related });
    await expect(related).toContainText(sources['relatedBack.excerpt-of']);
    // The passage stands where its words do now.
    await expect(passages).not.toContainText('Nothing followed.');
    await expect(page.getByRole('radio', { name: pages.article })).toBeVisible();
    await keys.tabTo(related.getByRole('button').last());
    await keys.press('Enter');
    await expect(related).toBeHidden();
    await keys.press('Control+KeyZ');
    await expect(related).toBeVisible();
    await expect(text).toBeFocused();
    await keys.press('Control+KeyZ');
    await expect(related).toBeHidden();
    await expect(passages).toContainText('Nothing followed.');
    await expect(page.getByRole('radio', { name: pages.article })).toBeHidden();
    await keys.press('KeyP');
    await expect(page.getByRole('radio', { name: pages.article })).toBeVisible();
  });
});

test('a call is written down in seconds, sealed and closed, and quoted like any other', async ({
  vigil,
}) => {
  const page = await makeCasebook(vigil);
  await page.getByRole('navigation').first().waitFor();
  const keys = keysOf(page);
  await keys.press('Control+Shift+KeyN');
  const dialog = page.getByRole('dialog', { name: reading.contactTitle });
  await expect(dialog.getByRole('textbox', { name: reading.contactWords })).toBeFocused();
  await keys.type('He was moved last night, his mother says.');
  await lookWithAxe(vigil)(page, 'contact-note');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const text = page.getByRole('document', { name: /^Text of/ });
  await expect(text).toContainText('He was moved last night');
  await expect(page.getByText(fields['release.confidential']).first()).toBeVisible();
  await keys.tabTo(text);
  await keys.press('Control+Home');
  await keys.press('Control+Shift+ArrowRight');
  await keys.press('Control+Shift+ArrowRight');
  await keys.press('KeyH');
  await expect(side(page).getByRole('listitem')).toHaveCount(1);
  await keys.press('Control+KeyZ');
  await expect(page.getByText(sources.noPassages)).toBeVisible();
  await keys.press('Control+KeyZ');
  await expect(text).toBeHidden();
});

test('a corrected text leaves the deleted twin to review, and nothing moves by itself', async ({
  vigil,
}) => {
  const { page, mark, select } = await room(vigil);
  const keys = keysOf(page);
  const passages = side(page);
  await mark(ALPHA);
  await mark(BETA);

  await test.step('the text is corrected', async () => {
    await page.getByRole('button', { name: reading.correct }).press('Enter');
    const dialog = page.getByRole('dialog', { name: reading.correctTitle });
    await dialog.getByRole('textbox').fill(LATER);
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(passages).toContainText('1 passage needs review');
    await expect(passages.getByRole('listitem')).toHaveCount(1);
    await expect(passages).toContainText(BETA);
  });

  const dialog = page.getByRole('dialog', { name: reading.reviewTitle });
  await test.step('old and new stand side by side; an orphan is counted; undo', async () => {
    await keys.press('KeyR');
    await expect(dialog.getByRole('region', { name: reading.reviewBefore })).toContainText(ALPHA);
    const now = dialog.getByRole('region', { name: reading.reviewNow });
    await expect(now.locator('del').first()).toHaveText('Alpha');
    await expect(now.locator('ins').first()).toHaveText('Beta');
    await lookWithAxe(vigil)(page, 'needs-review');
    await keys.button(reading.reviewNowhere, dialog);
    await expect(dialog.getByRole('status')).toContainText('orphan');
    await keys.press('Escape');
    await expect(passages).toContainText('1 orphan');
    await keys.press('Control+KeyZ');
    await expect(passages).toContainText('1 passage needs review');
  });

  await test.step('a place is taken only by choice; undo', async () => {
    await keys.press('KeyR');
    await expect(dialog.getByRole('region', { name: reading.reviewNow })).toContainText('Beta');
    await keys.press('Digit1');
    await expect(dialog.getByRole('status')).toContainText(reading.reviewDone);
    await keys.press('Escape');
    await expect(passages.getByRole('listitem').filter({ hasText: 'committee' })).toHaveCount(2);
    await keys.press('Control+KeyZ');
    await expect(passages).toContainText('1 passage needs review');
  });

  await test.step('or it is chosen in the text', async () => {
    await keys.press('KeyR');
    await keys.button(reading.reviewChoose, dialog);
    await select('It was a short meeting');
    await keys.press('KeyH');
    await expect(passages).not.toContainText('needs review');
    await keys.press('Control+KeyZ');
    await expect(passages).toContainText('1 passage needs review');
  });

  await test.step('the version itself is taken back', async () => {
    await keys.press('Control+KeyZ');
    await expect(passages).not.toContainText('needs review');
    await expect(page.getByRole('document', { name: /^Text of/ })).toContainText(ALPHA);
  });
});

test('passages are listed, written out, and read back without change', async ({ vigil }) => {
  const { page, source, mark } = await room(vigil);
  const keys = keysOf(page);
  await mark('asked for the release');
  await mark(BETA);
  await keys.press('Control+Shift+KeyP');
  const list = page.getByRole('grid', { name: reading.passagesTitle });
  await expect(list).toContainText('asked for the release');
  await lookWithAxe(vigil)(page, 'passages');
  const paths = await answerSaveDialogs(vigil, ['passages.json', 'passages.csv']);
  for (const format of ['json', 'csv'] as const) {
    await keys.button(reading.export);
    const dialog = page.getByRole('dialog', { name: reading.exportTitle });
    if (format === 'csv') {
      await keys.tabTo(dialog.getByRole('button', { name: new RegExp(reading.exportFormat) }));
      await keys.press('Enter');
      await page.getByRole('option', { name: reading['format.csv'] }).waitFor();
      await keys.press('ArrowDown');
      await keys.press('Enter');
    }
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
  }
  const [json = '', csv = ''] = paths;
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ total: 2 });
  expect(readFileSync(csv, 'utf8')).toContain(BETA);

  const dialog = page.getByRole('dialog', { name: reading.takeInTitle });
  for (const path of paths) {
    await answerOpenDialog(vigil, [path]);
    await keys.button(reading.takeIn);
    await expect(dialog.getByRole('status')).toContainText('2 passages are on file as they are');
    await expect(dialog.getByRole('status')).toContainText('0 passages differ');
    await keys.press('Escape');
  }

  await test.step('what differs comes back, and is undone as one step', async () => {
    const passage = await page.evaluate(
      (id) => globalThis.vigilHarness?.client.store.get('source', id as never)?.annotations[0],
      source,
    );
    const member = { ...passage, id: String(passage?.id), comment: 'Written since' };
    const edit = { kind: 'source', id: source as never, list: 'annotations', member } as const;
    await runCommand(page, 'edit-member', edit);
    await expect(list).toContainText('Written since');
    await keys.button(reading.takeIn);
    await expect(dialog.getByRole('status')).toContainText('1 passage differs');
    await keys.button(reading.takeInSave, dialog);
    await expect(dialog).toBeHidden();
    await expect(list).not.toContainText('Written since');
    await keys.press('Control+KeyZ');
    await expect(list).toContainText('Written since');
  });
  await expect(page.getByText(shared.screenFailed)).toBeHidden();
});
