import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId, type DetaineeId } from '../domain/ids';
import type { CasebookClient } from './client';
import type { CommandInput } from './commands/registry';
import { everything, failure, must, person } from './testing/given';
import { Machine, PASSPHRASE, type Page } from './testing/machine';
import { copyInto, readRaw } from './testing/raw-store';

const AT = '2026-01-01T09:00:00Z';

let m: Machine;
let page: Page;
let client: CasebookClient;

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  page = await m.create();
  client = page.client;
});

/** So many people with facts of some length: at 9,000 units a fact, 200 of them make three frames. */
function people(count: number, note = 'n'.repeat(9000)): CommandInput<'import-data'> {
  const records = Array.from({ length: count }, (_, at) => ({
    ...({ kind: 'detainee', id: newId('detainee'), createdAt: AT } as const),
    names: [{ id: newId('member'), enteredAt: AT, text: `Person ${at}` }],
    facts: [
      {
        ...{ id: newId('member'), enteredAt: AT, field: 'profession', note },
        value: { kind: 'not-stated' },
      },
    ],
  }));
  return { records, title: 'people.csv' };
}

/** A table of 220 new people, with a fact and a key for somebody on file, and the file itself. */
function table(onFile: DetaineeId): CommandInput<'import-table'> {
  const source = newId('source');
  const evidence = [{ source, locator: { kind: 'cell', sheet: '', row: 2, column: 2 } }];
  const value = { kind: 'text', text: 'lawyer' };
  const fact = { id: newId('member'), enteredAt: AT, field: 'profession', value, evidence };
  const about = { kind: 'detainee', id: onFile } as const;
  return {
    title: 'list.csv',
    file: {
      ...{ id: source, title: 'list.csv', extractor: 'table 1', original: null, blocks: [] },
      text: 'name\tprofession\n'.padEnd(2000, 'Elvin\tlawyer\n'),
    },
    records: people(220).records,
    members: [{ ...about, list: 'facts', member: fact, replaces: false }],
    fields: [{ ...about, fields: { reference: 'A-1' } }],
    remembered: {
      ...{ source, sheet: '', headers: ['name', 'profession'], columns: [] },
      ...{ rowKind: 'person', dateOrder: null },
    },
  } as CommandInput<'import-table'>;
}

async function framesOf(work: () => Promise<unknown>): Promise<number> {
  const append = m.host.appendJournal.bind(m.host);
  let frames = 0;
  m.host.appendJournal = (frame) => {
    frames += 1;
    expect(frame.length).toBeLessThan(1024 * 1024);
    return append(frame);
  };
  await work();
  m.host.appendJournal = append;
  return frames;
}

