import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CasebookClient } from './client';
import { everything, failure, must, person } from './testing/given';
import { Machine, PASSPHRASE, type Page } from './testing/machine';
import { ENVELOPE_OVERHEAD } from '../sealing/envelope';
import { paddedLength } from '../sealing/padding';
import { copyInto, readRaw, tablesOf, tamper } from './testing/raw-store';
import { RowStore } from './worker/store';

let m: Machine;
let page: Page;
let client: CasebookClient;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
  await person(client, 'Elvin');
});

async function reopen(): Promise<CasebookClient> {
  await m.lock(page);
  page = await m.open();
  return page.client;
}

function names(at: CasebookClient): (string | undefined)[] {
  return at.store.all('detainee').map(({ names: [name] }) => name?.text);
}

/** The store fails `times` transactions from now on. */
function failTransactions(times: number) {
  const write = vi.spyOn(RowStore.prototype, 'write');
  for (let i = 0; i < times; i += 1) write.mockRejectedValueOnce(new Error('no transaction'));
}

describe('a save that fails', () => {
  it('in the journal changes nothing, and the next one is saved', async () => {
    m.host.failing.set('appendJournal', { code: 'disk-full' });
    const before = everything(client.store);
    expect(await failure(client.run('add-detainee', { name: 'X' }))).toEqual({ code: 'disk-full' });
    expect(everything(client.store)).toEqual(before);
    m.host.failing.clear();
    await person(client, 'Leyla');
    expect(names(await reopen())).toEqual(['Elvin', 'Leyla']);
  });

  it('half way in the journal leaves no torn frame behind', async () => {
    const length = m.host.journal.length;
    m.host.failing.set('appendJournal', 'torn');
    await failure(client.run('add-detainee', { name: 'X' }));
    expect(m.host.journal.length).toBe(length);
    m.host.failing.clear();
    await person(client, 'Leyla');
    expect(names(await reopen())).toEqual(['Elvin', 'Leyla']);
  });

  it('half way, where the half cannot be cut off, stops this unlock; the next cuts it', async () => {
    m.host.failing.set('appendJournal', 'torn');
    m.host.failing.set('cutJournal', { code: 'io', detail: '' });
    await failure(client.run('add-detainee', { name: 'X' }));
    m.host.failing.clear();
    const after = await failure(client.run('add-detainee', { name: 'Y' }));
    expect(after).toEqual({ code: 'read-only-now', why: 'journal-uncertain' });
    client = await reopen();
    expect(client.notices.get()).toMatchObject([{ code: 'journal-tail-cut', readOnly: false }]);
    await person(client, 'Leyla');
    expect(names(await reopen())).toEqual(['Elvin', 'Leyla']);
    expect(client.notices.get()).toHaveLength(1);
  });

  it('in the store is taken back by a void frame: it never comes back', async () => {
    failTransactions(1);
    expect(await failure(client.run('add-detainee', { name: 'X' }))).toMatchObject({
      code: 'fault',
    });
    expect(names(client)).toEqual(['Elvin']);
    await person(client, 'Leyla');
    expect(names(await reopen())).toEqual(['Elvin', 'Leyla']);
    // Neither from the store, nor from the journal alone.
    await m.lock(page);
    m.replaceStore();
    await failure(m.page().client.unlock({ passphrase: PASSPHRASE }));
    expect(names((await m.open()).client)).toEqual(['Elvin', 'Leyla']);
  });

  it('in the store, with a void frame as the last', async () => {
    failTransactions(1);
    await failure(client.run('add-detainee', { name: 'X' }));
    expect(names(await reopen())).toEqual(['Elvin']);
  });

  it('in the store and in the void frame stops this unlock', async () => {
    failTransactions(1);
    const append = m.host.appendJournal.bind(m.host);
    let calls = 0;
    m.host.appendJournal = (frame) => {
      calls += 1;
      return calls === 2
        ? Promise.resolve({ ok: false, error: { code: 'disk-full' } })
        : append(frame);
    };
    await failure(client.run('add-detainee', { name: 'X' }));
    expect(await failure(client.run('add-detainee', { name: 'Y' }))).toEqual({
      code: 'read-only-now',
      why: 'void-failed',
    });
  });

  it('because somebody else wrote into the journal stops this unlock', async () => {
    m.host.journal = m.host.journal.slice(0, -1);
    const result = await failure(client.run('add-detainee', { name: 'X' }));
    expect(result).toEqual({ code: 'read-only-now', why: 'journal-moved' });
    expect(names(client)).toEqual(['Elvin']);
  });
});

