import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId, type MemberId, type SourceId } from '../domain/ids';
import { sourceSchema, type Source } from '../domain/source';
import { paddedLength } from '../sealing/padding';
import { ENVELOPE_OVERHEAD } from '../sealing/envelope';
import { everything, LETTER, must, passage } from './testing/given';
import { Machine } from './testing/machine';
import { readRaw } from './testing/raw-store';
import {
  assembleRecord,
  insertMember,
  jsonBytes,
  packRecord,
  UNIT_LIMIT,
  type Unit,
} from './stored-record';
import { ROW_BODY } from './worker/row-content';

const AT = '2026-01-01T09:00:00Z';

function sourceWith(annotations: number, comment = ''): Source {
  return sourceSchema.parse({
    ...{ kind: 'source', id: newId('source'), createdAt: AT, sourceKind: 'letter', title: 'T' },
    textVersions: [
      {
        ...{ id: newId('member'), version: 1, extractor: 'x', sha256: 'a'.repeat(64) },
        ...{ length: LETTER.length, text: LETTER },
      },
    ],
    annotations: Array.from({ length: annotations }, (_, at) => ({
      ...{ id: newId('member'), version: 1, at: AT, comment: `${at} ${comment}` },
      selectors: { start: 0, end: 2, exact: 'We', prefix: '', suffix: '' },
    })),
  });
}

async function casebookWith(...records: Source[]) {
  const m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  const page = await m.create();
  await must(page.client.run('import-data', { title: 't', records }));
  return { m, page, client: page.client };
}

/** Which rows of the record table another version of it has written, left out or added. */
async function changedRows(m: Machine, work: () => Promise<unknown>) {
  const before = new Map((await readRaw(m.storeEngine)).t1.map((row) => [String(row.id), row.b]));
  await work();
  const after = (await readRaw(m.storeEngine)).t1;
  const changed = after.filter(({ id, b }) => String(b) !== String(before.get(String(id))));
  return { changed, before: before.size, after: after.length };
}

describe('a record in units', () => {
  it('is the same when it is put together again, in any order of units', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.nat(300), fc.boolean(), (count, length, turned) => {
        const source = sourceWith(count, 'ə'.repeat(length));
        const units = packRecord(source).map(({ unit }) => unit);
        for (const unit of units) expect(jsonBytes(unit)).toBeLessThanOrEqual(UNIT_LIMIT);
        const parsed = JSON.parse(JSON.stringify(turned ? units.toReversed() : units)) as Unit[];
        expect(assembleRecord(parsed)).toEqual(source);
      }),
      { numRuns: 20 },
    );
  });

  it('is one unit where it is of ordinary size', () => {
    expect(packRecord(sourceWith(50))).toHaveLength(1);
    expect(packRecord(sourceWith(2000)).length).toBeGreaterThan(5);
  });

  it('keeps the order of ranks, and of ids where ranks are equal', () => {
    const unit: Unit = { m: {}, r: {} };
    for (const [id, rank] of [
      ['b', 2],
      ['a', 2],
      ['c', 0],
      ['d', 3],
    ] as const) {
      insertMember(unit, 'facts', { id }, rank);
    }
    expect(unit.m['facts']?.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
    expect(unit.r['facts']).toEqual([0, 2, 2, 3]);
  });

  it('never makes a row of 64 KiB', () => {
    expect(ENVELOPE_OVERHEAD + paddedLength(ROW_BODY + 4000)).toBeLessThan(65_536);
  });
});

