import { assembleRecord, type Unit } from './stored-record';
import type { AnyRecord } from '../domain/records';
import { FramePace } from './frame-pace';
import { nextTurn } from './next-turn';
import { freeze, type PageRecords } from './page-records';
import type { RecordPatch } from './record-patch';
import type { RecordSlice } from './record-slice';

type Waiting =
  | { readonly slice: RecordSlice; readonly isAhead: boolean }
  | { readonly patches: readonly RecordPatch[] }
  | { readonly wasSaved: boolean };

/** Milliseconds of parsing before the page may draw and listen again. */
const TURN = 8;

/** As `TURN`, for what is still being saved: each of its frames passes through this page. */
const TURN_AHEAD = 3;

/**
 * Parses the slices that the worker sends, a little at a time, into the page's records. Patches that
 * come behind a slice wait for it, so that the records change in the order in which they were saved.
 */
export class RecordLoader {
  readonly #records: PageRecords;
  readonly #waiting: Waiting[] = [];
  /** Parsed, and not yet saved. */
  #ahead: AnyRecord[] = [];
  readonly #decoder = new TextDecoder();
  readonly #pace = new FramePace();
  #working: Promise<void> | null = null;

  constructor(records: PageRecords) {
    this.#records = records;
  }

  /** True where nothing waits. */
  get idle(): boolean {
    return this.#working === null;
  }

  push(slice: RecordSlice): void {
    this.#queue({ slice, isAhead: false });
  }

  /** Parses what is still being saved; it is shown once `keepAhead` says that it was. */
  pushAhead(slice: RecordSlice): void {
    this.#queue({ slice, isAhead: true });
  }

  /** What was pushed ahead was saved, or nothing of it is there. */
  keepAhead(wasSaved: boolean): void {
    this.#queue({ wasSaved });
  }

  /** Applies patches: at once where nothing waits before them. */
  apply(patches: readonly RecordPatch[]): void {
    if (this.#working === null) this.#records.apply(patches);
    else this.#queue({ patches });
  }

  /** Resolves once everything pushed so far is in the store. */
  async done(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  /** Ends the loading of an unlock, once everything pushed is in the store and in its order. */
  async finish(): Promise<void> {
    await this.done();
    let until = performance.now() + TURN;
    const ordering = this.#records.inOrder();
    while (ordering.next().done !== true) {
      if (performance.now() < until) continue;
      await nextTurn();
      await this.#pace.afterFrame();
      until = performance.now() + TURN;
    }
    this.#records.endLoading();
  }

  #queue(next: Waiting): void {
    this.#waiting.push(next);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    // Not at once: whoever starts it has to note that it runs before it can end.
    await nextTurn();
    try {
      let until = performance.now() + TURN;
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
        if ('patches' in next) {
          this.#records.tellLoaded();
          this.#records.apply(next.patches);
          continue;
        }
        if ('wasSaved' in next) {
          if (next.wasSaved) for (const record of this.#ahead) this.#records.load(record);
          this.#ahead = [];
          continue;
        }
        const take = next.isAhead
          ? (record: AnyRecord) => this.#ahead.push(freeze(record))
          : (record: AnyRecord) => this.#records.load(record);
        const records = this.#parse(next.slice, take);
        const turn = next.isAhead ? TURN_AHEAD : TURN;
        until = Math.min(until, performance.now() + turn);
        while (records.next().done !== true) {
          if (performance.now() < until) continue;
          await nextTurn();
          // A save waits for its records; what an unlock brings can wait for a frame.
          if (!next.isAhead) await this.#pace.afterFrame();
          until = performance.now() + turn;
        }
      }
    } finally {
      this.#working = null;
      this.#records.tellLoaded();
    }
  }

  /** Takes one record a step. */
  *#parse(
    { bytes, ends, units, migrated }: RecordSlice,
    take: (record: AnyRecord) => void,
  ): Generator<void> {
    for (const record of migrated) {
      take(record);
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
      take(assembleRecord(parsed));
      yield;
    }
  }
}