describe('a save that the disk holds up', () => {
  it('is not called saved, shown nowhere, and taken back where it fails in the end', async () => {
    const before = everything(client.store);
    let fail: (error: Error) => void = () => undefined;
    vi.spyOn(RowStore.prototype, 'write').mockImplementationOnce(
      () => new Promise((_resolve, reject) => (fail = reject)),
    );
    let answered = false;
    const saving = client.run('add-detainee', { name: 'X' }).finally(() => (answered = true));
    await vi.waitFor(() => expect(client.saveState.get()).toMatchObject({ state: 'saving' }));
    await new Promise((done) => setTimeout(done, 100));
    expect(answered).toBe(false);
    expect(client.saveState.get()).toMatchObject({ state: 'saving' });
    expect(everything(client.store)).toEqual(before);
    fail(new Error('aborted'));
    expect(await failure(saving)).toMatchObject({ code: 'fault' });
    expect(client.saveState.get()).toMatchObject({ state: 'failed' });
    expect(everything(client.store)).toEqual(before);
    expect(names(await reopen())).toEqual(['Elvin']);
  });
});

describe('a crash', () => {
  it('between journal and store is made good from the journal', async () => {
    const rows = await readRaw(m.storeEngine);
    await person(client, 'Leyla');
    await must(
      client.run('trash-record', {
        kind: 'detainee',
        id: client.store.all('detainee')[0]?.id as never,
      }),
    );
    const all = everything(client.store);
    await m.lock(page);
    m.replaceStore(await copyInto(rows, { indexedDB: new IDBFactory(), IDBKeyRange }));
    page = await m.open();
    expect(everything(page.client.store)).toEqual(all);
    // It is in the store now: the journal is not needed for it again.
    const { undoState } = page.client;
    expect(undoState.get().canUndo).toBe(false);
    expect((await must(page.client.history())).map(({ count }) => count)).toEqual([3, 2, 1]);
    await person(page.client, 'Third');
    expect((await must(page.client.history()))[0]).toMatchObject({ count: 4, lamport: 4 });
  });

  it('in the middle of a frame cuts that frame off, and no other', async () => {
    const length = m.host.journal.length;
    const rows = await readRaw(m.storeEngine);
    await person(client, 'Leyla');
    await m.lock(page);
    for (const cut of [length + 1, length + 30, m.host.journal.length - 1]) {
      const whole = m.host.journal;
      m.host.journal = whole.slice(0, cut);
      m.replaceStore(await copyInto(rows, { indexedDB: new IDBFactory(), IDBKeyRange }));
      page = await m.open();
      expect(names(page.client)).toEqual(['Elvin']);
      expect(page.client.notices.get()).toMatchObject([{ code: 'journal-tail-cut' }]);
      expect(m.host.journal.length).toBe(length);
      await m.lock(page);
      m.host.journal = whole;
    }
  });
});

describe('a journal', () => {
  it('damaged in the middle is kept aside, untouched, and nothing is written', async () => {
    const at = m.host.journal.length;
    const rows = await readRaw(m.storeEngine);
    await person(client, 'Leyla');
    const middle = m.host.journal.length;
    await person(client, 'Third');
    await m.lock(page);
    m.host.journal[at + 60] = (m.host.journal[at + 60] ?? 0) ^ 1;
    const damaged = m.host.journal.slice();
    m.replaceStore(await copyInto(rows, { indexedDB: new IDBFactory(), IDBKeyRange }));
    page = await m.open();
    expect(names(page.client)).toEqual(['Elvin']);
    expect(page.client.notices.get()).toMatchObject([{ code: 'journal-damaged', readOnly: true }]);
    expect(m.host.journal).toEqual(damaged);
    expect(m.host.aside).toEqual([damaged]);
    expect(await failure(page.client.run('add-detainee', { name: 'X' }))).toEqual({
      code: 'read-only-now',
      why: 'journal-damaged',
    });
    expect(m.host.journal).toEqual(damaged);
    expect(middle).toBeGreaterThan(at);
  });

  it('shorter than the store knows is told, and begun anew from what the store holds', async () => {
    await person(client, 'Leyla');
    await m.lock(page);
    m.host.journal = m.host.journal.slice(0, 300);
    page = await m.open();
    expect(page.client.notices.get()).toMatchObject([{ code: 'journal-behind' }]);
    expect(names(page.client)).toEqual(['Elvin', 'Leyla']);
    expect(m.host.verified.size).toBe(1);
    await person(page.client, 'Third');
    await m.lock(page);
    m.replaceStore();
    await failure(m.page().client.unlock({ passphrase: PASSPHRASE }));
    expect(names((await m.open()).client)).toEqual(['Elvin', 'Leyla', 'Third']);
  });
});

