import { assembleRecord, type Unit } from './stored-record';
import type { PageRecords } from './page-records';
import type { RecordPatch } from './record-patch';
import type { RecordSlice } from './record-slice';

/** Milliseconds of parsing before the page may draw and listen again. */
const TURN = 8;

/**
 * Parses the slices that the worker sends, a little at a time, into the page's records. Patches that
 * come behind a slice wait for it, so that the records change in the order in which they were saved.
 */
export class RecordLoader {
  readonly #records: PageRecords;
  readonly #waiting: (RecordSlice | readonly RecordPatch[])[] = [];
  readonly #decoder = new TextDecoder();
  #working: Promise<void> | null = null;

  constructor(records: PageRecords) {
    this.#records = records;
  }

  /** True where nothing waits. */
  get idle(): boolean {
    return this.#working === null;
  }

  push(slice: RecordSlice): void {
    this.#waiting.push(slice);
    this.#working ??= this.#work();
  }

  /** Applies patches: at once where nothing waits before them. */
  apply(patches: readonly RecordPatch[]): void {
    if (this.#working === null) this.#records.apply(patches);
    else this.#waiting.push(patches);
  }

  /** Resolves once everything pushed so far is in the store. */
  async done(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  async #work(): Promise<void> {
    // Not at once: whoever starts it has to note that it runs before it can end.
    await nextTurn();
    try {
      let until = performance.now() + TURN;
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
        if (isPatches(next)) {
          this.#records.tellLoaded();
          this.#records.apply(next);
          continue;
        }
        const records = this.#parse(next);
        while (records.next().done !== true) {
          if (performance.now() < until) continue;
          await nextTurn();
          until = performance.now() + TURN;
        }
      }
    } finally {
      this.#working = null;
      this.#records.tellLoaded();
    }
  }

  /** Loads one record a step. */
  *#parse({ bytes, ends, units, migrated }: RecordSlice): Generator<void> {
    for (const record of migrated) {
      this.#records.load(record);
      yield;
    }
    let unit = 0;
    let from = 0;
    for (const count of units) {
      const parsed: Unit[] = [];
      for (const end of ends.slice(unit, unit + count)) {
        parsed.push(JSON.parse(this.#decoder.decode(bytes.subarray(from, end))) as Unit);
        from = end;
      }
      unit += count;
      this.#records.load(assembleRecord(parsed));
      yield;
    }
  }
}

function isPatches(next: RecordSlice | readonly RecordPatch[]): next is readonly RecordPatch[] {
  return Array.isArray(next);
}

/** Resolves in a task of its own; a timer would wait at least 4 ms after a few of them. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