describe('a source with 2,000 annotations', () => {
  it('has one unit sealed anew by one more highlight, and no other', async () => {
    const { m, page } = await casebookWith(sourceWith(2000));
    await m.lock(page);
    const { client } = await m.open();
    const [source] = client.store.all('source');
    const id = source?.id as SourceId;
    const mark = () => must(client.run('mark-passage', passage(id, 'Elvin and')));
    const first = await changedRows(m, mark);
    expect(first.changed).toHaveLength(1);
    expect(first.after).toBe(first.before);
    expect(first.before).toBeGreaterThan(10);
    expect((await changedRows(m, mark)).changed).toHaveLength(1);
    const undone = await changedRows(m, () => must(client.undo()));
    expect(undone.changed).toHaveLength(1);
    const head = await changedRows(m, () =>
      must(client.run('edit-record', { kind: 'source', id, fields: { title: 'Other' } })),
    );
    expect(head.changed).toHaveLength(1);
    expect(client.store.get('source', id)?.annotations).toHaveLength(2001);
    const all = everything(client.store);
    expect(everything((await m.open()).client.store)).toEqual(all);
  });

  it('gets a further unit when the last is full, and stays in order', async () => {
    const { m, client } = await casebookWith(sourceWith(0));
    const [source] = client.store.all('source');
    const id = source?.id as SourceId;
    const rows = (await readRaw(m.storeEngine)).t1.length;
    for (let at = 0; at < 12; at += 1) {
      const input = { ...passage(id, 'Elvin'), comment: `${at} ${'ə'.repeat(4500)}` };
      await must(client.run('mark-passage', input));
    }
    expect((await readRaw(m.storeEngine)).t1.length).toBeGreaterThan(rows + 1);
    const { client: again } = await m.open();
    const order = again.store
      .get('source', id)
      ?.annotations.map(({ comment }) => parseInt(comment));
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('puts a removed highlight back among those of other units', async () => {
    const { m, client } = await casebookWith(sourceWith(900));
    const [source] = client.store.all('source');
    const id = source?.id as SourceId;
    const member = source?.annotations[3]?.id as MemberId;
    await must(client.run('remove-member', { kind: 'source', id, list: 'annotations', member }));
    // Its unit is filled meanwhile, so it comes back into another one.
    const long = { ...passage(id, 'Elvin'), comment: 'c'.repeat(9000) };
    await must(client.run('mark-passage', long));
    const [, removal] = await must(client.history({ limit: 2 }));
    await must(client.takeBack(removal?.id as never));
    expect(client.store.get('source', id)?.annotations[3]?.id).toBe(member);
    expect((await m.open()).client.store.get('source', id)?.annotations[3]?.id).toBe(member);
  });
});

describe('a member', () => {
  it('that outgrows its unit moves to another and keeps its place', async () => {
    const { m, client } = await casebookWith(sourceWith(900));
    const [source] = client.store.all('source');
    const id = source?.id as SourceId;
    const members = structuredClone(source?.annotations ?? []);
    for (const at of [2, 3, 4, 5, 6]) {
      const member = { ...members[at], id: String(members[at]?.id), comment: 'ə'.repeat(9000) };
      await must(client.run('edit-member', { kind: 'source', id, list: 'annotations', member }));
    }
    const { client: again } = await m.open();
    expect(everything(again.store)).toEqual(everything(client.store));
    expect(again.store.get('source', id)?.annotations.map((one) => one.id)).toEqual(
      members.map((one) => one.id),
    );
    const { t1 } = await readRaw(m.storeEngine);
    expect(Math.max(...t1.map(({ b }) => b.length))).toBeLessThan(65_536);
  });

  it('longer than a row lies in several, and they go with it', async () => {
    const { m, client } = await casebookWith(sourceWith(1));
    const [source] = client.store.all('source');
    const id = source?.id as SourceId;
    const at = { kind: 'source', id, list: 'notes' } as const;
    const rows = (await readRaw(m.storeEngine)).t1.length;
    // Control characters take six bytes each in JSON.
    const text = '\u0001'.repeat(10_000);
    const { created } = await must(client.run('add-note', { ...at, text }));
    expect((await readRaw(m.storeEngine)).t1.length).toBeGreaterThan(rows + 1);
    expect(everything((await m.open()).client.store)).toEqual(everything(client.store));
    const short = { id: String(created), text: 'short', at: AT };
    await must(client.run('edit-member', { ...at, member: short }));
    expect((await readRaw(m.storeEngine)).t1.length).toBe(rows + 1);
    await must(client.undo());
    const { client: again } = await m.open();
    expect(again.store.get('source', id)?.notes).toMatchObject([{ text }]);
    // Taken back whole, the record leaves no row behind.
    for (const entry of await must(again.history())) {
      if (entry.takesBack === null && entry.takenBackBy === null) await again.takeBack(entry.id);
    }
    expect((await readRaw(m.storeEngine)).t1).toEqual([]);
  });
});
