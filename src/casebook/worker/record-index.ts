import type { RecordId, RecordKind } from '../../domain/records';
import type { Bytes } from '../../sealing/bytes';

/** Where a member of a record of several units stands. */
export interface MemberPlace {
  readonly unit: number;
  readonly list: string;
  readonly rank: number;
}

/** What lies in which unit of a record: read once, then kept in step. */
export interface Layout {
  readonly places: Map<string, MemberPlace>;
  /** Bytes of JSON of each unit. */
  readonly sizes: number[];
  nextRank: number;
}

/** A record as the worker knows it: where its rows are, and nothing of what they say. */
export interface RecordEntry {
  readonly kind: RecordKind;
  readonly id: RecordId;
  /** The schema number its rows were sealed with. */
  readonly schema: number;
  /** For each unit its rows' ids: one, or several for a unit that is longer than a row. */
  readonly units: readonly (readonly Bytes[])[];
  /** Kept for records of several units; null until it was needed. */
  readonly layout: Layout | null;
}

/** All records by id. */
export class RecordIndex {
  readonly #entries = new Map<string, RecordEntry>();

  get(id: string): RecordEntry | undefined {
    return this.#entries.get(id);
  }

  set(entry: RecordEntry): void {
    this.#entries.set(entry.id, entry);
  }

  delete(id: string): void {
    this.#entries.delete(id);
  }

  all(): IterableIterator<RecordEntry> {
    return this.#entries.values();
  }

  clear(): void {
    this.#entries.clear();
  }

  get size(): number {
    return this.#entries.size;
  }
}
