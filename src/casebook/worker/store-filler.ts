import type { FrameRow } from '../../sealing/frame-body';
import type { CasebookSeal } from '../../sealing/keys';
import type { Migrations } from '../migrations/migration';
import { changeHeadIn } from './change-log';
import { openContent, tables } from './row-content';
import { placeKey } from './save-path';
import type { RowStore } from './store';

/** Sealed bytes gathered before they are written: an empty store needs no single transactions. */
const WRITE_BYTES = 4 * 1024 * 1024;

/** Gathers rows, the last of each place, and writes them in large transactions. */
export class StoreFiller {
  /** The highest Lamport counter of the Changes taken so far. */
  lamport = 0;
  readonly #store: RowStore;
  readonly #seal: CasebookSeal;
  readonly #migrations: Migrations;
  #rows = new Map<string, FrameRow>();
  #bytes = 0;

  constructor(store: RowStore, seal: CasebookSeal, migrations: Migrations) {
    this.#store = store;
    this.#seal = seal;
    this.#migrations = migrations;
  }

  /** Takes a row. Throws Refused where it does not open or a newer Vigil wrote it. */
  async take(row: FrameRow): Promise<void> {
    if (row.b !== null) this.#look(row.table, row.id, row.b);
    this.#rows.set(placeKey(row), row);
    this.#bytes += row.b?.length ?? 0;
    if (this.#bytes >= WRITE_BYTES) await this.flush();
  }

  /** Writes what was gathered. */
  async flush(): Promise<void> {
    if (this.#rows.size > 0) await this.#store.write([...this.#rows.values()]);
    this.#rows = new Map();
    this.#bytes = 0;
  }

  /** Forgets what was gathered and empties the store. */
  async empty(): Promise<void> {
    this.#rows = new Map();
    this.#bytes = 0;
    this.lamport = 0;
    await this.#store.clear();
  }

  #look(table: string, id: FrameRow['id'], b: NonNullable<FrameRow['b']>): void {
    const content = openContent(this.#seal, { table, id, b });
    const { line } = content;
    if (line.t === 'h' || line.t === 'p') this.#migrations.assertKnown(line.k, line.s);
    if (table === tables.changes) {
      this.lamport = Math.max(this.lamport, changeHeadIn(content)?.lamport ?? 0);
    }
  }
}