describe('a store', () => {
  it('with an older row put back is found out by the root', async () => {
    const before = await readRaw(m.storeEngine);
    const id = client.store.all('detainee')[0]?.id;
    await must(
      client.run('edit-record', { kind: 'detainee', id: id as never, fields: { reference: 'A' } }),
    );
    await m.lock(page);
    const all = await readRaw(m.storeEngine);
    const older = before.t1.filter(({ id: old }) =>
      all.t1.some((row) => String(row.id) === String(old)),
    );
    expect(older).toHaveLength(1);
    await tamper(m.storeEngine, 't1', { put: older });
    const opened = m.page().client;
    expect(await failure(opened.unlock({ passphrase: PASSPHRASE }))).toEqual({
      code: 'damaged',
      what: 'root',
    });
    expect(opened.store.allWithTrashed('detainee')).toEqual([]);
    expect(m.host.rebuilding).toBe('root');
  });

  it.each(['t1', 't2'] as const)(
    'with a row of %s missing, moved or changed is found out',
    async (table) => {
      await m.lock(page);
      const rows = await readRaw(m.storeEngine);
      const [row] = rows[table];
      if (row === undefined) throw new Error('no row');
      const flipped = { ...row, b: row.b.with(40, (row.b[40] ?? 0) ^ 1) };
      const cases = [
        { drop: [row] },
        { drop: [row], put: [{ ...row, id: row.id.with(0, (row.id[0] ?? 0) ^ 1) }] },
        { put: [{ ...flipped, b: row.b.with(-1, (row.b.at(-1) ?? 0) ^ 1) }] },
        ...(table === 't1' ? [{ put: [flipped] }] : []),
      ];
      for (const change of cases) {
        const engine = await copyInto(rows, { indexedDB: new IDBFactory(), IDBKeyRange });
        await tamper(engine, table, change);
        m.replaceStore(engine);
        const opened = m.page().client.unlock({ passphrase: PASSPHRASE });
        expect(await failure(opened)).toMatchObject({ code: 'damaged' });
        m.host.store -= 1;
        m.host.rebuilding = null;
      }
    },
  );

  it('rolled back together with its epoch comes up to the journal again', async () => {
    const rows = await readRaw(m.storeEngine);
    await person(client, 'Leyla');
    await m.lock(page);
    m.replaceStore(await copyInto(rows, { indexedDB: new IDBFactory(), IDBKeyRange }));
    expect(names((await m.open()).client)).toEqual(['Elvin', 'Leyla']);
  });

  it('holds no row of 64 KiB and nothing that is not sealed', async () => {
    await must(
      client.run('add-source', {
        ...{ title: 'T', sourceKind: 'letter', extractor: 'plain-text 1', blocks: [] },
        text: 'Ə'.repeat(20_000),
        summary: 'ю'.repeat(10_000),
      }),
    );
    await m.lock(page);
    const rows = Object.values(await readRaw(m.storeEngine)).flat();
    expect(Math.max(...rows.map(({ b }) => b.length))).toBeLessThan(65_536);
    for (const { b } of rows) {
      expect(b.buffer.byteLength).toBe(b.byteLength);
      expect(Buffer.from(b).includes('Elvin')).toBe(false);
    }
    expect(Buffer.from(m.host.journal).includes('Elvin')).toBe(false);
  });

  it('says nothing by names, ids, indexes or sizes', async () => {
    async function shapeOf(name: string, note: string) {
      const made = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
      const { client: other, ...rest } = await made.create();
      const id = await person(other, name);
      await must(other.run('add-note', { kind: 'detainee', id, text: note }));
      await made.lock({ client: other, ...rest });
      const rows = await readRaw(made.storeEngine);
      return {
        tables: await tablesOf(made.storeEngine),
        ids: Object.values(rows).flatMap((each) => each.map((row) => row.id)),
        sizes: Object.entries(rows).map(([table, each]) => [
          table,
          each.map(({ b }) => b.length).toSorted((x, y) => x - y),
        ]),
      };
    }
    const one = await shapeOf('Aysel', 'was seen by her sister');
    const other = await shapeOf('Tural', 'told a journalist all');
    expect(one.tables).toEqual(other.tables);
    for (const { name, indexes } of one.tables) {
      expect(name).toMatch(/^t\d+$/);
      expect(indexes).toEqual([]);
    }
    expect(one.sizes).toEqual(other.sizes);
    const steps = new Set<number>();
    for (let length = 0; length < 65_536; length += 1) {
      steps.add(paddedLength(length) + ENVELOPE_OVERHEAD);
    }
    for (const size of one.sizes.flatMap(([, each]) => each as number[])) {
      expect(steps.has(size), String(size)).toBe(true);
    }
    const all = [...one.ids, ...other.ids];
    expect(new Set(all.map((id) => Buffer.from(id).toString('hex'))).size).toBeGreaterThan(
      all.length - 4,
    );
  });
});
