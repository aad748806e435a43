/**
 * The root: one value of 32 bytes that stands for all rows of a casebook at an epoch. Each row has
 * a mark, HMAC-SHA256(K_root, table | id | the row's tag); the marks are XORed, so that a change
 * costs one or two marks, whatever the size of the casebook and whatever the order.
 *
 * The XOR itself never leaves this class. Whoever saw it after each of some 260 changes could solve
 * for a set of old rows that XOR to the same value, and put them back unseen (Clarke et al.,
 * "Incremental multiset hash functions", 2003, section 5, hide it for that reason). What is written
 * down is HMAC-SHA256 of it with the epoch and the counts.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { canonical } from './canonical';
import { hmacSha256 } from './digest';
import { rowTag } from './envelope';
import { assertRowPlace, type RowPlace } from './row-place';
import type { Bytes } from './bytes';

/** Bytes of a root. */
export const ROOT_LENGTH = 32;

/** Rows of each table, by its name; a table without rows is left out. */
export type RowCounts = ReadonlyMap<string, number>;

/** The running root of a set of rows. A row's place must be unique in it, as in the store. */
export class CasebookRoot {
  readonly #key: Uint8Array;
  /** The marks' HMAC with its key taken in, which is half of its work; each mark is made on a copy. */
  readonly #keyed: ReturnType<typeof hmac.create>;
  readonly #sum = new Uint8Array(ROOT_LENGTH);
  readonly #counts = new Map<string, number>();

  /** The root of no rows. `key` is the subkey `root`. */
  constructor(key: Uint8Array) {
    this.#key = key;
    this.#keyed = hmac.create(sha256, key);
  }

  /** Counts in a row that was not there. */
  add(place: RowPlace, b: Uint8Array): void {
    this.#toggle(place, b);
    this.#count(place.table, 1);
  }

  /** Counts out a row; `b` must be the bytes it was added with. */
  remove(place: RowPlace, b: Uint8Array): void {
    this.#count(place.table, -1);
    this.#toggle(place, b);
  }

  /** Puts new bytes in the place of a row's old ones. */
  replace(place: RowPlace, before: Uint8Array, after: Uint8Array): void {
    this.#toggle(place, before);
    this.#toggle(place, after);
  }

  /** How many rows each table has. */
  counts(): RowCounts {
    return new Map(this.#counts);
  }

  /** The root as it is written down for `epoch`: 32 bytes. */
  at(epoch: number): Bytes {
    const counts = sortedCounts(this.#counts).flat();
    return hmacSha256(this.#key, canonical('vigil/1 root', epoch, this.#sum, ...counts));
  }

  /** An independent copy, to try a change on before it is saved. */
  clone(): CasebookRoot {
    const copy = new CasebookRoot(this.#key);
    copy.#sum.set(this.#sum);
    for (const [table, count] of this.#counts) copy.#counts.set(table, count);
    return copy;
  }

  #toggle(place: RowPlace, b: Uint8Array): void {
    assertRowPlace(place);
    const message = canonical('vigil/1 row mark', place.table, place.id, rowTag(b));
    const mark = this.#keyed.clone().update(message).digest();
    for (let i = 0; i < ROOT_LENGTH; i += 1) this.#sum[i] = (this.#sum[i] ?? 0) ^ (mark[i] ?? 0);
  }

  #count(table: string, by: 1 | -1): void {
    const count = (this.#counts.get(table) ?? 0) + by;
    if (count < 0) throw new RangeError('a table cannot have fewer rows than none');
    if (count === 0) this.#counts.delete(table);
    else this.#counts.set(table, count);
  }
}

/** The counts in the order of the tables' names, which have ASCII letters and digits only. */
export function sortedCounts(counts: RowCounts): [string, number][] {
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
