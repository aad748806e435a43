import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answered, failed, type Answer } from '../ipc/failure';
import { CasebookFolder, removePending } from './casebook-folder';

let root = '';
let path = '';
let opened: CasebookFolder[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vigil-folder-'));
  path = join(root, 'casebook');
  opened = [];
});
afterEach(async () => {
  for (const folder of opened) await folder.close();
  await rm(root, { recursive: true, force: true });
});

function header(over: object = {}): string {
  const clear = {
    format: 'vigil-casebook',
    version: 1,
    lowestReader: 1,
    kind: 'ordinary',
    store: 1,
  };
  return JSON.stringify({ ...clear, slots: [], mac: 'x', ...over });
}

async function open(kind: 'ordinary' | null = 'ordinary'): Promise<CasebookFolder> {
  const folder = value(await CasebookFolder.open(path, kind));
  opened.push(folder);
  return folder;
}

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.detail}`);
  return answer.value;
}

async function created(): Promise<CasebookFolder> {
  const folder = await open();
  value(await folder.writeHeader(header(), 'create'));
  return folder;
}

describe('a new casebook', () => {
  it('becomes one with its header, of which there are two copies', async () => {
    const folder = await open();
    expect(folder.isNew).toBe(true);
    expect(await folder.readHeaders()).toEqual(answered([]));
    value(await folder.writeHeader(header({ kind: 'sample' }), 'create'));
    expect(folder).toMatchObject({ isNew: false, kind: 'sample' });
    expect(await readFile(join(path, 'header'), 'utf8')).toBe(header({ kind: 'sample' }));
    expect(await readFile(join(path, 'header.bak'), 'utf8')).toBe(header({ kind: 'sample' }));
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect((await stat(join(path, 'header'))).mode & 0o777).toBe(0o600);
    expect((await readdir(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves no trace where it is never created', async () => {
    await (await open()).close();
    expect(existsSync(path)).toBe(false);
  });

  it('leaves what was in its folder before', async () => {
    await mkdir(path);
    await writeFile(join(path, 'letter.txt'), 'x');
    await (await open()).close();
    expect(await readdir(path)).toEqual(['letter.txt']);
  });

  it('is never made where there is a header, or casework without one', async () => {
    await created();
    expect(await opened[0]?.writeHeader(header(), 'create')).toEqual(failed('exists'));
    value((await opened[0]?.journal.append(Uint8Array.of(1))) ?? failed('io'));
    await opened.pop()?.close();
    await rm(join(path, 'header'));
    await rm(join(path, 'header.bak'));
    expect(await CasebookFolder.open(path, 'ordinary')).toEqual(
      failed('not-a-casebook', 'header-missing'),
    );
    await removePending(path);
    expect(await readFile(join(path, 'journal', '0001.log'))).toHaveLength(1);
  });

  it('is not made where only an old one was asked for', async () => {
    expect(await CasebookFolder.open(path, null)).toEqual(failed('not-a-casebook', 'no-header'));
    expect(existsSync(path)).toBe(false);
  });
});

describe('the header', () => {
  it('of a newer Vigil stops everything before anything is touched', async () => {
    await mkdir(path);
    await writeFile(join(path, 'header'), header({ lowestReader: 2 }));
    await writeFile(join(path, 'header.bak'), header());
    expect(await CasebookFolder.open(path, 'ordinary')).toEqual(failed('newer-vigil'));
    expect(await readdir(path)).toEqual(['header', 'header.bak']);
  });

  it('is taken from the second copy where the first is damaged, which is kept', async () => {
    await (await created()).close();
    opened = [];
    await writeFile(join(path, 'header'), 'damaged');
    const folder = await open(null);
    expect(folder.restored).toBe(true);
    expect(await folder.readHeaders()).toEqual(answered([header(), header()]));
    expect(await readFile(join(path, 'header'), 'utf8')).toBe(header());
    expect(await readFile(join(path, 'header.damaged'), 'utf8')).toBe('damaged');
  });

  it('that is damaged in both copies opens nothing and makes nothing', async () => {
    await mkdir(path);
    await writeFile(join(path, 'header'), 'damaged');
    await writeFile(join(path, 'header.bak'), '{}');
    expect(await CasebookFolder.open(path, 'ordinary')).toEqual(
      failed('not-a-casebook', 'header-unreadable'),
    );
    expect(await readdir(path)).toEqual(['header', 'header.bak']);
  });

  it('is not replaced by what is no header', async () => {
    const folder = await created();
    expect(await folder.writeHeader('{}', 'replace')).toEqual(failed('bad-input', 'not-a-header'));
    expect(await folder.readHeaders()).toEqual(answered([header(), header()]));
  });
});

describe('the store', () => {
  it('is set aside before the first open, until it is found right', async () => {
    await (await created()).close();
    opened = [];
    const database = join(path, 'store-1', 'IndexedDB', 'app_vigil_0.indexeddb.leveldb');
    await mkdir(database, { recursive: true });
    for (const name of ['000005.ldb', '000003.log', 'CURRENT', 'MANIFEST-000001', 'LOCK']) {
      await writeFile(join(database, name), `before ${name}`);
    }
    const folder = await open(null);
    const aside = join(path, 'aside', 'store-1', 'app_vigil_0.indexeddb.leveldb');
    expect(await readdir(aside)).toEqual([
      '000003.log',
      '000005.ldb',
      'CURRENT',
      'MANIFEST-000001',
    ]);
    expect((await stat(join(aside, '000005.ldb'))).ino).toBe(
      (await stat(join(database, '000005.ldb'))).ino,
    );
    await writeFile(join(database, 'CURRENT'), 'wiped');
    await folder.close();
    opened = [];
    const again = await open(null);
    expect(await readFile(join(aside, 'CURRENT'), 'utf8')).toBe('before CURRENT');
    value(await again.storeVerified());
    expect(existsSync(join(path, 'aside', 'store-1'))).toBe(false);
  });

  it('is filled anew beside the old one, which stays until it is let go', async () => {
    const folder = await created();
    value(await folder.startRebuild('store-lost'));
    expect(folder.store).toEqual({ store: 2, rebuilding: 'store-lost' });
    expect(await folder.letOldStoresGo()).toEqual(failed('wrong-state', 'rebuilding'));
    value(await folder.writeHeader(header({ store: 2 }), 'replace'));
    expect(folder.store).toEqual({ store: 2, rebuilding: null });
    expect(existsSync(join(path, 'store-1'))).toBe(true);
    value(await folder.letOldStoresGo());
    expect(existsSync(join(path, 'store-1'))).toBe(false);
    expect(existsSync(join(path, 'store-2'))).toBe(true);
  });

  it('that was being filled when Vigil ended is begun again, empty', async () => {
    const folder = await created();
    value(await folder.startRebuild('store-lost'));
    await writeFile(join(path, 'store-2', 'half'), 'x');
    await folder.close();
    opened = [];
    const again = await open(null);
    expect(again.store).toEqual({ store: 1, rebuilding: null });
    value(await again.startRebuild('store-lost'));
    expect(await readdir(join(path, 'store-2'))).toEqual([]);
  });
});

describe('a folder in use', () => {
  it('by another running process is refused; by one that is gone it is taken', async () => {
    await (await created()).close();
    opened = [];
    const started = (await readFile(`/proc/${process.ppid}/stat`, 'utf8')).replace(/^.*\) /s, '');
    const mark = { process: process.ppid, started: started.split(' ')[19] };
    await writeFile(join(path, 'in-use'), JSON.stringify(mark));
    expect(await CasebookFolder.open(path, null)).toEqual(failed('busy', 'in-use'));
    await writeFile(join(path, 'in-use'), JSON.stringify({ ...mark, started: '1' }));
    const folder = await open(null);
    expect(JSON.parse(await readFile(join(path, 'in-use'), 'utf8'))).toMatchObject({
      process: process.pid,
    });
    await folder.close();
    opened = [];
    expect(existsSync(join(path, 'in-use'))).toBe(false);
  });
});

describe('startJournalAfter', () => {
  it('keeps five verified snapshots and journals, and lists none that was not read back', async () => {
    const folder = await created();
    const { writeSnapshot, listSnapshots, readSnapshot } = await import('./snapshots');
    const snapshots = join(path, 'snapshots');
    for (let number = 1; number <= 7; number += 1) {
      value(await folder.journal.append(Uint8Array.of(number)));
      const writer = value(await writeSnapshot(snapshots, `s${number}`));
      value(await writer.write(Uint8Array.of(number)));
      value(await writer.commit());
      expect(value(await listSnapshots(snapshots))).not.toContain(`s${number}`);
      expect(value(await value(await readSnapshot(snapshots, `s${number}`)).next())).toEqual(
        Uint8Array.of(number),
      );
      value(await folder.startJournalAfter(`s${number}`, 'kept'));
      expect(folder.journal.length).toBe(0);
    }
    expect(value(await listSnapshots(snapshots))).toEqual(['s3', 's4', 's5', 's6', 's7']);
    expect(await writeSnapshot(snapshots, 's7')).toEqual(failed('exists'));
    expect(await readdir(join(path, 'journal'))).toEqual(
      [3, 4, 5, 6, 7, 8].map((number) => `000${number}.log`),
    );
    expect(await folder.startJournalAfter('none', 'kept')).toMatchObject({
      error: { code: 'not-found' },
    });
    const writer = value(await writeSnapshot(snapshots, 'unread'));
    value(await writer.commit());
    await folder.close();
    opened = [];
    await open(null);
    expect(await readdir(snapshots)).not.toContain('unread.unverified');
  });
});
