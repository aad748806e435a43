import { folderDigest } from './fixtures/folder-digest';
import { expect, test } from './fixtures/vigil';
import { entrance } from './pages/entrance';
import problem from '../src/renderer/shared/catalogue/en/problem.json';

/** The sealed parts of a casebook: header, journal, snapshots, attachments. */
function isSealedPart(path: string): boolean {
  return /(^|\/)(header(\.bak)?|journal\/.*|snapshots\/.*|attachments\/.*)$/.test(path);
}

test('a casebook is made, locked, and opened by passphrase and by recovery code', async ({
  vigil,
}) => {
  const door = entrance(vigil);
  const { page, code } = await door.make();
  await expect(page.getByRole('navigation')).toBeVisible();

  const locked = await door.lock(page);
  await expect(locked.getByRole('heading', { name: 'Harbour' })).toBeVisible();
  await door.unlock(locked);
  await expect(locked.getByRole('navigation')).toBeVisible();

  const again = await door.lock(locked);
  await again.getByRole('button', { name: door.words.useCode }).press('Enter');
  const field = again.getByLabel(door.words.recoveryCode);
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await field.press('Enter');
  await expect(again.getByRole('navigation')).toBeVisible();
});

test('a wrong passphrase is told in one sentence and changes nothing on disk', async ({
  vigil,
  profile,
}) => {
  const door = entrance(vigil);
  const { page } = await door.make();
  const locked = await door.lock(page);
  const before = folderDigest(profile, isSealedPart);
  expect(Object.keys(before).length).toBeGreaterThan(1);
  for (const wrong of ['wrong passphrase altogether', 'harbour lantern window']) {
    await door.unlock(locked, wrong);
    await locked.getByRole('button', { name: door.words.unlock }).waitFor();
    await expect(locked.getByText(problem['wrong-key'])).toBeVisible();
  }
  expect(folderDigest(profile, isSealedPart)).toEqual(before);
  await door.unlock(locked);
  await expect(locked.getByRole('navigation')).toBeVisible();
});

test('lock ends the process that held the key', async ({ vigil }) => {
  const door = entrance(vigil);
  const { page } = await door.make();
  const processOf = () =>
    vigil.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    );
  const held = await processOf();
  const start = Date.now();
  await door.lock(page);
  const after = await processOf();
  expect(after.filter((pid) => held.includes(pid))).toEqual([]);
  const running = await vigil.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  expect(running.filter((pid) => held.includes(pid))).toEqual([]);
  // The promise is one second; a loaded test machine gets three, so that only a hang fails here.
  expect(Date.now() - start).toBeLessThan(3000);
});
