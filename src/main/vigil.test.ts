import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupMagic } from '../domain/backup-file';
import { answered, failed } from '../ipc/failure';
import { SettingsFile } from './settings';
import { folderLabel, Vigil, type Stage } from './vigil';

const header = JSON.stringify({
  format: 'vigil-casebook',
  version: 1,
  lowestReader: 1,
  kind: 'ordinary',
  store: 1,
});

let profile = '';
let told: string[] = [];
let vigil: Vigil;

function makeVigil(profileProblem: 'profile-not-writable' | null = null): Vigil {
  const stage: Stage = {
    hide: () => told.push('hide'),
    present: async (storePath) => {
      told.push(`present ${storePath === null ? 'nothing' : (storePath.split('/').at(-1) ?? '')}`);
    },
    end: async () => {
      told.push('end');
    },
    tell: (name) => {
      told.push(name);
      if (name === 'event.beforeLock') setTimeout(() => vigil.draftsSaved(), 5);
    },
  };
  return new Vigil({
    profile,
    profileProblem,
    settings: new SettingsFile(profile),
    stage,
    log: { note: () => undefined },
    runtime: { electron: '45.0.0', chromium: '1', supported: true },
    version: '0.1.0',
    endOpenThings: () => told.push('end-open-things'),
  });
}

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'vigil-states-'));
  told = [];
  vigil = makeVigil();
});
afterEach(async () => {
  await vigil.endAll();
  await rm(profile, { recursive: true, force: true });
});

async function settledIn(state: 'none' | 'locked' | 'open'): Promise<void> {
  await vi.waitFor(() => {
    expect(vigil.state).toBe(state);
    expect(told.at(-1)).toMatch(/^present/);
  });
}

async function createCasebook(): Promise<void> {
  await vigil.start();
  expect(await vigil.newCasebook('A', null)).toEqual(answered(null));
  await settledIn('locked');
  const folder = vigil.folder();
  if (!folder.ok) throw new Error(folder.error.code);
  expect(await folder.value.writeHeader(header, 'create')).toEqual(answered(null));
  await vigil.remember();
}

