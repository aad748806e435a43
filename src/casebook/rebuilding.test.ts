import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceId } from '../domain/ids';
import type { CasebookClient } from './client';
import { appeal, everything, failure, letter, markedLetter, must, person } from './testing/given';
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

/** Loses the store and unlocks as a user would: once to be told, once more on the new store. */
async function loseStore(): Promise<Page> {
  m.replaceStore();
  const opened = m.page().client.unlock({ passphrase: PASSPHRASE });
  expect(await failure(opened)).toEqual({ code: 'store-lost' });
  return m.open();
}

async function fill(): Promise<void> {
  await markedLetter(client);
  await appeal(client, await person(client, 'Elvin'), await person(client, 'Leyla'));
  await must(client.run('add-detainee', { name: 'gone again' }));
  await must(client.undo());
}

describe('a store that was lost', () => {
  it('is filled from the journal to equal records, and the header names the new one', async () => {
    await fill();
    const before = everything(client.store);
    const changes = (await must(client.history())).map(({ id }) => id);
    await m.lock(page);
    page = await loseStore();
    expect(everything(page.client.store)).toEqual(before);
    expect((await must(page.client.history())).map(({ id }) => id)).toEqual(changes);
    expect(page.client.notices.get()).toMatchObject([{ code: 'rebuilt', detail: '2' }]);
    expect(JSON.parse(m.host.header ?? '')).toMatchObject({ store: 2 });
    await person(page.client, 'later');
    // A new copy, so a new actor; above every Change there was.
    const [latest, last] = await must(page.client.history({ limit: 2 }));
    expect(latest).toMatchObject({ count: 1, lamport: (last?.lamport ?? 0) + 1 });
    expect(latest?.actor).not.toBe(last?.actor);
    await m.lock(page);
    expect((await m.open()).client.notices.get()).toEqual([]);
  });

  it('is filled from the latest snapshot and the journal after it', async () => {
    await fill();
    m.wait(2 * DAY);
    expect(await must(client.snapshotIfDue())).toEqual({ written: true });
    expect(m.host.journal.length).toBe(0);
    await person(client, 'after the snapshot');
    const before = everything(client.store);
    await m.lock(page);
    page = await loseStore();
    expect(everything(page.client.store)).toEqual(before);
  });

  it('is filled from an older snapshot where the latest is damaged, if the journal goes on from it', async () => {
    await fill();
    m.wait(2 * DAY);
    await must(client.snapshotIfDue());
    const before = everything(client.store);
    m.host.snapshots.set('snapshot-999999999999', new Uint8Array(500).fill(7));
    m.host.verified.add('snapshot-999999999999');
    await m.lock(page);
    page = await loseStore();
    expect(everything(page.client.store)).toEqual(before);
  });

  it('is not opened where no whole snapshot leads to the journal', async () => {
    await fill();
    m.wait(2 * DAY);
    await must(client.snapshotIfDue());
    await person(client, 'after the snapshot');
    await m.lock(page);
    const { header } = m.host;
    const [name = '', bytes = new Uint8Array()] = [...m.host.snapshots][0] ?? [];
    m.host.snapshots.set(name, bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1));
    const old = [...m.host.oldJournals];
    m.host.oldJournals.clear();
    m.replaceStore();
    const key = { passphrase: PASSPHRASE };
    expect(await failure(m.page().client.unlock(key))).toEqual({ code: 'store-lost' });
    expect(await failure(m.page().client.unlock(key))).toEqual({
      code: 'journal-damaged',
      lost: 1,
    });
    expect(m.host.aside).toEqual([m.host.journal]);
    expect(m.host.header).toBe(header);
    // With the snapshot as it was, everything is there again.
    m.host.snapshots.set(name, bytes);
    for (const [each, journal] of old) m.host.oldJournals.set(each, journal);
    expect((await m.open()).client.store.all('detainee')).toHaveLength(3);
  });

  it('is shown from an older snapshot, to be read only, where the journal goes on from a lost one', async () => {
    await fill();
    const before = everything(client.store);
    m.wait(2 * DAY);
    await must(client.snapshotIfDue());
    await person(client, 'after the first snapshot');
    m.wait(2 * DAY);
    await must(client.snapshotIfDue());
    await person(client, 'after the second snapshot');
    await m.lock(page);
    const latest = [...m.host.snapshots.keys()].toSorted().at(-1) ?? '';
    m.host.snapshots.set(latest, new Uint8Array(9));
    m.host.oldJournals.clear();
    page = await loseStore();
    expect(everything(page.client.store)).toEqual(before);
    expect(page.client.notices.get()).toMatchObject([{ code: 'journal-damaged', readOnly: true }]);
    expect(await failure(page.client.run('add-source', letter()))).toMatchObject({
      code: 'read-only-now',
    });
    expect(JSON.parse(m.host.header ?? '')).toMatchObject({ store: 1 });
  });

  it('can be filled again after a filling that was broken off', async () => {
    await fill();
    const before = everything(client.store);
    await m.lock(page);
    m.replaceStore();
    await failure(m.page().client.unlock({ passphrase: PASSPHRASE }));
    const writeHeader = m.host.writeHeader.bind(m.host);
    m.host.writeHeader = () => Promise.resolve({ ok: false, error: { code: 'disk-full' } });
    expect(await failure(m.page().client.unlock({ passphrase: PASSPHRASE }))).toEqual({
      code: 'disk-full',
    });
    expect(JSON.parse(m.host.header ?? '')).toMatchObject({ store: 1 });
    m.host.writeHeader = writeHeader;
    expect(everything((await m.open()).client.store)).toEqual(before);
  });

  it('shows what the journal holds up to a damage in its middle, and writes nothing', async () => {
    await person(client, 'Elvin');
    const at = m.host.journal.length;
    await person(client, 'Leyla');
    await person(client, 'Third');
    await m.lock(page);
    m.host.journal[at + 100] = (m.host.journal[at + 100] ?? 0) ^ 4;
    const damaged = m.host.journal.slice();
    page = await loseStore();
    expect(page.client.store.all('detainee')).toHaveLength(1);
    expect(page.client.notices.get()).toMatchObject([{ code: 'journal-damaged', readOnly: true }]);
    expect(JSON.parse(m.host.header ?? '')).toMatchObject({ store: 1 });
    expect(m.host.journal).toEqual(damaged);
    expect(m.host.aside).toEqual([damaged]);
    await m.lock(page);
    page = await m.open();
    expect(page.client.notices.get()).toMatchObject([{ code: 'journal-damaged', readOnly: true }]);
  });

  it('with nothing ever written opens empty where the person says so, and not before', async () => {
    const fresh = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
    const made = fresh.page();
    await must(made.client.create({ passphrase: PASSPHRASE, kind: 'practice' }));
    fresh.host.failing.set('appendJournal', { code: 'disk-full' });
    expect(await failure(made.client.confirmCreate())).toEqual({ code: 'disk-full' });
    fresh.host.failing.clear();
    await made.engine().close();
    const key = { passphrase: PASSPHRASE };
    expect(await failure(fresh.page().client.unlock(key))).toEqual({ code: 'nothing-left' });
    const opened = fresh.page();
    await must(opened.client.unlock(key, undefined, { openEmpty: true }));
    await person(opened.client, 'Elvin');
    await fresh.lock(opened);
    expect((await fresh.open()).client.store.all('detainee')).toHaveLength(1);
  });
});

