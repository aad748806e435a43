import type { Page } from '@playwright/test';
import { makeCasebook } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import type { RunningVigil } from '../tools/harness/launch';
import { lookWithAxe } from './fixtures/look';
import { expect, test } from './fixtures/vigil';
import { keysOf } from './pages/keys';
import app from '../src/renderer/shared/catalogue/en/app.json';
import detainees from '../src/renderer/shared/catalogue/en/detainees.json';
import appeals from '../src/renderer/shared/catalogue/en/appeals.json';
import fields from '../src/renderer/shared/catalogue/en/fields.json';
import mentions from '../src/renderer/shared/catalogue/en/mentions.json';
import names from '../src/renderer/shared/catalogue/en/names.json';
import shared from '../src/renderer/shared/catalogue/en/shared.json';
import table from '../src/renderer/shared/catalogue/en/table.json';

async function open(vigil: RunningVigil): Promise<Page> {
  const page = await makeCasebook(vigil);
  await page.getByRole('navigation').first().waitFor();
  return page;
}

test('a Cyrillic spelling in the palette lands on the person; > finds commands; empty, the latest', async ({
  vigil,
}) => {
  const page = await open(vigil);
  const keys = keysOf(page);
  const look = lookWithAxe(vigil);
  await runCommand(page, 'add-organisation', { name: 'Sahil Hüquq Mərkəzi' });
  await runCommand(page, 'add-detainee', { name: 'Rəşad Məmmədli' });
  await runCommand(page, 'add-detainee', { name: 'Aysel Küləkli' });

  const palette = page.getByRole('dialog', { name: app.palette });
  const options = palette.getByRole('option');
  await keys.press('Control+KeyK');
  await keys.type('Рашад Мамедли');
  await expect(options.first()).toContainText('Rəşad Məmmədli');
  await look(page, 'palette');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rəşad Məmmədli' })).toBeVisible();

  await keys.press('Control+KeyK');
  await expect(palette.getByText(app.paletteRecent)).toBeVisible();
  await expect(options.first()).toContainText('Rəşad Məmmədli');
  await keys.type('sahil huquq');
  await expect(options.first()).toContainText('Sahil Hüquq Mərkəzi');
  await keys.press('Control+KeyA');
  await keys.type('>lock');
  await expect(options).toHaveCount(1);
  await keys.press('Escape');
  await expect(palette).toBeHidden();

  const filter = page.getByRole('searchbox', { name: table.filterHint });
  await filter.fill('Кюлекли');
  const grid = page.getByRole('grid', { name: detainees.title });
  await expect(grid.getByRole('gridcell', { name: /Aysel Küləkli/ })).toBeVisible();
  await expect(grid.getByRole('gridcell', { name: /Məmmədli/ })).toHaveCount(0);
});

test('a near duplicate is told with its reason; spellings are saved only where they are ticked', async ({
  vigil,
}) => {
  const page = await open(vigil);
  const keys = keysOf(page);
  const look = lookWithAxe(vigil);
  await runCommand(page, 'add-detainee', { name: 'Qurban Məmmədov' });
  await keys.press('Control+Digit3');

  const dialog = page.getByRole('dialog', { name: detainees.add });
  const likely = dialog.getByRole('region', { name: names.likely });
  await keys.button(detainees.add);
  await keys.fill(detainees.name, 'Gurban Mammadov', dialog);
  await expect(likely).toContainText('Qurban Məmmədov');
  await expect(likely).toContainText(names.same);
  await expect(likely).toContainText('G and Q are the same letter here.');
  await look(page, 'near-duplicate');

  await test.step('the one on file can be chosen', async () => {
    await keys.button(names.choose, dialog);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Qurban Məmmədov' })).toBeVisible();
  });

  await test.step('or another person is saved, with the decision and the ticked spelling', async () => {
    await keys.button(detainees.add);
    await keys.fill(detainees.name, 'Gurban Mammadov', dialog);
    await keys.tabTo(likely.getByRole('checkbox', { name: names.notSame }));
    await keys.press('Space');
    const russian = dialog.getByRole('checkbox', { name: /Мамедов/ }).first();
    await keys.tabTo(russian);
    await keys.press('Space');
    await keys.button(detainees.addAsNew, dialog);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Gurban Mammadov' })).toBeVisible();
    const forms = page.getByRole('region', { name: detainees.names });
    await expect(forms.getByText(/Мамедов$/)).toBeVisible();
    await expect(forms.getByText(names['habit.turkish'])).toHaveCount(0);
  });

  await test.step('and the two are never proposed to be merged', async () => {
    await keys.button(detainees['merge.with']);
    const merge = page.getByRole('dialog', { name: detainees['merge.title'] });
    await expect(merge.getByRole('combobox', { name: detainees['merge.other'] })).toBeFocused();
    await expect(merge.getByRole('region', { name: names.likely })).toHaveCount(0);
    await keys.press('Escape');
  });
});