describe('the states', () => {
  it('go from none to a new casebook to open', async () => {
    await vigil.start();
    expect(vigil.status()).toMatchObject({ state: 'none', casebook: null, problem: null });
    expect(vigil.folder()).toEqual(failed('wrong-state', 'no-casebook'));
    await vigil.newCasebook('A', null);
    await settledIn('locked');
    expect(vigil.status().casebook).toMatchObject({ name: 'A', kind: 'ordinary', isNew: true });
    expect(await vigil.unlocked()).toEqual(failed('wrong-state', 'new-casebook'));
    const folder = vigil.folder();
    if (folder.ok) await folder.value.writeHeader(header, 'create');
    expect(await vigil.unlocked()).toEqual(answered(null));
    expect(vigil.status()).toMatchObject({ state: 'open', recents: [{ name: 'A' }] });
    expect(JSON.stringify(vigil.status().recents)).not.toContain(profile);
  });

  it('lock by word to the page, then its end, then a new page on the same store', async () => {
    await createCasebook();
    await vigil.unlocked();
    told = [];
    await vigil.lock('asked');
    expect(told).toEqual(['event.beforeLock', 'end-open-things', 'end', 'present store-1']);
    expect(vigil.state).toBe('locked');
    told = [];
    await vigil.lock('idle');
    expect(told).toEqual([]);
  });

  it('lock in 500 ms where the page says nothing', async () => {
    await createCasebook();
    await vigil.unlocked();
    vi.spyOn(vigil, 'draftsSaved').mockImplementation(() => undefined);
    const began = performance.now();
    await vigil.lock('asked');
    expect(performance.now() - began).toBeGreaterThan(450);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(vigil.state).toBe('locked');
  });

  it('start on the casebook opened last, locked', async () => {
    await createCasebook();
    await vigil.endAll();
    told = [];
    vigil = makeVigil();
    await vigil.start();
    expect(vigil.state).toBe('locked');
    expect(told).toEqual(['present store-1']);
  });

  it('start with a word where that casebook is gone, and make nothing in its place', async () => {
    await createCasebook();
    await vigil.endAll();
    const [name] = await readdir(join(profile, 'casebooks'));
    await rm(join(profile, 'casebooks', name ?? ''), { recursive: true });
    vigil = makeVigil();
    await vigil.start();
    expect(vigil.status()).toMatchObject({ state: 'none', problem: { code: 'casebook-missing' } });
    expect(await readdir(join(profile, 'casebooks'))).toEqual([]);
  });

  it('start without a store where the casebook needs a newer Vigil', async () => {
    await createCasebook();
    await vigil.endAll();
    const [name] = await readdir(join(profile, 'casebooks'));
    const newer = header.replace('"lowestReader":1', '"lowestReader":2');
    await writeFile(join(profile, 'casebooks', name ?? '', 'header'), newer);
    told = [];
    vigil = makeVigil();
    await vigil.start();
    expect(told).toEqual(['present nothing']);
    expect(vigil.status()).toMatchObject({ state: 'none', problem: { code: 'newer-vigil' } });
  });

  it('remove at the start what a new casebook left that was never created', async () => {
    await mkdir(join(profile, 'casebooks', 'left', 'store-1'), { recursive: true });
    await mkdir(join(profile, 'practice', 'journal'), { recursive: true });
    await vigil.start();
    expect(await readdir(join(profile, 'casebooks'))).toEqual([]);
    expect(existsSync(join(profile, 'practice'))).toBe(false);
  });

  it('open the practice casebook as new, and leave nothing of it when it is closed', async () => {
    await vigil.start();
    await vigil.openPractice();
    await settledIn('locked');
    expect(vigil.status().casebook).toMatchObject({ kind: 'practice', isNew: true });
    vigil.close();
    await settledIn('none');
    expect(existsSync(join(profile, 'practice'))).toBe(false);
  });

  it('make no casebook in the folder that stands in for a profile that cannot be written', async () => {
    vigil = makeVigil('profile-not-writable');
    await vigil.start();
    expect(vigil.status().problem).toEqual({ code: 'profile-not-writable' });
    const refused = failed('read-only', 'profile');
    expect(await vigil.newCasebook('A', null)).toEqual(refused);
    expect(await vigil.openPractice()).toEqual(refused);
    expect(await vigil.openBackup(join(profile, 'x.vigil'))).toEqual(refused);
    expect(await vigil.newCasebook('A', join(profile, 'elsewhere'))).toEqual(answered(null));
    await settledIn('locked');
  });

  it('refuse a second opening while one is under way', async () => {
    await vigil.start();
    expect(await vigil.openPractice()).toEqual(answered(null));
    expect(await vigil.openPractice()).toEqual(failed('busy', 'opening'));
    await settledIn('locked');
  });

  it('start the page anew on an empty store to fill', async () => {
    await createCasebook();
    told = [];
    expect(await vigil.rebuild('store-lost')).toEqual(answered(null));
    await vi.waitFor(() => {
      expect(told).toEqual(['end', 'present store-2']);
    });
  });

  it('start a page that ended by itself twice in a minute, and no third time', async () => {
    await createCasebook();
    await vigil.unlocked();
    told = [];
    expect(await vigil.pageCrashed('page-oom')).toBe(true);
    expect(told).toEqual(['end-open-things', 'end', 'present store-1']);
    expect(vigil.status()).toMatchObject({ state: 'locked', problem: { code: 'page-crashed' } });
    expect(await vigil.pageCrashed('page-oom')).toBe(true);
    expect(await vigil.pageCrashed('page-oom')).toBe(false);
  });
});

describe('a backup', () => {
  it('becomes a casebook of its own, with the whole file as its first snapshot', async () => {
    const bytes = new TextEncoder().encode(header);
    const file = Uint8Array.of(...backupMagic, 1, 0, 0, 0, bytes.length, ...bytes, 7, 7, 7);
    await writeFile(join(profile, 'Sample.vigil'), file);
    await vigil.start();
    expect(await vigil.openBackup(join(profile, 'Sample.vigil'))).toEqual(answered(null));
    await settledIn('locked');
    expect(vigil.status().casebook).toMatchObject({ name: 'Sample', isNew: false });
    const folder = vigil.folder();
    if (!folder.ok) throw new Error(folder.error.code);
    expect(await folder.value.readHeaders()).toEqual(answered([header, header]));
    expect(await readdir(join(folder.value.path, 'snapshots'))).toEqual(['0000-backup']);
  });

  it.each([
    ['no backup', Uint8Array.of(1, 2, 3), 'not-a-casebook'],
    ['a newer one', Uint8Array.of(...backupMagic, 9, 0, 0, 0, 2, 0x7b, 0x7d), 'newer-vigil'],
    [
      'one without a header',
      Uint8Array.of(...backupMagic, 1, 0, 0, 0, 2, 0x7b, 0x7d),
      'not-a-casebook',
    ],
  ])('that is %s leaves nothing behind', async (_what, bytes, code) => {
    await writeFile(join(profile, 'x.vigil'), bytes);
    await vigil.start();
    expect(await vigil.openBackup(join(profile, 'x.vigil'))).toMatchObject({ error: { code } });
    expect(await readdir(join(profile, 'casebooks'))).toEqual([]);
  });
});

