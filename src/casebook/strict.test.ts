import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { must, person } from './testing/given';
import { Machine } from './testing/machine';

afterEach(() => {
  vi.restoreAllMocks();
});

it('every transaction that writes asks the engine to sync before it says that it is complete', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const m = new Machine(() => ({ indexedDB: new IDBFactory(), IDBKeyRange }));
  const { client } = await m.create();
  const id = await person(client, 'Elvin');
  await must(client.run('edit-record', { kind: 'detainee', id, fields: { reference: '1' } }));
  await must(client.undo());
  const writing = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing.length).toBeGreaterThan(3);
  const durabilities = writing.map((call) => (call as unknown[])[2]);
  expect(new Set(durabilities.map((each) => JSON.stringify(each)))).toEqual(
    new Set(['{"durability":"strict"}']),
  );
});