describe('a snapshot', () => {
  it('is due after a day with changes, or with a long journal, and not before', async () => {
    await fill();
    expect(await must(client.snapshotIfDue())).toEqual({ written: false });
    m.wait(2 * DAY);
    expect(await must(client.snapshotIfDue())).toEqual({ written: true });
    m.wait(2 * DAY);
    expect(await must(client.snapshotIfDue())).toEqual({ written: false });
  });

  it('that does not read back starts no new journal', async () => {
    await fill();
    m.wait(2 * DAY);
    const read = m.host.readSnapshot.bind(m.host);
    m.host.readSnapshot = async (name) => {
      const bytes = m.host.snapshots.get(name);
      if (bytes !== undefined) m.host.snapshots.set(name, bytes.with(99, (bytes[99] ?? 0) ^ 1));
      return read(name);
    };
    const length = m.host.journal.length;
    expect(await failure(client.snapshotIfDue())).toEqual({ code: 'not-verified' });
    expect(m.host.journal.length).toBe(length);
    expect(m.host.verified.size).toBe(0);
    await person(client, 'goes on');
  });

  it.each([false, true])(
    'broken off at the new journal (started: %s) is no lost journal',
    async (started) => {
      await fill();
      m.wait(2 * DAY);
      const start = m.host.startJournalAfter.bind(m.host);
      m.host.startJournalAfter = async (name, before) => {
        if (started) await start(name, before);
        throw new Error('killed');
      };
      expect(await failure(client.snapshotIfDue())).toMatchObject({ code: 'fault' });
      m.host.startJournalAfter = start;
      const before = everything(client.store);
      await m.lock(page);
      page = await m.open();
      expect(page.client.notices.get()).toEqual([]);
      expect(everything(page.client.store)).toEqual(before);
      await person(page.client, 'goes on');
      await m.lock(page);
      expect((await m.open()).client.store.all('detainee')).toHaveLength(3);
    },
  );
});