describe('an import', () => {
  it('is one batch of many frames and one Change', async () => {
    const frames = await framesOf(() => must(client.run('import-data', people(200))));
    expect(frames).toBeGreaterThan(2);
    expect(client.store.all('detainee')).toHaveLength(200);
    const history = await must(client.history());
    expect(history).toMatchObject([{ opCount: 200, label: { key: 'change.import-data' } }]);
    expect(history[0]?.batch).toMatch(/^bat_/);
    const before = everything(client.store);
    await m.lock(page);
    page = await m.open();
    expect(everything(page.client.store)).toEqual(before);
    await m.lock(page);
    m.replaceStore();
    await failure(m.page().client.unlock({ passphrase: PASSPHRASE }));
    expect(everything((await m.open()).client.store)).toEqual(before);
  });

  it('has one frame under way at a time, and shows nothing before the last is answered', async () => {
    const append = m.host.appendJournal.bind(m.host);
    let underWay = 0;
    const seen: { underWay: number; shown: number }[] = [];
    m.host.appendJournal = async (frame) => {
      underWay += 1;
      await new Promise((done) => setTimeout(done, 20));
      seen.push({ underWay, shown: client.store.all('detainee').length });
      underWay -= 1;
      return append(frame);
    };
    await must(client.run('import-data', people(200)));
    expect(seen.length).toBeGreaterThan(2);
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"underWay":1,"shown":0}']),
    );
    expect(client.store.all('detainee')).toHaveLength(200);
  });

  it('is undone and redone as one step', async () => {
    await person(client, 'Elvin');
    await must(client.run('import-data', people(150)));
    const before = everything(client.store);
    await must(client.undo());
    expect(client.store.allWithTrashed('detainee')).toHaveLength(1);
    await must(client.redo());
    expect(everything(client.store)).toEqual(before);
    await m.lock(page);
    expect(everything((await m.open()).client.store)).toEqual(before);
  });

  it('killed before its last frame was never there', async () => {
    await person(client, 'Elvin');
    const rows = await readRaw(m.storeEngine);
    const before = m.host.journal.length;
    const ends: number[] = [];
    const append = m.host.appendJournal.bind(m.host);
    m.host.appendJournal = async (frame) => {
      const done = await append(frame);
      ends.push(m.host.journal.length);
      return done;
    };
    await must(client.run('import-data', people(200)));
    m.host.appendJournal = append;
    const whole = m.host.journal;
    await m.lock(page);
    expect(ends.length).toBeGreaterThan(2);
    for (const [at, end] of ends.entries()) {
      m.host.journal = whole.slice(0, end);
      m.replaceStore(await copyInto(rows, { indexedDB: new IDBFactory(), IDBKeyRange }));
      const opened = await m.open();
      const isWhole = at === ends.length - 1;
      expect(opened.client.store.all('detainee')).toHaveLength(isWhole ? 201 : 1);
      expect(opened.client.notices.get()).toEqual([]);
      // What was left of it stays inert behind later frames.
      await person(opened.client, 'later');
      await m.lock(opened);
      const again = await m.open();
      expect(again.client.store.all('detainee')).toHaveLength(isWhole ? 202 : 2);
      await m.lock(again);
    }
    expect(before).toBeLessThan(ends[0] ?? 0);
  });

  it('of a table, killed between any two of its frames, left no row, no claim and no file', async () => {
    const id = await person(client, 'Elvin');
    const rows = await readRaw(m.storeEngine);
    const given = table(id);
    const ends: number[] = [];
    const append = m.host.appendJournal.bind(m.host);
    m.host.appendJournal = async (frame) => {
      const done = await append(frame);
      ends.push(m.host.journal.length);
      return done;
    };
    await must(client.run('import-table', given));
    m.host.appendJournal = append;
    const after = everything(client.store);
    const whole = m.host.journal;
    await m.lock(page);
    expect(ends.length).toBeGreaterThan(2);
    for (const end of ends.slice(0, -1)) {
      m.host.journal = whole.slice(0, end);
      m.replaceStore(await copyInto(rows, { indexedDB: new IDBFactory(), IDBKeyRange }));
      const again = await m.open();
      const opened = again.client;
      expect(opened.store.all('detainee')).toHaveLength(1);
      expect(opened.store.get('detainee', id)).toMatchObject({ facts: [], reference: '' });
      expect(opened.store.all('source')).toEqual([]);
      expect(opened.store.all('import-batch')).toEqual([]);
      // The same file again is taken in as if for the first time.
      await must(opened.run('import-table', given));
      expect(opened.store.get('detainee', id)).toMatchObject({ reference: 'A-1' });
      expect(everything(opened.store)).toHaveLength(after.length);
      await m.lock(again);
    }
  });

  it('broken off by a full disk was never there, and the next thing is saved', async () => {
    const append = m.host.appendJournal.bind(m.host);
    let frames = 0;
    m.host.appendJournal = (frame) => {
      frames += 1;
      return frames === 2
        ? Promise.resolve({ ok: false, error: { code: 'disk-full' } })
        : append(frame);
    };
    expect(await failure(client.run('import-data', people(200)))).toEqual({ code: 'disk-full' });
    m.host.appendJournal = append;
    expect(client.store.all('detainee')).toEqual([]);
    await person(client, 'Elvin');
    await m.lock(page);
    expect((await m.open()).client.store.all('detainee')).toHaveLength(1);
  });

  it('is refused whole for one record that does not fit, with its place', async () => {
    const input = people(3);
    const records = input.records.with(1, { ...input.records[1], names: 'none' } as never);
    expect(await failure(client.run('import-data', { ...input, records }))).toEqual({
      code: 'invalid',
      field: ['records', 1, 'names'],
      reason: 'shape',
    });
    const twice = [...input.records, ...input.records.slice(0, 1)];
    expect(await failure(client.run('import-data', { ...input, records: twice }))).toMatchObject({
      reason: 'exists-already',
    });
    expect(client.store.all('detainee')).toEqual([]);
  });

  it('takes records that lead to each other, and none that lead nowhere', async () => {
    const { records } = people(1);
    const [elvin] = records;
    const appeal = {
      ...({
        kind: 'appeal',
        id: newId('appeal'),
        createdAt: AT,
        title: 'Letter',
        appealKind: 'letter',
      } as const),
      date: { written: '2026', edtf: '2026' },
      outcomeLines: [{ id: newId('member'), enteredAt: AT, detainee: elvin?.id }],
    };
    const alone = client.run('import-data', { title: 't', records: [appeal] });
    expect(await failure(alone)).toMatchObject({ reason: 'missing-record' });
    await must(client.run('import-data', { title: 't', records: [appeal, ...records] }));
    expect(client.store.all('appeal')).toHaveLength(1);
  });
});
