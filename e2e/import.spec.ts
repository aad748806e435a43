import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pages from '../src/renderer/shared/catalogue/en/pages.json';
import sources from '../src/renderer/shared/catalogue/en/sources.json';
import { makeDocx, paragraph, wordPart } from '../tools/fixtures/make-docx';
import { column, makePdf } from '../tools/fixtures/make-pdf';
import { makeCasebook } from '../tools/harness/casebook';
import type { RunningVigil } from '../tools/harness/launch';
import { folderDigest } from './fixtures/folder-digest';
import { recordsOf } from './fixtures/records';
import { expect, test } from './fixtures/vigil';
import { frameOf } from './pages/frame';
import { importingOf } from './pages/importing';
import { keysOf } from './pages/keys';

const words = ['The harbour was quiet in the morning,', 'and nobody asked who had been held.'];

test('documents come in: PDF with a password, Word, the same file twice, many with Cancel', async ({
  vigil,
  profile,
}) => {
  const page = await makeCasebook(vigil);
  const importing = importingOf(vigil, page);
  const frame = frameOf(page);
  function file(name: string, content: string | Uint8Array): string {
    const path = join(profile, name);
    writeFileSync(path, content);
    return path;
  }
  function attachments(): string[] {
    return Object.keys(folderDigest(profile, (path) => path.includes('/attachments/')));
  }

  await test.step('a PDF asks for its password until it is right', async () => {
    await importing.open();
    const locked = makePdf([column(words, 50, 700)], { password: 'harbour' });
    await importing.choose([file('locked.pdf', locked)]);
    const item = importing.item('locked.pdf');
    await expect(item).toContainText(sources.needsPassword);
    const field = item.getByLabel(sources.passwordOf.replace('{{name}}', 'locked.pdf'));
    await field.fill('lantern');
    await field.press('Enter');
    await expect(item).toContainText(sources.wrongPassword);
    await field.fill('harbour');
    await field.press('Enter');
    await expect(item).toContainText(sources['step.saved']);
    await item.getByRole('button', { name: 'Open' }).press('Enter');
    await expect(page.getByRole('document', { name: 'Text of locked' })).toContainText(
      words.join(' '),
    );
  });

  await test.step('its pages are drawn with the same password, and words are marked on them', async () => {
    await page.getByRole('radio', { name: pages.pages }).click();
    const field = page.getByLabel(sources.passwordOf.replace('{{name}}', 'locked.pdf'));
    await field.fill('harbour');
    await field.press('Enter');
    const sheet = page.getByRole('group', { name: 'Page 1 of 1' });
    await expect(sheet.locator('img')).toBeVisible();
    const { width, height } = (await sheet.boundingBox()) ?? { width: 0, height: 0 };
    // "harbour" of the first line: 12 points high at 50 and 700 of a page of 612 by 792.
    await sheet.dblclick({ position: { x: (width * 95) / 612, y: (height * (792 - 703)) / 792 } });
    await expect(page.getByRole('toolbar', { name: sources.tools })).toContainText('7 selected');
    await keysOf(page).press('KeyH');
    await expect(page.getByRole('region', { name: sources.passages })).toContainText('harbour');
    await expect(sheet.locator('span')).toHaveCount(1);
  });

  await test.step('another is left out without its password', async () => {
    await frame.go(sources.title);
    await importing.open();
    await importing.choose([file('shut.pdf', makePdf([[]], { password: 'lantern' }))]);
    const item = importing.item('shut.pdf');
    await item.getByRole('button', { name: sources.skip }).click();
    await expect(item).toContainText(sources['step.skipped']);
    await importing.close();
    expect(await recordsOf(page, ['source'])).toHaveLength(1);
  });

  await test.step('a Word document says what is not in its text, and is stored once', async () => {
    await importing.open();
    const letter = makeDocx(
      paragraph('To the court', 'Heading1') + paragraph('We ask for her release.'),
      {
        'word/header1.xml': wordPart('hdr', paragraph('Running head')),
        'word/comments.xml': wordPart('comments', '<w:comment w:id="0"/>'),
      },
    );
    await importing.choose([file('letter.docx', letter)]);
    const stored = sources['dropped.headers-and-footers_one'].replace('{{count}}', '1');
    await expect(importing.item('letter.docx')).toContainText(stored);
    await importing.choose([file('copy.docx', letter), file('again.docx', letter)]);
    await expect(importing.item('copy.docx')).toContainText(
      sources.sameFile.replace('{{title}}', 'letter'),
    );
    await importing.close();
    expect(await recordsOf(page, ['source'])).toHaveLength(2);
    expect(attachments()).toHaveLength(2);
  });

  await test.step('a table can be taken in as a text', async () => {
    await importing.open();
    await importing.choose([file('list.csv', 'name,held since\nA. Person,2019\n')]);
    const item = importing.item('list.csv');
    await expect(item).toContainText(sources['refused.table']);
    await item.getByRole('button', { name: sources.readAsText }).click();
    await expect(item).toContainText(sources['step.saved']);
    await importing.close();
  });

  await test.step('of many files, Cancel leaves what is saved whole and nothing of the rest', async () => {
    const many = Array.from({ length: 40 }, (_, number) =>
      number % 2 === 0
        ? file(`report-${number}.pdf`, makePdf([column([...words, `Number ${number}.`], 50, 700)]))
        : file(
            `page-${number}.html`,
            `<h1 style="color: red">Page ${number}</h1><p>${words.join(' ')}</p>`,
          ),
    );
    await importing.open();
    await importing.begin(many);
    // Also the page that is started ahead of its file is a reader like the others.
    await expect
      .poll(async () => (await readersOf(vigil)).length, { intervals: [20] })
      .toBeGreaterThan(1);
    for (const reader of await readersOf(vigil)) {
      expect(reader).toEqual({
        address: 'app://vigil/reader.html',
        isAlone: true,
        network: 'net::ERR_BLOCKED_BY_CLIENT',
        candidates: 'disable_non_proxied_udp',
      });
    }
    const saved = importing.items().filter({ hasText: sources['step.saved'] });
    await expect(saved.nth(2)).toBeVisible({ timeout: 60_000 });
    await importing.dialog.getByRole('button', { name: 'Cancel' }).click();
    await importing.done();
    await expect.poll(() => readersOf(vigil)).toEqual([]);
    await expect(
      importing.items().filter({ hasText: sources['step.cancelled'] }).first(),
    ).toBeVisible();
    const kept = await saved.count();
    expect(kept).toBeLessThan(many.length);
    expect(await recordsOf(page, ['source'])).toHaveLength(3 + kept);
    expect(attachments()).toHaveLength(3 + kept);
    await importing.close();
  });
});

/** The reader pages that are there now, with the rules they stand under. */
function readersOf(vigil: RunningVigil) {
  return vigil.app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const hidden = windows.filter((one) => one.webContents.getURL().includes('reader.html'));
    return Promise.all(
      hidden.map(async ({ webContents }) => ({
        address: webContents.getURL(),
        isAlone:
          webContents.session.storagePath === null &&
          windows.filter((other) => other.webContents.session === webContents.session).length === 1,
        candidates: webContents.getWebRTCIPHandlingPolicy(),
        network: await webContents.session.fetch('http://127.0.0.1:9/').then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      })),
    );
  });
}
