import type { StoreEngine } from '../worker/store';

/** A row as IndexedDB holds it. */
export interface RawRow {
  readonly id: Uint8Array;
  readonly b: Uint8Array;
}

const names = ['t0', 't1', 't2', 't3'] as const;
export type RawTable = (typeof names)[number];

/** Every row of every table, past the casebook and its seals. */
export async function readRaw(engine: StoreEngine): Promise<Record<RawTable, RawRow[]>> {
  const db = await openRaw(engine);
  const rows = { t0: [], t1: [], t2: [], t3: [] } as Record<RawTable, RawRow[]>;
  for (const name of names) {
    const request = db.transaction(name).objectStore(name).getAll();
    rows[name] = (await asked(request)) as RawRow[];
  }
  db.close();
  return rows;
}

/** Puts rows into a table, or takes some out, behind the casebook's back. */
export async function tamper(
  engine: StoreEngine,
  table: RawTable,
  change: { readonly put?: readonly RawRow[]; readonly drop?: readonly RawRow[] },
): Promise<void> {
  const db = await openRaw(engine);
  const store = db.transaction(table, 'readwrite').objectStore(table);
  for (const row of change.drop ?? []) await asked(store.delete(row.id.slice()));
  for (const row of change.put ?? []) await asked(store.put(row));
  db.close();
}

/** Fills another IndexedDB with the rows of one: the same disk at another moment. */
export async function copyInto(
  rows: Record<RawTable, RawRow[]>,
  target: StoreEngine,
): Promise<StoreEngine> {
  for (const table of names) await tamper(target, table, { put: rows[table] });
  return target;
}

/** The name of each table and of the indexes on it. */
export async function tablesOf(
  engine: StoreEngine,
): Promise<readonly { name: string; indexes: readonly string[] }[]> {
  const db = await openRaw(engine);
  const tables = [...db.objectStoreNames].map((name) => {
    const { indexNames } = db.transaction(name).objectStore(name);
    return { name, indexes: [...indexNames] };
  });
  db.close();
  return tables;
}

async function openRaw({ indexedDB }: StoreEngine): Promise<IDBDatabase> {
  // Dexie's version 1 is 10 for IndexedDB.
  const request = indexedDB.open('s', 10);
  request.onupgradeneeded = () => {
    for (const name of names) request.result.createObjectStore(name, { keyPath: 'id' });
  };
  return asked(request);
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no reason given'));
    };
  });
}
