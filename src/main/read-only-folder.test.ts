import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed } from '../ipc/failure';
import { CasebookFolder } from './casebook-folder';
import { prepareProfile } from './profile';

/** Nobody, where this runs as root: root may write everywhere. */
const NOBODY = 65_534;

const header = JSON.stringify({
  ...{ format: 'vigil-casebook', version: 1, lowestReader: 1, kind: 'ordinary', store: 1 },
  ...{ slots: [], mac: 'x' },
});

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vigil-Ольга Ü '));
  await chmod(root, 0o755);
});
afterEach(async () => {
  await chmod(root, 0o755);
  await rm(root, { recursive: true, force: true });
});

/** Does work as somebody who may not write what is not theirs. */
async function asOrdinaryUser<T>(work: () => Promise<T> | T): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a folder that may only be read, with Cyrillic letters and a space in its name', () => {
  it('is named as such where it holds a casebook, and is left as it is', async () => {
    const casebook = join(root, 'Дела');
    await mkdir(casebook);
    await writeFile(join(casebook, 'header'), header);
    await chmod(casebook, 0o555);
    const before = (await stat(casebook)).mtimeMs;
    const opened = await asOrdinaryUser(() => CasebookFolder.open(casebook, null));
    expect(opened).toEqual(failed('read-only', 'EACCES'));
    expect(await readdir(casebook)).toEqual(['header']);
    expect((await stat(casebook)).mtimeMs).toBe(before);
  });

  it('is no profile: another one stands in for it, and goes again', async () => {
    await chmod(root, 0o555);
    const profile = await asOrdinaryUser(() => prepareProfile(root));
    expect(profile.problem).toBe('profile-not-writable');
    expect(profile.folder).not.toBe(root);
    profile.discard();
    expect(await readdir(root)).toEqual([]);
  });

  it('is a profile and holds a casebook where it may be written', async () => {
    const profile = prepareProfile(join(root, 'Профиль'));
    expect(profile).toMatchObject({ folder: join(root, 'Профиль'), problem: null });
    const opened = await CasebookFolder.open(join(profile.folder, 'Дело № 1'), 'ordinary');
    if (!opened.ok) throw new Error(opened.error.code);
    expect(await opened.value.writeHeader(header, 'create')).toMatchObject({ ok: true });
    await opened.value.close();
    expect(await readdir(join(profile.folder, 'Дело № 1'))).toContain('header');
  });
});