test('two people are merged, found under either name, undone, and taken apart again', async ({
  vigil,
}) => {
  const page = await open(vigil);
  const keys = keysOf(page);
  const look = lookWithAxe(vigil);
  const one = await runCommand(page, 'add-detainee', { name: 'Leyla Quliyeva' });
  await runCommand(page, 'add-detainee', { name: 'Лейла Гулиева', script: 'Cyrl' });
  const facts = { kind: 'detainee' as const, id: one.created as never, list: 'facts' };
  const value = { kind: 'text', text: 'teacher' };
  await runCommand(page, 'add-member', { ...facts, member: { field: 'profession', value } });

  const rows = page.getByRole('grid', { name: detainees.title }).getByRole('row');
  const forms = page.getByRole('region', { name: detainees.names });
  const dialog = page.getByRole('dialog', { name: detainees['merge.title'] });

  async function openBy(spelling: string): Promise<void> {
    await keys.press('Control+KeyK');
    await keys.type(spelling);
    await expect(
      page.getByRole('dialog', { name: app.palette }).getByRole('option').first(),
    ).toBeVisible();
    await keys.press('Enter');
    await expect(page.getByRole('dialog', { name: app.palette })).toBeHidden();
  }

  await openBy('Leyla Quliyeva');
  await keys.button(detainees['merge.with']);
  await expect(dialog.getByRole('region', { name: names.likely })).toContainText('Лейла Гулиева');
  await keys.button(detainees['merge.compare'], dialog);
  await expect(dialog.getByRole('region', { name: 'Лейла Гулиева' })).toBeVisible();
  await look(page, 'merge');
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(forms).toContainText('Лейла Гулиева');
  await expect(forms).toContainText('Leyla Quliyeva');
  await expect(rows).toHaveCount(2);

  await test.step('the absorbed name leads to the person', async () => {
    await keys.press('Control+Digit1');
    await openBy('Лейла Гулиева');
    await expect(page.getByRole('heading', { name: 'Leyla Quliyeva' })).toBeVisible();
    await look(page, 'merged-person');
  });

  await test.step('undo makes them two again, and doing it again one', async () => {
    await keys.press('Control+KeyZ');
    await expect(rows).toHaveCount(3);
    await keys.press('Control+KeyY');
    await expect(rows).toHaveCount(2);
  });

  await test.step('taken apart later, it says what was added since', async () => {
    const later = { kind: 'text', text: 'journalist' };
    await runCommand(page, 'add-member', {
      ...facts,
      member: { field: 'profession', value: later },
    });
    const merged = page.getByRole('region', { name: detainees['merge.merged'] });
    await keys.button(detainees['merge.takeApart'], merged);
    const apart = page.getByRole('dialog', { name: detainees['merge.takeApartTitle'] });
    await expect(apart.getByRole('region', { name: 'Leyla Quliyeva' })).toContainText('journalist');
    await expect(apart).not.toContainText('teacher');
    await look(page, 'take-apart');
    await keys.button(detainees['merge.takeApartDo'], apart);
    await expect(apart).toBeHidden();
    await expect(rows).toHaveCount(3);
    await expect(merged).toHaveCount(0);
  });
  await expect(page.getByText(shared.screenFailed)).toBeHidden();
});

