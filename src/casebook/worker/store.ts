import Dexie, { type Table } from 'dexie';
import type { Bytes } from '../../sealing/bytes';
import type { FrameRow } from '../../sealing/frame-body';
import type { SealedRow } from '../../sealing/row-place';
import { Refused } from '../result';
import { openedOnce, type OpenedOnce } from './open-once';
import { tables, type TableName } from './row-content';

interface StoredRow {
  readonly id: Bytes;
  readonly b: Bytes;
}

/** Rows read at once; at 64 KiB each they take 16 MiB. */
const SLICE = 256;

/** Where IndexedDB comes from; a test gives its own. */
export interface StoreEngine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/**
 * The sealed rows in IndexedDB: four tables of `{ id, b }` and nothing else, no index but the
 * random id. It knows no key and no content. Every failure leaves as Refused `store-failed`.
 */
export class RowStore {
  readonly #db: Dexie;
  readonly #once: OpenedOnce;

  constructor(engine: StoreEngine) {
    this.#once = openedOnce(engine.indexedDB);
    this.#db = new Dexie('s', {
      indexedDB: this.#once.indexedDB,
      IDBKeyRange: engine.IDBKeyRange,
      // Chromium 121 and later sync nothing by default.
      chromeTransactionDurability: 'strict',
      // The cache would keep what was read, and show writes before they are done.
      cache: 'disabled',
      autoOpen: false,
    });
    this.#db.version(1).stores({ t0: 'id', t1: 'id', t2: 'id', t3: 'id' });
  }

  async open(): Promise<void> {
    await guard(async () => {
      this.#once.allow();
      await this.#db.open();
    });
  }

  close(): void {
    this.#db.close();
  }

  /** The row, or null. */
  async get(table: TableName, id: Bytes): Promise<SealedRow | null> {
    const [row] = await this.getAll(table, [id]);
    return row ?? null;
  }

  /** The rows of these ids, in their order; null where there is none. */
  async getAll(table: TableName, ids: readonly Bytes[]): Promise<(SealedRow | null)[]> {
    return guard(async () => {
      const rows = await this.#table(table).bulkGet([...ids]);
      return rows.map((row) => (row === undefined ? null : sealed(table, row)));
    });
  }

  /** Every row of a table in slices of at most 256, in no meaningful order. */
  async *slices(table: TableName): AsyncGenerator<SealedRow[]> {
    let after: Bytes | null = null;
    for (;;) {
      const from: Bytes | null = after;
      const rows: StoredRow[] = await guard(() =>
        from === null
          ? this.#table(table).limit(SLICE).toArray()
          : this.#table(table).where('id').above(from).limit(SLICE).toArray(),
      );
      if (rows.length > 0) yield rows.map((row) => sealed(table, row));
      after = rows.at(-1)?.id ?? null;
      if (after === null || rows.length < SLICE) return;
    }
  }

  async isEmpty(): Promise<boolean> {
    return guard(async () => {
      for (const table of [tables.epoch, tables.records, tables.changes]) {
        if ((await this.#table(table).count()) > 0) return false;
      }
      return true;
    });
  }

  /** Writes and deletes rows in one strict transaction; resolves once it is on the disk. */
  async write(rows: readonly FrameRow[]): Promise<void> {
    const byTable = new Map<TableName, { put: StoredRow[]; drop: Bytes[] }>();
    for (const row of rows) {
      const table = row.table as TableName;
      const work = byTable.get(table) ?? { put: [], drop: [] };
      byTable.set(table, work);
      // A view on a larger buffer would be stored with all of it.
      if (row.b === null) work.drop.push(row.id.slice());
      else work.put.push({ id: row.id.slice(), b: owned(row.b) });
    }
    await guard(async () => {
      await this.#reopen();
      await this.#db.transaction('rw', [...byTable.keys()], async ({ idbtrans }) => {
        for (const [table, { put, drop }] of byTable) {
          if (drop.length > 0) await this.#table(table).bulkDelete(drop);
          // By hand: what Dexie hangs on each request costs a third of it. A request that fails aborts
          // the transaction, and that is what is waited for.
          const store = idbtrans.objectStore(table);
          for (const row of put) store.put(row);
        }
      });
    });
  }

  /** Puts these rows in the place of all that a table holds, in one transaction. */
  async replaceAll(name: TableName, rows: readonly SealedRow[]): Promise<void> {
    const put = rows.map(({ id, b }) => ({ id: id.slice(), b: owned(b) }));
    await guard(async () => {
      await this.#reopen();
      await this.#db.transaction('rw', [name], async () => {
        await this.#table(name).clear();
        if (put.length > 0) await this.#table(name).bulkPut(put);
      });
    });
  }

  /** Empties every table. For a store that is being filled anew, and no other. */
  async clear(): Promise<void> {
    await guard(async () => {
      const all = Object.values(tables);
      await this.#db.transaction('rw', all, async () => {
        for (const table of all) await this.#table(table).clear();
      });
    });
  }

  /**
   * Opens the database again where the browser has closed it, as it does after a write that found
   * no room on the disk. One that comes back without its epoch was emptied, and is not written to.
   */
  async #reopen(): Promise<void> {
    if (this.#db.isOpen()) return;
    await this.#db.open();
    if ((await this.#table(tables.epoch).count()) > 0) return;
    this.#db.close();
    throw new Refused({ code: 'store-failed', name: 'emptied' });
  }

  #table(name: TableName): Table<StoredRow, Bytes> {
    return this.#db.table<StoredRow, Bytes>(name);
  }
}

function owned(bytes: Bytes): Bytes {
  return bytes.buffer.byteLength === bytes.byteLength ? bytes : bytes.slice();
}

function sealed(table: TableName, row: StoredRow): SealedRow {
  return { table, id: row.id, b: row.b };
}

async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) throw error;
    const name = error instanceof Error ? error.name : typeof error;
    throw new Refused({ code: 'store-failed', name });
  }
}
