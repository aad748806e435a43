import { buildNameIndex, type HitRank, type NameIndex } from '../../../domain/names';
import type { AnyRecord } from '../../../domain/records';

/** How far one call may go before the page gets its turn: milliseconds of work, or no end. */
export type Budget = number;

/** Records indexed between two looks at the clock. */
const BATCH = 16;

/** A hit with the spelling that bore the query. */
export interface SpellingHit {
  readonly record: AnyRecord;
  readonly rank: HitRank;
  readonly spelling: string;
}

/**
 * The names index over the records of one kind, kept up to date from the store's own array: what
 * changed is put in again, in slices, so that no call takes longer than it was given.
 */
export class KindIndex {
  readonly #index: NameIndex = buildNameIndex([]);
  readonly #known = new Map<string, AnyRecord>();
  #list: readonly AnyRecord[] = [];
  #waiting: readonly AnyRecord[] = [];
  #next = 0;

  /** Records that are on file and not in the index yet. */
  get waiting(): readonly AnyRecord[] {
    return this.#waiting.slice(this.#next);
  }

  /**
   * Brings the index nearer to `list`, for at most `budget` milliseconds. True once nothing waits.
   */
  follow(list: readonly AnyRecord[], budget: Budget): boolean {
    if (list !== this.#list) this.#compare(list);
    const until = performance.now() + budget;
    while (this.#next < this.#waiting.length) {
      const end = Math.min(this.#next + BATCH, this.#waiting.length);
      for (; this.#next < end; this.#next += 1) this.#put(this.#waiting[this.#next]);
      if (performance.now() >= until) break;
    }
    return this.#next >= this.#waiting.length;
  }

  /** The best `limit` records for a query, in the engine's order. */
  search(query: string, limit: number): SpellingHit[] {
    return this.#index.search(query, limit).flatMap(({ id, rank, spelling }) => {
      const record = this.#known.get(id);
      return record === undefined ? [] : [{ record, rank, spelling }];
    });
  }

  #compare(list: readonly AnyRecord[]): void {
    this.#list = list;
    this.#waiting = list.filter((record) => this.#known.get(record.id) !== record);
    this.#next = 0;
    const staying = list.length - this.#waiting.length;
    const changed = this.#waiting.filter(({ id }) => this.#known.has(id)).length;
    if (this.#known.size === staying + changed) return;
    const ids = new Set<string>(list.map(({ id }) => id));
    for (const id of [...this.#known.keys()]) {
      if (ids.has(id)) continue;
      this.#known.delete(id);
      this.#index.drop(id);
    }
  }

  #put(record: AnyRecord | undefined): void {
    if (record === undefined) return;
    this.#known.set(record.id, record);
    this.#index.put({ id: record.id, names: spellingsOf(record) });
  }
}

/** Everything a record is called: every spelling of its names, or its title. */
export function spellingsOf(record: AnyRecord): readonly string[] {
  if ('names' in record) return record.names.map(({ text }) => text);
  const others = 'aliases' in record ? record.aliases : [];
  if ('title' in record && typeof record.title === 'string') return [record.title, ...others];
  return 'name' in record && typeof record.name === 'string' ? [record.name, ...others] : [];
}
