import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DifferingRows } from './answers';
import { failure, must, person } from './testing/given';
import { Machine, PASSPHRASE } from './testing/machine';
import { readRaw, tamper, type RawRow } from './testing/raw-store';

let m: Machine;
let elvin: string;
let before: RawRow[];
let now: RawRow[];

function sameId(a: RawRow, b: RawRow): boolean {
  return a.id.every((byte, at) => byte === b.id[at]);
}

beforeEach(async () => {
  m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  const page = await m.create();
  elvin = await person(page.client, 'Elvin');
  await person(page.client, 'Leyla');
  before = (await readRaw(m.storeEngine)).t1;
  const fields = { reference: 'b-2' };
  await must(page.client.run('edit-record', { kind: 'detainee', id: elvin as never, fields }));
  await m.lock(page);
  now = (await readRaw(m.storeEngine)).t1;
});

/** What the unlock says of the store before, once its rows were tampered with. */
async function saidAfter(change: Parameters<typeof tamper>[2]): Promise<DifferingRows> {
  await tamper(m.storeEngine, 't1', change);
  const refused = await failure(m.page().client.unlock({ passphrase: PASSPHRASE }));
  expect(refused).toMatchObject({ code: 'damaged' });
  const page = await m.open();
  const { client } = page;
  const notices = client.notices.get();
  expect(notices.map(({ code }) => code)).toEqual(['rebuilt', 'rows-named']);
  expect(client.store.all('detainee')).toHaveLength(2);
  await m.lock(page);
  return JSON.parse(notices[1]?.detail ?? '') as DifferingRows;
}

/** The row of Elvin's record as it was first and as it is, and the row of Leyla's. */
function rowsNow(): { old: RawRow; mine: RawRow; other: RawRow } {
  const old = before.find((row) => now.some((one) => sameId(one, row) && !sameBytes(one, row)));
  const mine = now.find((row) => old !== undefined && sameId(row, old));
  const other = now.find((row) => mine !== undefined && !sameId(row, mine));
  if (old === undefined || mine === undefined || other === undefined) throw new Error('no rows');
  return { old, mine, other };
}

function sameBytes(a: RawRow, b: RawRow): boolean {
  return a.b.length === b.b.length && a.b.every((byte, at) => byte === b.b[at]);
}

describe('after a store was found wrong, the unlock names', () => {
  it('the record whose older row was put back', async () => {
    const { old } = rowsNow();
    const said = await saidAfter({ put: [old] });
    expect(said.count).toBe(1);
    expect(said.rows).toMatchObject([{ how: 'older', kind: 'detainee', id: elvin }]);
  });

  it('the record whose row was taken away', async () => {
    const said = await saidAfter({ drop: [rowsNow().mine] });
    expect(said.rows).toMatchObject([{ how: 'removed', kind: 'detainee', id: elvin }]);
  });

  it('both records whose rows were exchanged', async () => {
    const { mine, other } = rowsNow();
    const said = await saidAfter({
      put: [
        { id: mine.id, b: other.b },
        { id: other.id, b: mine.b },
      ],
    });
    expect(said.rows.map(({ how, kind }) => `${how} ${String(kind)}`)).toEqual([
      'moved detainee',
      'moved detainee',
    ]);
  });

  it('a row that was changed, and one that was added', async () => {
    const { mine } = rowsNow();
    const b = mine.b.with(40, (mine.b[40] ?? 0) ^ 1);
    const added = { id: mine.id.with(0, (mine.id[0] ?? 0) ^ 1), b: b.with(-1, 7) };
    const said = await saidAfter({ put: [{ id: mine.id, b: b.with(-1, 9) }, added] });
    expect(said.rows.map(({ how }) => how).toSorted()).toEqual(['added', 'changed']);
    expect(said.rows.find(({ how }) => how === 'changed')).toMatchObject({ id: elvin });
  });

  it('nothing the next time', async () => {
    await saidAfter({ drop: [rowsNow().mine] });
    expect((await m.open()).client.notices.get()).toEqual([]);
  });
});
