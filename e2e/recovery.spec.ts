import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AnyRecord } from '../src/domain/records';
import app from '../src/renderer/shared/catalogue/en/app.json';
import problem from '../src/renderer/shared/catalogue/en/problem.json';
import { makeCasebook, toolPassphrase } from '../tools/harness/casebook';
import { runCommand } from '../tools/harness/client';
import { launchVigil, removeProfile, throwawayProfile } from '../tools/harness/launch';
import { folderDigest } from './fixtures/folder-digest';
import { lookWithAxe } from './fixtures/look';
import { frameOfNewerVigil } from './fixtures/newer-frame';
import { recordsOf } from './fixtures/records';
import { expect, test } from './fixtures/vigil';
import { entrance } from './pages/entrance';

const kinds = ['detainee', 'source', 'organisation', 'appeal'] as const;
const people = 20;
/** Texts enough for LevelDB to write a table: it gathers 4 MB in its log before. */
const documents = 160;

/** A profile with one casebook, and what is in it. */
interface Made {
  readonly profile: string;
  readonly records: readonly AnyRecord[];
}

let made: Made | null = null;

/** The casebook of which every test damages a copy. */
test.beforeAll(async () => {
  const profile = throwawayProfile();
  const vigil = await launchVigil(profile, { harness: true });
  const page = await makeCasebook(vigil);
  for (let n = 1; n <= people; n += 1) {
    await runCommand(page, 'add-detainee', { name: `Aysel Küləkli ${n}` });
  }
  await page.evaluate(async (count) => {
    for (let n = 1; n <= count; n += 1) {
      const added = await globalThis.vigilHarness?.client.run('add-source', {
        ...{ title: `Statement ${n}`, sourceKind: 'document', extractor: 'plain-text 1' },
        ...{ text: `They ask for her release, page ${n}. `.repeat(800), blocks: [] },
      });
      if (added?.ok !== true) throw new Error(JSON.stringify(added));
    }
  }, documents);
  const records = await recordsOf(page, kinds);
  await vigil.close();
  made = { profile, records };
});

test.afterAll(() => {
  if (made !== null) removeProfile(made.profile);
});

/** Copies the casebook into `profile`; answers with its folder there and what it holds. */
function copyInto(profile: string): { folder: string; records: readonly AnyRecord[] } {
  if (made === null) throw new Error('no casebook was made');
  cpSync(made.profile, profile, { recursive: true });
  const settings = join(profile, 'settings.json');
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll(made.profile, profile));
  const [name = ''] = readdirSync(join(profile, 'casebooks'));
  return { folder: join(profile, 'casebooks', name), records: made.records };
}

function everyFile(): boolean {
  return true;
}

/** The files of IndexedDB whose names end so, in the store `n`. */
function storeFiles(folder: string, n: number, ending: string): string[] {
  const store = join(folder, `store-${n}`, 'IndexedDB');
  return readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(store, name))
    .filter((path) => statSync(path).size > 0);
}

/** Turns over one byte in every 97 from the middle of a file on. */
function spoil(path: string): void {
  const bytes = readFileSync(path);
  for (let at = bytes.length >> 1; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

const damages: readonly (readonly [string, (folder: string) => void])[] = [
  ['bytes of its tables are turned over', (folder) => damageEach(storeFiles(folder, 1, '.ldb'))],
  ['bytes of its log are turned over', (folder) => damageEach(storeFiles(folder, 1, '.log'))],
  [
    'its IndexedDB is gone',
    (folder) => {
      rmSync(join(folder, 'store-1', 'IndexedDB'), { recursive: true });
    },
  ],
];

function damageEach(files: readonly string[]): void {
  // A test that damages nothing would prove nothing.
  if (files.length === 0) throw new Error('there is no such file in the store');
  files.forEach(spoil);
}

for (const [what, damage] of damages) {
  test(`a store is built anew from the journal where ${what}`, async ({ profile, start }) => {
    const { folder, records } = copyInto(profile);
    damage(folder);
    const vigil = await start(profile);
    const page = await entrance(vigil).unlockWhileAsked();
    expect(await recordsOf(page, kinds)).toEqual(records);
    expect(records).toHaveLength(people + documents);
    await expect(page.getByText(app['notice.rebuilt'])).toBeVisible();
    if (what === 'its IndexedDB is gone') await lookWithAxe(vigil)(page, 'rebuilt');
    const header: unknown = JSON.parse(readFileSync(join(folder, 'header'), 'utf8'));
    expect(header).toMatchObject({ store: 2 });
    expect(existsSync(join(folder, 'store-1'))).toBe(true);
    await runCommand(page, 'add-detainee', { name: 'Tural Dənizçi' });
    const door = entrance(vigil);
    const locked = await door.lock(page);
    await door.unlock(locked, toolPassphrase);
    await locked.getByRole('navigation').waitFor();
    expect(await recordsOf(locked, kinds)).toHaveLength(records.length + 1);
  });
}

test('a last frame that was being written is cut off, and everything before it is there', async ({
  profile,
  start,
}) => {
  const { folder, records } = copyInto(profile);
  const journal = join(folder, 'journal', '0001.log');
  const whole = readFileSync(journal);
  const next = await frameOfNewerVigil(folder, toolPassphrase);
  appendFileSync(journal, next.subarray(0, next.length - 40));
  const vigil = await start(profile);
  const page = await entrance(vigil).unlockWhileAsked();
  await expect(page.getByText(app['notice.journal-tail-cut'])).toBeVisible();
  expect(await recordsOf(page, kinds)).toEqual(records);
  expect(readFileSync(journal).equals(whole)).toBe(true);
});

test('a casebook whose header asks for a newer Vigil is refused by name and left alone', async ({
  profile,
  start,
}) => {
  const { folder } = copyInto(profile);
  for (const name of ['header', 'header.bak']) {
    const path = join(folder, name);
    const header = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...header, lowestReader: 99 }));
  }
  const before = folderDigest(folder, everyFile);
  const vigil = await start(profile);
  const page = await vigil.page();
  const door = entrance(vigil);
  const told = page.getByText(problem['newer-vigil']);
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: /^Tool casebook/ }).click();
  await expect(told).toHaveCount(2);
  await lookWithAxe(vigil)(page, 'newer-vigil');
  await expect(page.getByRole('button', { name: door.words.new, exact: true })).toBeVisible();
  expect(folderDigest(folder, everyFile)).toEqual(before);
});

test('a record that a newer Vigil wrote is refused by name, and the journal is left alone', async ({
  profile,
  start,
}) => {
  const { folder } = copyInto(profile);
  const journal = join(folder, 'journal', '0001.log');
  appendFileSync(journal, await frameOfNewerVigil(folder, toolPassphrase));
  // The store follows the journal before it is read, and its files were set aside before that.
  const sealed = (path: string): boolean => !/^(store-|aside|in-use)/.test(path);
  const before = folderDigest(folder, sealed);
  const vigil = await start(profile);
  const door = entrance(vigil);
  const page = await vigil.page();
  for (let times = 0; times < 2; times += 1) {
    await door.unlock(page, toolPassphrase);
    await expect(page.getByText(problem['newer-vigil'])).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('navigation')).toHaveCount(0);
  }
  await expect(page.getByRole('button', { name: door.words.rebuild })).toHaveCount(0);
  await lookWithAxe(vigil)(page, 'newer-record');
  await vigil.close();
  expect(folderDigest(folder, sealed)).toEqual(before);
});
