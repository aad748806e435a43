import type { AnyRecord } from '../../domain/records';
import { equalBytes, type Bytes } from '../../sealing/bytes';
import type { CasebookSeal } from '../../sealing/keys';
import type { SealedRow } from '../../sealing/row-place';
import type { Migrations } from '../migrations/migration';
import { Refused } from '../result';
import { assembleRecord, type Unit } from '../stored-record';
import type { Layout, MemberPlace, RecordEntry } from './record-index';
import { joinBody, openContent, parseJson, tables } from './row-content';
import type { RowStore } from './store';

/** A unit as read: its content, the rows it lies in, and the bytes of its JSON. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly rows: readonly SealedRow[];
  readonly bytes: number;
}

/** Reads records from the store by where the index says they are. */
export class RecordReader {
  readonly #store: RowStore;
  readonly #seal: CasebookSeal;
  readonly #migrations: Migrations;

  constructor(store: RowStore, seal: CasebookSeal, migrations: Migrations) {
    this.#store = store;
    this.#seal = seal;
    this.#migrations = migrations;
  }

  /** Some units of a record, as sealed: in the shape of the record's schema number. */
  async units(entry: RecordEntry, which: readonly number[]): Promise<ReadUnit[]> {
    const wanted = which.map((at) => entry.units[at] ?? []);
    const rows = await this.#store.getAll(tables.records, wanted.flat());
    let next = 0;
    return wanted.map((ids) => {
      const own = rows.slice(next, next + ids.length);
      next += ids.length;
      return this.#open(own, ids);
    });
  }

  /** A whole record in today's shape. */
  async record(entry: RecordEntry): Promise<AnyRecord> {
    const units = await this.units(
      entry,
      entry.units.map((_, at) => at),
    );
    const record = assembleRecord(units.map((read) => read.unit));
    return this.#migrations.bringUp(record, entry.schema);
  }

  #open(rows: readonly (SealedRow | null)[], ids: readonly Bytes[]): ReadUnit {
    const there = rows.filter((row) => row !== null);
    const moved = there.some((row, at) => !equalBytes(row.id, ids[at] ?? row.id.subarray(1)));
    if (there.length !== ids.length || moved) {
      throw new Refused({ code: 'damaged', what: 'row-missing' });
    }
    const [first, ...rest] = there.map((row) => openContent(this.#seal, row));
    if (first === undefined) throw new Refused({ code: 'damaged', what: 'row-missing' });
    const body = joinBody(first, rest);
    return { unit: parseJson(body) as Unit, rows: there, bytes: body.length };
  }
}

/** The layout of a record from all its units. */
export function layoutOf(units: readonly Pick<ReadUnit, 'unit' | 'bytes'>[]): Layout {
  const places = new Map<string, MemberPlace>();
  let nextRank = 0;
  for (const [at, { unit }] of units.entries()) {
    for (const [list, members] of Object.entries(unit.m)) {
      for (const [nth, member] of members.entries()) {
        const rank = unit.r[list]?.[nth] ?? 0;
        places.set(member.id, { unit: at, list, rank });
        nextRank = Math.max(nextRank, rank + 1);
      }
    }
  }
  return { places, sizes: units.map(({ bytes }) => bytes), nextRank };
}
