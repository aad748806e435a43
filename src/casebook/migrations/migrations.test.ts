import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { ChangeId } from '../../domain/ids';
import type { RecordKind } from '../../domain/records';
import { fact, failure, must, person } from '../testing/given';
import { Machine, PASSPHRASE } from '../testing/machine';
import { copyInto, readRaw } from '../testing/raw-store';
import { Migrations, type Migration, type OldRecord } from './migration';
import { shippedMigrations } from './shipped';

const called = new Set<Migration>();

/** The same migrations, each of which notes that it was called. */
function watched(list: readonly Migration[], seen: Set<Migration>): Migration[] {
  return list.map((migration) => ({
    ...migration,
    migrate(record: OldRecord) {
      seen.add(migration);
      return migration.migrate(record);
    },
  }));
}

/** Those of a list that no test has called. */
function untested(list: readonly Migration[], seen: ReadonlySet<Migration>): string[] {
  return list
    .filter((one) => !seen.has(one))
    .map(({ kind, from, to }) => `${kind} ${from} to ${to}`);
}

/** A shape of tomorrow: references in capitals, facts under another name of their value. */
const capitals: Migration = {
  kind: 'detainee',
  from: 1,
  to: 2,
  purpose: 'References are written in capitals, and a note on a fact begins with a dash.',
  migrate(record) {
    const { reference, facts, ...rest } = record;
    return {
      ...rest,
      ...(typeof reference === 'string' ? { reference: reference.toUpperCase() } : {}),
      ...(Array.isArray(facts)
        ? { facts: (facts as { note: string }[]).map((one) => ({ ...one, note: `- ${one.note}` })) }
        : {}),
    };
  },
};

function machine(migrations: readonly Migration[] = []): Machine {
  const m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  m.migrations = migrations;
  return m;
}

async function oldCasebook() {
  const m = machine();
  const page = await m.create();
  const id = await person(page.client, 'Elvin');
  const { change } = await must(
    page.client.run('edit-record', { kind: 'detainee', id, fields: { reference: 'a-1' } }),
  );
  const added = await must(
    page.client.run('add-member', { kind: 'detainee', id, list: 'facts', member: fact('x') }),
  );
  const member = added.created as string;
  await must(
    page.client.run('edit-record', { kind: 'detainee', id, fields: { reference: 'b-2' } }),
  );
  const at = { kind: 'detainee', id, list: 'facts', member } as const;
  const removal = await must(page.client.run('remove-member', at));
  await m.lock(page);
  return { m, id, change, member, removal: removal.change };
}

describe('the list of migrations', () => {
  it('is one unbroken line for each kind', () => {
    expect(() => new Migrations(shippedMigrations)).not.toThrow();
    expect(() => new Migrations([{ ...capitals, from: 2, to: 3 }])).toThrow();
    expect(() => new Migrations([capitals, capitals])).toThrow();
    expect(new Migrations([capitals]).current('detainee')).toBe(2);
    expect(new Migrations([capitals]).current('appeal')).toBe(1);
  });
});