test('likely duplicates stand together with reasons: told apart for good, or merged', async ({
  vigil,
}) => {
  const page = await open(vigil);
  const keys = keysOf(page);
  const look = lookWithAxe(vigil);
  for (const name of ['Rəşad Məmmədli', 'Рашад Мамедли', 'Aysel Küləkli', 'Aysel Kulekli']) {
    await runCommand(page, 'add-detainee', { name });
  }
  await keys.press('Control+Shift+KeyD');
  const pane = page.getByRole('region', { name: detainees['duplicates.title'] });
  const pairs = pane.getByRole('list', { name: detainees['duplicates.title'] }).locator('> li');
  await expect(pairs).toHaveCount(2);
  const brothers = pairs.filter({ hasText: 'Рашад Мамедли' });
  await expect(brothers).toContainText(/one name in two scripts/);
  await look(page, 'duplicates');

  await test.step('not the same: gone, and never asked again', async () => {
    await keys.button(names.notSame, brothers);
    await expect(pairs).toHaveCount(1);
    await keys.button(detainees['duplicates.again'], pane);
    await expect(pairs).toHaveCount(1);
    await expect(brothers).toHaveCount(0);
  });

  await test.step('merged: the pair is gone, and undo brings it back', async () => {
    await keys.button(detainees['duplicates.merge'], pairs);
    const merge = page.getByRole('dialog', { name: detainees['merge.title'] });
    await expect(merge.getByRole('radio')).toHaveCount(2);
    await keys.press('Control+Enter');
    await expect(merge).toBeHidden();
    await expect(pane.getByText(detainees['duplicates.none'])).toBeVisible();
    await keys.press('Control+KeyZ');
    await expect(pairs).toHaveCount(1);
  });

  await keys.button(detainees['duplicates.back'], pane);
  await expect(page.getByRole('grid', { name: detainees.title })).toBeVisible();
});

const news = `Rashad Mammadli was detained on 12 March 2024. His lawyer, Samira Abbasova, was not let in.

On 14 March the Northern Human Rights Forum called for the release of Rashad Mammadli.`;

test('mentions stand beside the text: linked, put on file, dismissed, and drafted as an appeal', async ({
  vigil,
}) => {
  const page = await open(vigil);
  const keys = keysOf(page);
  const look = lookWithAxe(vigil);
  await runCommand(page, 'add-detainee', { name: 'Рашад Мамедли', script: 'Cyrl' });
  await runCommand(page, 'add-source', {
    title: 'Sahil, 15 March',
    sourceKind: 'article',
    text: news,
    blocks: [],
    extractor: 'plain-text 1',
    published: { written: '15 March 2024', edtf: '2024-03-15' },
  });
  await keys.press('Control+Digit2');
  await page.getByRole('gridcell', { name: /Sahil, 15 March/ }).click();
  await keys.button(mentions.toggle);

  const side = page.getByRole('region', { name: mentions.title });
  const cards = side.getByRole('list', { name: mentions.title }).getByRole('listitem');
  const known = cards.filter({ hasText: 'Рашад Мамедли' }).filter({ hasText: '2 places' });
  const lawyer = cards.filter({ hasText: mentions['kind.person.new'] });
  const appeal = cards.filter({ hasText: mentions['accept.appeal'] });
  await expect(known).toHaveCount(1);
  await expect(lawyer).toHaveCount(1);
  await look(page, 'mentions');

  await test.step('a known person is linked, and undo brings the suggestion back', async () => {
    await keys.button(mentions['accept.link'], known);
    await expect(known).toHaveCount(0);
    await keys.press('Control+KeyZ');
    await expect(known).toHaveCount(1);
    await keys.press('Control+KeyY');
    await expect(known).toHaveCount(0);
  });

  await test.step('an unknown one is put on file by a name with this evidence', async () => {
    await keys.button(mentions['accept.person'], lawyer);
    await expect(lawyer).toHaveCount(0);
  });

  await test.step('what is dismissed stays away', async () => {
    const date = cards.filter({ hasText: mentions['kind.date'] }).filter({ hasText: '12 March' });
    await keys.button(/^Dismiss: 12 March 2024/, date);
    await expect(date).toHaveCount(0);
    await keys.button(mentions.again);
    await expect(appeal).toHaveCount(1);
    await expect(date).toHaveCount(0);
  });

  await test.step('all that is left is accepted but the appeal, which opens its form', async () => {
    await keys.button(/^Accept shown/, side);
    await expect(cards).toHaveCount(1);
    await keys.button(mentions['accept.appeal'], appeal);
    const form = page.getByRole('dialog', { name: appeals.new });
    await expect(form.getByRole('textbox', { name: appeals.appealTitle })).toHaveValue(
      /^On 14 March the Northern/,
    );
    const issuer = form.getByRole('list', { name: appeals.issuers });
    await expect(issuer).toContainText(`Northern Human Rights Forum ${fields.partyOrganisation}`);
    await expect(form.getByRole('combobox', { name: appeals.person })).toHaveValue('Рашад Мамедли');
    await look(page, 'appeal-from-text');
    await keys.press('Escape');
  });

  await keys.press('Control+KeyK');
  await keys.type('Самира Аббасова');
  await expect(page.getByRole('option', { name: /Samira Abbasova/ })).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('region', { name: detainees.names })).toContainText(
    'Samira Abbasova',
  );
  await expect(page.getByRole('region', { name: detainees.documents })).toContainText('Sahil');
});
