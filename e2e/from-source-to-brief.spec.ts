import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { answerSaveDialogs } from './fixtures/saving';
import { expect, test } from './fixtures/vigil';
import { entrance } from './pages/entrance';
import { keysOf } from './pages/keys';
import appeals from '../src/renderer/shared/catalogue/en/appeals.json';
import briefs from '../src/renderer/shared/catalogue/en/briefs.json';
import shared from '../src/renderer/shared/catalogue/en/shared.json';
import sources from '../src/renderer/shared/catalogue/en/sources.json';

const text = `Aysel Küləkli was taken from her flat on 12 March 2024.

Her lawyer was not let into the hearing. Айсель Кюлекли не признаёт вину.`;

test('from a document to a brief whose line leads back to the quote, by keyboard alone', async ({
  vigil,
}) => {
  const { page } = await entrance(vigil).make();
  const keys = keysOf(page);

  await test.step('a document comes in', async () => {
    await keys.press('Control+Shift+KeyI');
    const dialog = page.getByRole('dialog', { name: sources.importTitle });
    await keys.fill(sources['form.title'], 'Sahil Xəbər, 14 March', dialog);
    await keys.fill(sources['form.date'], '14 March 2024', dialog);
    await keys.fill(sources['form.text'], text, dialog);
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Sahil Xəbər, 14 March' })).toBeVisible();
  });

  await test.step('a passage is marked', async () => {
    await keys.tabTo(page.getByRole('document', { name: 'Text of Sahil Xəbər, 14 March' }));
    await keys.press('Control+Home');
    for (let words = 0; words < 11; words += 1) await keys.press('Control+Shift+ArrowRight');
    await keys.press('KeyH');
    await expect(page.getByRole('region', { name: sources.passages })).toContainText(
      'Aysel Küləkli was taken from her flat on 12 March 2024',
    );
    await keys.press('Control+KeyZ');
    await expect(page.getByText(sources.noPassages)).toBeVisible();
    await keys.press('Control+KeyY');
    await expect(page.getByText(sources.noPassages)).toBeHidden();
  });

  await test.step('a claim is drawn about a new detainee', async () => {
    await keys.press('KeyF');
    const dialog = page.getByRole('dialog', { name: sources.claimTitle });
    await expect(dialog).toBeVisible();
    await keys.choose(sources.claimAbout, 'Aysel Küləkli', /Aysel Küləkli/, dialog);
    await keys.tabTo(dialog.getByRole('button', { name: new RegExp(sources.claimKind) }));
    await keys.press('Enter');
    await page.getByRole('option', { name: sources['kind.custody-event'] }).waitFor();
    await keys.press('ArrowDown');
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.choose(sources.claimEvent, 'arrest', 'Arrest', dialog);
    await keys.fill(sources.claimDate, '12 March 2024', dialog);
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('the detainee stands with the claim and its citation', async () => {
    await keys.press('Control+Digit3');
    await keys.tabTo(page.getByRole('gridcell', { name: /Aysel Küləkli/ }));
    await keys.press('Enter');
    await expect(page.getByRole('heading', { name: 'Aysel Küləkli' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Custody' })).toContainText('12 March 2024');
    await keys.press('Control+KeyZ');
    await expect(page.getByRole('heading', { name: 'Aysel Küləkli' })).toBeHidden();
    await keys.press('Control+KeyY');
    await keys.tabTo(page.getByRole('gridcell', { name: /Aysel Küləkli/ }));
    await keys.press('Enter');
    await expect(page.getByRole('heading', { name: 'Aysel Küləkli' })).toBeVisible();
  });

  await test.step('an appeal is recorded with an outcome for her', async () => {
    await keys.press('KeyC');
    const dialog = page.getByRole('dialog', { name: appeals.new });
    await expect(dialog).toBeVisible();
    await keys.fill(appeals.appealTitle, 'Letter to the Minister of Justice', dialog);
    await keys.choose(appeals.kind, 'parliamentary letter', 'Parliamentary letter', dialog);
    await keys.fill(appeals.date, '22 October 2024', dialog);
    await keys.choose(appeals.issuers, 'Northern Assembly', /Northern Assembly/, dialog);
    await keys.choose(appeals.addressees, 'Minister of Justice', /Minister of Justice/, dialog);
    await keys.choose(appeals.targetField, 'Ministry of Justice', /Ministry of Justice/, dialog);
    await keys.button(appeals.addAsk, dialog);
    await keys.choose(appeals.ask, 'release pending', /Release pending trial/, dialog);
    await keys.press('Control+Enter');
    await expect(dialog).toBeHidden();
    const main = page.getByRole('heading', { name: 'Letter to the Minister of Justice' });
    await expect(main).toBeVisible();
    await expect(page.getByRole('grid', { name: appeals.lines })).toContainText('Aysel Küləkli');
    await keys.press('Control+KeyZ');
    await expect(main).toBeHidden();
    await keys.press('Control+KeyY');
    await expect(page.getByText('Letter to the Minister of Justice').first()).toBeVisible();
  });

  const [pdf, csv] = await answerSaveDialogs(vigil, ['brief.pdf', 'appeals.csv']);

  await test.step('a brief goes out as PDF and CSV', async () => {
    await keys.press('Control+Digit5');
    await keys.button(briefs.new);
    const form = page.getByRole('dialog', { name: briefs.new });
    await keys.fill(briefs.briefTitle, 'Aysel Küləkli: brief', form);
    await keys.choose(briefs.people, 'Aysel', /Aysel Küləkli/, form);
    await keys.press('Control+Enter');
    await expect(form).toBeHidden();
    await keys.button(briefs.export);
    const dialog = page.getByRole('dialog', { name: briefs.exportTitle });
    await expect(dialog).toBeVisible();
    for (const tick of await dialog.getByRole('checkbox', { name: /I have read/ }).all()) {
      await keys.tabTo(tick);
      await keys.press('Space');
    }
    if ((await dialog.getByLabel(briefs.decidedBy).count()) > 0) {
      await keys.fill(briefs.decidedBy, 'R. Researcher', dialog);
    }
    await keys.button(briefs.save, dialog);
    await expect(dialog.getByRole('status')).toContainText('brief.pdf', { timeout: 60_000 });
    await keys.tabTo(dialog.getByRole('button', { name: new RegExp(`${briefs.format}$`) }));
    await keys.press('Enter');
    await page.getByRole('option', { name: briefs['format.appeals-csv'] }).waitFor();
    for (let down = 0; down < 4; down += 1) await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.button(briefs.save, dialog);
    await expect(dialog.getByRole('status')).toContainText('appeals.csv', { timeout: 60_000 });
    await keys.press('Escape');
  });

  await test.step('what left says it letter for letter', () => {
    const table = readFileSync(csv ?? '', 'utf8');
    expect(table).toContain('Aysel Küləkli');
    expect(table).toContain('Letter to the Minister of Justice');
    expect(
      readFileSync(pdf ?? '')
        .subarray(0, 5)
        .toString('latin1'),
    ).toBe('%PDF-');
    if (existsSync('/usr/bin/pdftotext')) {
      const printed = execFileSync('pdftotext', ['-layout', pdf ?? '', '-'], { encoding: 'utf8' });
      expect(printed).toContain('Aysel Küləkli');
    }
  });

  await test.step('and back: from the brief to the note, from the note to the quote', async () => {
    await keys.button(/^Note 1: open the source/);
    await expect(page.getByRole('heading', { name: 'Sahil Xəbər, 14 March' })).toBeVisible();
    await expect(page.getByRole('region', { name: sources.passages })).toContainText(
      'Aysel Küləkli was taken from her flat',
    );
  });
  await expect(page.getByText(shared.screenFailed)).toBeHidden();
});