describe('a backup', () => {
  const LONG = `${'Ələkbər — ələkbər. '.repeat(3000)}end`;

  it('opens in another folder, with its attachments, by the same path as a rebuild', async () => {
    await fill();
    const { created } = await must(client.run('add-source', letter(LONG)));
    const before = everything(client.store);
    const made = await must(client.backup('token'));
    expect(made).toMatchObject({ attachments: 1, missing: 0 });
    const file = m.host.files.get('token') ?? new Uint8Array();
    expect(made.size).toBe(file.length);
    expect(made.rows).toBeGreaterThan(5);

    const header = m.host.header ?? '';
    const body = file.slice(13 + header.length);
    for (const snapshot of [body, file]) {
      const other = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
      other.host.header = header;
      other.host.snapshots.set('restored', snapshot);
      other.host.verified.add('restored');
      const opened = other.page().client.unlock({ passphrase: PASSPHRASE });
      expect(await failure(opened)).toEqual({ code: 'store-lost' });
      const restored = await other.open();
      expect(restored.client.notices.get()).toMatchObject([{ code: 'restored' }]);
      expect(everything(restored.client.store)).toEqual(before);
      expect((await must(restored.client.text(created as SourceId, 1))).text).toBe(LONG);
      await person(restored.client, 'later');
      const later = everything(restored.client.store);
      await other.lock(restored);
      // The backup's body fits the header of its day; a snapshot has taken its place.
      other.replaceStore();
      await failure(other.page().client.unlock({ passphrase: PASSPHRASE }));
      expect(everything((await other.open()).client.store)).toEqual(later);
    }
  });

  it('says how many attachments were not there, and is made all the same', async () => {
    await must(client.run('add-source', letter(LONG)));
    m.host.attachments.clear();
    expect(await must(client.backup('token'))).toMatchObject({ attachments: 0, missing: 1 });
  });

  it('is refused where the machine wrote something else', async () => {
    const write = m.host.writeFile.bind(m.host);
    m.host.writeFile = async (token) => {
      const writer = await write(token);
      if (!writer.ok) return writer;
      const commit = async () =>
        ({ ok: true, value: { size: 1, sha256: '0'.repeat(64) } }) as const;
      return { ok: true, value: { ...writer.value, commit } };
    };
    expect(await failure(client.backup('token'))).toEqual({ code: 'not-verified' });
  });
});