describe('a record of an older shape', () => {
  it('is brought up when it is read, and sealed anew with its next change only', async () => {
    const { m, id } = await oldCasebook();
    m.migrations = [capitals];
    const journal = m.host.journal.length;
    const page = await m.open();
    expect(page.client.store.get('detainee', id)?.reference).toBe('B-2');
    expect(m.host.journal.length).toBe(journal);
    await must(page.client.run('add-note', { kind: 'detainee', id, text: 'n' }));
    await m.lock(page);
    // Brought up twice, it would still say so; from an older Vigil it cannot be opened any more.
    m.migrations = [];
    const older = m.page().client;
    const writes = m.host.writes;
    expect(await failure(older.unlock({ passphrase: PASSPHRASE }))).toEqual({
      code: 'newer-vigil',
      what: 'detainee',
      version: 2,
    });
    expect(m.host.writes).toBe(writes);
    expect(older.store.allWithTrashed('detainee')).toEqual([]);
    m.migrations = [capitals];
    expect((await m.open()).client.store.get('detainee', id)).toMatchObject({
      reference: 'B-2',
      notes: [{ text: 'n' }],
    });
  });

  it('is brought up from the journal, and from a Change that is taken back', async () => {
    const { m, id, member, removal } = await oldCasebook();
    m.replaceStore();
    m.migrations = [capitals];
    expect(await failure(m.page().client.unlock({ passphrase: PASSPHRASE }))).toMatchObject({
      code: 'store-lost',
    });
    const { client } = await m.open();
    expect(client.store.get('detainee', id)?.reference).toBe('B-2');
    await must(client.takeBack(removal));
    expect(client.store.get('detainee', id)?.facts).toMatchObject([{ id: member, note: '- ' }]);
    const history = await must(client.history());
    const second = history.find(({ ops }) => ops[0]?.before === 'a-1')?.id as ChangeId;
    await must(client.takeBack(second));
    expect(client.store.get('detainee', id)?.reference).toBe('A-1');
  });

  it.each(['the journal', 'the rest of the journal'])(
    'stops an older Vigil, with nothing touched, also where only %s holds it',
    async (where) => {
      const { m, id } = await oldCasebook();
      const rows = await readRaw(m.storeEngine);
      m.migrations = [capitals];
      const page = await m.open();
      await must(page.client.run('add-note', { kind: 'detainee', id, text: 'n' }));
      await m.lock(page);
      m.migrations = [];
      m.replaceStore();
      if (where === 'the journal') m.host.rebuilding = 'store-lost';
      else await copyInto(rows, m.storeEngine);
      const { header, writes } = m.host;
      const before = where === 'the journal' ? null : await readRaw(m.storeEngine);
      const opened = m.page().client.unlock({ passphrase: PASSPHRASE });
      expect(await failure(opened)).toMatchObject({ code: 'newer-vigil', what: 'detainee' });
      expect(m.host).toMatchObject({ header, writes });
      if (before !== null) expect(await readRaw(m.storeEngine)).toEqual(before);
    },
  );
});

describe('a value of a Change', () => {
  const migrations = new Migrations([
    {
      ...{ kind: 'detainee', from: 1, to: 2, purpose: 'Renames.' },
      migrate(record) {
        const { reference, facts, portrait, ...rest } = record;
        return {
          ...rest,
          ...(reference === undefined ? {} : { number: reference }),
          ...(facts === undefined ? {} : { claims: facts }),
          ...(portrait === undefined ? {} : { picture: portrait, pictureBy: null }),
        };
      },
    },
  ]);

  it.each([
    [['reference'], 'x', { path: ['number'], value: 'x' }],
    [['facts', 'mem_1'], { id: 'mem_1' }, { path: ['claims', 'mem_1'], value: { id: 'mem_1' } }],
    [['names', 'mem_1'], { id: 'mem_1' }, { path: ['names', 'mem_1'], value: { id: 'mem_1' } }],
    [['portrait'], 'att', null],
  ])('follows %j to where it stands today', (path, value, expected) => {
    expect(migrations.bringUpValue('detainee', path, value, 1)).toEqual(expected);
  });

  it('is as it is where it is of today, and refused where it is of tomorrow', () => {
    expect(migrations.bringUpValue('detainee', ['x'], 1, 2)).toEqual({ path: ['x'], value: 1 });
    expect(() => migrations.bringUpValue('detainee', ['x'], 1, 3)).toThrow('newer-vigil');
    expect(() => migrations.assertKnown('spaceship' as RecordKind, 1)).toThrow('newer-vigil');
  });
});

describe('every shipped migration', () => {
  it('was called by a test', () => {
    // A migration that no test calls is named: shown with one that nobody has called, and one
    // that somebody has.
    const seen = new Set<Migration>();
    const [tried] = watched([capitals], seen);
    const never = { ...capitals, kind: 'appeal' } as const;
    expect(untested([capitals, never], seen)).toEqual(['detainee 1 to 2', 'appeal 1 to 2']);
    tried?.migrate({ kind: 'detainee' });
    expect(untested([capitals, never], seen)).toEqual(['appeal 1 to 2']);
    expect(untested(shippedMigrations, called)).toEqual([]);
  });
});