describe('folderLabel', () => {
  it('says ~ for the home folder and nothing else for any other', () => {
    expect(folderLabel('/home/u/a', '/home/u')).toBe('~/a');
    expect(folderLabel('/home/us/a', '/home/u')).toBe('/home/us/a');
  });
});

describe('the panic key', () => {
  it('takes the screen away before anything else, locks, and deletes nothing', async () => {
    await createCasebook();
    await vigil.unlocked();
    const folder = vigil.folder();
    const path = folder.ok ? folder.value.path : '';
    const before = await readdir(path);
    told = [];
    await vigil.panic();
    expect(told[0]).toBe('hide');
    expect(vigil.state).toBe('locked');
    expect(await readdir(path)).toEqual(before);
  });
});

describe('taking the casebook away', () => {
  it('removes its folder and its line in the list, and goes back to the start', async () => {
    await createCasebook();
    await vigil.unlocked();
    const folder = vigil.folder();
    const path = folder.ok ? folder.value.path : '';
    const inside = await vigil.takeAway(join(path, 'copy.vigil'));
    expect(inside).toEqual(failed('refused', 'backup-inside'));
    expect(await vigil.takeAway(join(profile, 'copy.vigil'))).toEqual(answered(null));
    await settledIn('none');
    expect(existsSync(path)).toBe(false);
    expect(vigil.status().recents).toEqual([]);
  });

  it('is refused while it is locked', async () => {
    await createCasebook();
    expect(await vigil.takeAway(join(profile, 'copy.vigil'))).toEqual(
      failed('wrong-state', 'locked'),
    );
  });
});

describe('a restored copy that was never unlocked', () => {
  const bytes = new TextEncoder().encode(header);
  const file = Uint8Array.of(...backupMagic, 1, 0, 0, 0, bytes.length, ...bytes, 7, 7, 7);
  let backup = '';
  let copy = '';

  beforeEach(async () => {
    backup = join(profile, 'Sample.vigil');
    await writeFile(backup, file);
    await vigil.start();
    await vigil.openBackup(backup);
    await settledIn('locked');
    const folder = vigil.folder();
    if (!folder.ok) throw new Error(folder.error.code);
    copy = folder.value.path;
  });

  /** The next start, in which the copy is swept, and the names of the casebooks it then offers. */
  async function nextStart(): Promise<string[]> {
    await vigil.endAll();
    vigil = makeVigil();
    await vigil.start();
    await vi.waitFor(() => expect(new SettingsFile(profile).value.restored).toEqual([]));
    return vigil.status().recents.map(({ name }) => name);
  }

  it('is removed at the next start where its backup is still there', async () => {
    expect(await nextStart()).toEqual([]);
    expect(existsSync(copy)).toBe(false);
    expect(existsSync(backup)).toBe(true);
  });

  it.each([
    ['is gone', () => rm(backup)],
    ['has changed in one byte', () => writeFile(backup, file.with(-1, 8))],
    ['is shorter', () => writeFile(backup, file.slice(0, -1))],
  ])('stays and is offered where its backup %s', async (_how, change) => {
    await change();
    expect(await nextStart()).toEqual(['Sample']);
    expect(existsSync(join(copy, 'snapshots', '0000-backup'))).toBe(true);
  });

  it.each(['journal/0001.log', 'attachments/00', 'drafts/00', 'snapshots/snapshot-1'])(
    'stays where it holds more than the backup: %s',
    async (name) => {
      await writeFile(join(copy, name), 'x');
      expect(await nextStart()).toEqual(['Sample']);
      expect(existsSync(join(copy, name))).toBe(true);
    },
  );

  it('is nobody’s to sweep once it was unlocked', async () => {
    await vigil.unlocked();
    await vigil.endAll();
    expect(new SettingsFile(profile).value.restored).toEqual([]);
    expect(existsSync(copy)).toBe(true);
  });
});
