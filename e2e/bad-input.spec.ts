import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeSingleByte, encodeUtf16 } from '../src/import/encode-for-tests';
import app from '../src/renderer/shared/catalogue/en/app.json';
import problem from '../src/renderer/shared/catalogue/en/problem.json';
import sources from '../src/renderer/shared/catalogue/en/sources.json';
import { makeCasebook } from '../tools/harness/casebook';
import { folderDigest } from './fixtures/folder-digest';
import { recordsOf } from './fixtures/records';
import { expect, test } from './fixtures/vigil';
import { entrance } from './pages/entrance';
import { frameOf } from './pages/frame';
import { importingOf } from './pages/importing';

const russian = `Суд Портового района продлил арест журналистки ещё на три месяца.

Директор правозащитной группы сообщил, что обыск длился девять часов. Её адвокат обжаловал решение.`;

const azerbaijani = `Jurnalist Aysel Küləkli 12 mart 2024-cü ildə saxlanılıb. Onun həbs müddəti uzadılıb.

Vəkilin sözlərinə görə, məhkəmədə heç bir şahid dinlənilməyib.`;

const byteOrderMark = Uint8Array.of(0xff, 0xfe);

/** Text of this many bytes, in lines. */
function longText(bytes: number): string {
  const line = 'The hearing was put off once more, and nobody said why.\n';
  return line.repeat(Math.ceil(bytes / line.length)).slice(0, bytes);
}

/** Attachments are where an original or a long text would lie that was begun and never saved. */
function attachments(profile: string): string[] {
  return Object.keys(folderDigest(profile, (path) => path.includes('/attachments/')));
}

test('files of every bad kind are imported right or refused in one sentence', async ({
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
  const refused = [
    [file('empty.txt', ''), sources['refused.empty']],
    [file('blank.txt', ' \r\n\t\r\n'), sources['refused.empty']],
    [file('rule.txt', '-----\n=====\n'), sources['refused.no-words']],
    [
      file(
        'program.txt',
        Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256),
      ),
      sources['refused.binary'],
    ],
    [
      file('huge.txt', longText(50 * 1024 * 1024)),
      sources['refused.too-large'].replace('{{detail}}', '32 MB of text'),
    ],
  ] as const;
  const taken = [
    [
      'cyrillic-1251',
      file('cyrillic-1251.txt', encodeSingleByte(russian, 'windows-1251')),
      russian,
    ],
    [
      'utf-16',
      file('utf-16.txt', Buffer.concat([byteOrderMark, encodeUtf16(azerbaijani, 'le')])),
      azerbaijani,
    ],
    ['utf-8', file('utf-8.txt', azerbaijani.replaceAll('\n', '\r\n').slice(0, -1)), azerbaijani],
  ] as const;

  await test.step('through the dialog of main', async () => {
    await importing.open();
    await importing.choose([...refused.map(([path]) => path), ...taken.map(([, path]) => path)]);
    for (const [path, sentence] of refused) {
      await expect(importing.item(path.slice(profile.length + 1))).toContainText(sentence);
    }
    for (const [title] of taken) {
      await expect(importing.item(`${title}.txt`)).toContainText(sources['step.saved']);
    }
    await importing.close();
    const saved = await recordsOf(page, ['source']);
    expect(new Set(saved.map((source) => 'title' in source && source.title))).toEqual(
      new Set(taken.map(([title]) => title)),
    );
    expect(saved).toHaveLength(taken.length);
    // The originals of those that were taken, and nothing of the others.
    expect(attachments(profile)).toHaveLength(taken.length);
  });

  await test.step('what was imported is right letter for letter', async () => {
    for (const [title, , text] of taken) {
      await frame.openRow(sources.title, title);
      const shown = page.getByRole('document', { name: `Text of ${title}` });
      for (const paragraph of text.slice(0, -1).split('\n\n')) {
        await expect(shown).toContainText(paragraph);
      }
    }
  });

  await test.step('the same file is not stored twice', async () => {
    await importing.open();
    await importing.choose([taken[0][1]]);
    await expect(importing.item('cyrillic-1251.txt')).toContainText(
      sources.sameFile.replace('{{title}}', 'cyrillic-1251'),
    );
    await importing.close();
    expect(attachments(profile)).toHaveLength(taken.length);
  });

  await test.step('the same text in another file is shown beside the one on file', async () => {
    await importing.open();
    await importing.choose([file('again.txt', russian)]);
    const item = importing.item('again.txt');
    await expect(item).toContainText(sources.twin.replace('{{title}}', 'cyrillic-1251'));
    await item.getByRole('button', { name: sources.skip }).click();
    await expect(item).toContainText(sources['step.skipped']);
    await importing.close();
    expect(await recordsOf(page, ['source'])).toHaveLength(taken.length);
  });

  await test.step('by a drop onto the screen', async () => {
    await frame.go(sources.title);
    await drop([refused[4][0], refused[3][0]]);
    await importing.done();
    await expect(importing.item('huge.txt')).toContainText(refused[4][1]);
    await expect(importing.item('program.txt')).toContainText(refused[3][1]);
    await importing.close();
    expect(await recordsOf(page, ['source'])).toHaveLength(taken.length);
    expect(attachments(profile)).toHaveLength(taken.length);
  });

  /** Drops files from the system onto the middle of the screen. */
  async function drop(files: string[]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
    }
    await session.detach();
  }
});

