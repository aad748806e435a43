import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { Refused } from '../result';
import { tables } from './row-content';
import { RowStore } from './store';

const row = (id: number) => ({
  ...{ table: tables.records, id: new Uint8Array(16).fill(id), b: Uint8Array.of(id) },
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('writes all rows of a transaction or none, where one of them is refused later', async () => {
  const store = new RowStore({ indexedDB: new IDBFactory(), IDBKeyRange });
  await store.open();
  await store.write([row(1)]);
  // A request that fails by itself, after it was made: the row is there already.
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
  ) {
    return this.add(value);
  });
  await expect(store.write([row(2), row(1), row(3)])).rejects.toThrow(Refused);
  vi.restoreAllMocks();
  expect(await store.getAll(tables.records, [row(2).id, row(3).id])).toEqual([null, null]);
  await store.write([row(2), row(1)]);
  expect(await store.get(tables.records, row(2).id)).toEqual(row(2));
});
