import type { FrameRow } from '../../sealing/frame-body';
import type { CasebookSeal } from '../../sealing/keys';
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
  #rows = new Map<string, FrameRow>();
  #bytes = 0;

  constructor(store: RowStore, seal: CasebookSeal) {
    this.#store = store;
    this.#seal = seal;
  }

  /** Takes a row. Records are looked at by the scan that proves what was filled in. */
  async take(row: FrameRow): Promise<void> {
    if (row.table === tables.changes && row.b !== null) this.#noteLamport(row.id, row.b);
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

  #noteLamport(id: FrameRow['id'], b: NonNullable<FrameRow['b']>): void {
    const head = changeHeadIn(openContent(this.#seal, { table: tables.changes, id, b }));
    this.lamport = Math.max(this.lamport, head?.lamport ?? 0);
  }
}