test('a profile that cannot be written is named, and nothing is begun in it', async ({
  start,
  profile,
}) => {
  // Below a file no folder can be made, whoever asks; the superuser is not stopped by permissions.
  const file = join(profile, 'a-file');
  writeFileSync(file, 'no folder');
  const vigil = await start(join(file, 'profile'));
  const page = await vigil.page();
  const door = entrance(vigil);
  const notices = page.getByRole('region', { name: app.notices });
  await expect(notices.getByRole('alert')).toHaveText(problem['profile-not-writable']);
  await page.getByRole('button', { name: door.words.new, exact: true }).click();
  await page.getByLabel(door.words.name).fill('Harbour');
  await page.getByRole('button', { name: door.words.create, exact: true }).click();
  await expect(page.getByText(problem['read-only'])).toBeVisible();
  await expect(page.getByLabel(door.words.name)).toHaveValue('Harbour');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: door.words.practice }).click();
  await expect(page.getByText(problem['read-only'])).toBeVisible();
});

test.describe('on a small disk', () => {
  test.skip(process.getuid?.() !== 0, 'only the superuser can mount a small disk to fill');

  let disk = '';
  test.beforeEach(() => {
    disk = mkdtempSync(join(tmpdir(), 'vigil-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]);
  });
  test.afterEach(() => {
    // Lazily: a page that was just killed may hold a file for a moment longer.
    execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  test('a full disk is told, what was typed stays, and it is saved once there is room', async ({
    start,
  }) => {
    const profile = join(disk, 'profile');
    const filler = join(disk, 'filler');
    const vigil = await start(profile);
    const door = entrance(vigil);
    const page = await makeCasebook(vigil);
    const importing = importingOf(vigil, page);
    await importing.open();
    const title = importing.dialog.getByRole('textbox', { name: sources['form.title'] });
    const text = importing.dialog.getByRole('textbox', { name: sources['form.text'] });
    const save = importing.dialog.getByRole('button', { name: sources.pasteSave });
    const words = longText(20_000);
    fill(filler);
    await title.fill('Hearing of 5 July');
    await text.fill(words);
    await save.click();
    await expect(page.getByText(`Not saved: ${problem['disk-full']}`).first()).toBeVisible();
    await expect(title).toHaveValue('Hearing of 5 July');
    await expect(text).toHaveValue(words);
    expect(await recordsOf(page, ['source'])).toEqual([]);

    rmSync(filler);
    await save.click();
    await expect(importing.dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Hearing of 5 July' })).toBeVisible();
    await door.lock(page);
    // LevelDB may have been left half-written; then the store is built anew, which is as good.
    const again = await door.unlockWhileAsked();
    const kept = await recordsOf(again, ['source']);
    expect(kept.map((source) => 'title' in source && source.title)).toEqual(['Hearing of 5 July']);
  });

  test('a profile on a full disk is named at the start', async ({ start }) => {
    fill(join(disk, 'filler'));
    const vigil = await start(join(disk, 'profile'));
    const page = await vigil.page();
    const notices = page.getByRole('region', { name: app.notices });
    await expect(notices.getByRole('alert')).toHaveText(problem['disk-full']);
  });
});

/** Writes to `path` until the disk takes no byte more. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 1024 * 1024; size >= 1; size = size === 1 ? 0 : Math.max(1, size >> 4)) {
      const piece = Buffer.alloc(size);
      for (;;) {
        try {
          if (writeSync(file, piece) < size) break;
        } catch {
          break;
        }
      }
    }
  } finally {
    closeSync(file);
  }
}
