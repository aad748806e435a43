import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CasebookClient } from './client';
import { everything, failure, must, person } from './testing/given';
import { Machine, PASSPHRASE, type Page } from './testing/machine';

const DAY = 24 * 60 * 60;

let m: Machine;
let page: Page;
let client: CasebookClient;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
});

async function people(...names: string[]): Promise<void> {
  for (const name of names) await person(client, name);
}

async function snapshot(): Promise<void> {
  m.wait(2 * DAY);
  expect(await must(client.snapshotIfDue())).toEqual({ written: true });
}

/** Loses the store, is told so, and opens on the next one. */
async function loseStore(): Promise<Page> {
  m.replaceStore();
  const opened = m.page().client.unlock({ passphrase: PASSPHRASE });
  expect(await failure(opened)).toEqual({ code: 'store-lost' });
  return m.open();
}

function flip(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes.with(at, 1 ^ (bytes[at] ?? 0)));
}

function spoilSnapshot(name: string | undefined): void {
  const bytes = m.host.snapshots.get(name ?? '');
  if (bytes === undefined) throw new Error('there is no such snapshot');
  m.host.snapshots.set(name ?? '', flip(bytes, bytes.length >> 1));
}

describe('a snapshot that is damaged or gone', () => {
  it.each(['damaged', 'gone'])('(%s) is made up for by older journals', async (how) => {
    await people('one');
    await snapshot();
    await people('two');
    await snapshot();
    await people('three');
    const before = everything(client.store);
    await m.lock(page);
    const latest = [...m.host.verified].toSorted().at(-1) ?? '';
    if (how === 'damaged') spoilSnapshot(latest);
    else m.host.verified.delete(latest);
    page = await loseStore();
    expect(everything(page.client.store)).toEqual(before);
    expect(page.client.notices.get()).toMatchObject([{ code: 'rebuilt' }]);
  });

  it('is told as a loss where the journal that led to it is gone too', async () => {
    await people('one');
    await snapshot();
    await people('two');
    await snapshot();
    await m.lock(page);
    spoilSnapshot([...m.host.verified].toSorted().at(-1));
    m.host.oldJournals.delete('0002.log');
    page = await loseStore();
    expect(page.client.store.all('detainee')).toHaveLength(1);
    expect(page.client.notices.get()).toMatchObject([{ code: 'journal-damaged', readOnly: true }]);
  });
});

describe('a database that fails to open once', () => {
  it('is not opened a second time in place; all is filled into the next store', async () => {
    await people('one', 'two');
    const before = everything(client.store);
    await m.lock(page);
    const { indexedDB } = m.storeEngine;
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    const opened = m.page().client.unlock({ passphrase: PASSPHRASE });
    expect(await failure(opened)).toMatchObject({ code: 'damaged', what: 'store-failed' });
    expect(open).toHaveBeenCalledTimes(1);
    expect(m.host.rebuilding).toBe('store-failed');
    page = await m.open();
    expect(everything(page.client.store)).toEqual(before);
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('a journal damaged in the middle', () => {
  it('that the store does not need is renewed in silence about nothing lost', async () => {
    await people('one', 'two', 'three');
    const before = everything(client.store);
    await m.lock(page);
    m.host.journal = flip(m.host.journal, m.host.journal.length >> 1);
    page = await m.open();
    // Behind what the engine does by itself after an unlock.
    await must(page.client.history());
    expect(page.client.notices.get()).toMatchObject([{ code: 'journal-renewed' }]);
    expect(m.host.aside).toHaveLength(1);
    client = page.client;
    await people('four');
    await m.lock(page);
    page = await loseStore();
    expect(everything(page.client.store)).toEqual(expect.arrayContaining(before));
    expect(page.client.store.all('detainee')).toHaveLength(4);
  });

  it('with the store lost too opens to read, and to write once the loss is accepted', async () => {
    await people('one', 'two', 'three', 'four');
    await m.lock(page);
    m.host.journal = flip(m.host.journal, m.host.journal.length >> 1);
    page = await loseStore();
    const saved = page.client.store.all('detainee').length;
    expect(saved).toBeGreaterThan(0);
    expect(saved).toBeLessThan(4);
    const refused = page.client.run('add-detainee', { name: 'five' });
    expect(await failure(refused)).toMatchObject({ code: 'read-only-now' });
    await must(page.client.acceptLoss());
    expect(page.client.notices.get()).toMatchObject([{ code: 'loss-accepted', readOnly: false }]);
    expect(await failure(page.client.acceptLoss())).toEqual({ code: 'wrong-state' });
    client = page.client;
    await people('five');
    const before = everything(client.store);
    await m.lock(page);
    expect((await m.open()).client.notices.get()).toEqual([]);
    page = await loseStore();
    expect(everything(page.client.store)).toEqual(before);
    expect(before).toHaveLength(saved + 1);
  });
});

describe('a casebook of which nothing is left', () => {
  it('is not opened as an empty one', async () => {
    await people('one');
    await m.lock(page);
    m.replaceStore();
    m.host.journal = new Uint8Array(0);
    const opened = m.page().client.unlock({ passphrase: PASSPHRASE });
    expect(await failure(opened)).toEqual({ code: 'nothing-left' });
  });

  it('an older journal in the place of the one in use is told, and everything is there', async () => {
    await people('one');
    await snapshot();
    await people('two');
    const before = everything(client.store);
    await m.lock(page);
    m.host.journal = Uint8Array.from(m.host.oldJournals.get('0001.log') ?? []);
    m.host.oldJournals.clear();
    page = await m.open();
    expect(everything(page.client.store)).toEqual(before);
    expect(page.client.notices.get()).toMatchObject([{ code: 'journal-behind', readOnly: false }]);
    client = page.client;
    await people('three');
  });
});

describe('a backup', () => {
  it('that is damaged is not restored as an empty casebook', async () => {
    await people('one');
    await must(client.backup('file'));
    const other = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
    other.host.header = m.host.header;
    const file = m.host.files.get('file') ?? new Uint8Array();
    other.host.snapshots.set('0000-backup', flip(file, file.length - 30));
    other.host.verified.add('0000-backup');
    const key = { passphrase: PASSPHRASE };
    expect(await failure(other.page().client.unlock(key))).toEqual({ code: 'store-lost' });
    for (let times = 0; times < 2; times += 1) {
      expect(await failure(other.page().client.unlock(key))).toEqual({ code: 'snapshot-damaged' });
    }
  });

  it('is called verified only after the file itself was read again', async () => {
    await people('one');
    await must(client.backup('good'));
    const write = m.host.writeFile.bind(m.host);
    m.host.writeFile = async (token) => {
      const writer = await write(token);
      if (!writer.ok) return writer;
      // The disk says what it was given and keeps something else.
      const commit = async () => {
        const done = await writer.value.commit();
        const bytes = m.host.files.get(token) ?? new Uint8Array();
        m.host.files.set(token, flip(bytes, bytes.length - 20));
        return done;
      };
      return { ok: true, value: { ...writer.value, commit } };
    };
    expect(await failure(client.backup('bad'))).toEqual({ code: 'not-verified' });
  });
});
