import { isRecordKind, type AnyRecord, type RecordKind } from '../../domain/records';
import { Refused } from '../result';

/** A record of an older shape, or a part of one: no field but `kind` can be counted on. */
export type OldRecord = Readonly<Record<string, unknown>> & { readonly kind: RecordKind };

/**
 * One step from a record's older shape to the next. `migrate` is pure, and takes parts of records
 * as well: a Change holds single fields and members, which are brought up in a record that has
 * nothing else. So it must change what is there and add nothing that was only missing, unless the
 * record is whole (it then has `createdAt`).
 */
export interface Migration {
  readonly kind: RecordKind;
  readonly from: number;
  /** Always `from` + 1. */
  readonly to: number;
  /** Why the shape changed, in one sentence. */
  readonly purpose: string;
  migrate(record: OldRecord): OldRecord;
}

/** The steps a Vigil knows, checked to form one unbroken line for each kind. */
export class Migrations {
  readonly #byKind = new Map<RecordKind, Migration[]>();

  /** Throws an Error where a step is missing or comes twice: a fault in the list itself. */
  constructor(list: readonly Migration[]) {
    for (const migration of list) {
      const line = this.#byKind.get(migration.kind) ?? [];
      if (migration.from !== line.length + 1 || migration.to !== migration.from + 1) {
        throw new Error(`migrations of ${migration.kind} do not follow each other`);
      }
      this.#byKind.set(migration.kind, [...line, migration]);
    }
  }

  /** The schema number that records of `kind` are written with. */
  current(kind: RecordKind): number {
    return 1 + (this.#byKind.get(kind)?.length ?? 0);
  }

  /** Throws Refused `newer-vigil` for a kind or a schema number of a newer Vigil. */
  assertKnown(kind: string, schema: number): void {
    if (!isRecordKind(kind) || schema > this.current(kind)) {
      throw new Refused({ code: 'newer-vigil', what: kind, version: schema });
    }
  }

  /** The record in today's shape; the same object where it is of today. */
  bringUp(record: AnyRecord, schema: number): AnyRecord {
    return this.#bringUp(record, schema) as AnyRecord;
  }

  /**
   * A value of a Change in today's shape, with the path it has today; null where what it was is
   * not kept any more, or became several things.
   */
  bringUpValue(
    kind: RecordKind,
    path: readonly string[],
    value: unknown,
    schema: number,
  ): { readonly path: readonly string[]; readonly value: unknown } | null {
    if (schema === this.current(kind)) return { path, value };
    const [name, member] = path;
    if (name === undefined) {
      return { path, value: this.#bringUp(value as OldRecord, schema) };
    }
    const alone = { kind, [name]: member === undefined ? value : [value] };
    const after = Object.entries(this.#bringUp(alone, schema));
    const [entry, more] = after.filter(([key]) => key !== 'kind');
    if (entry === undefined || more !== undefined) return null;
    const [newName, newValue] = entry;
    if (member === undefined) return { path: [newName], value: newValue };
    const [only, second] = Array.isArray(newValue) ? (newValue as unknown[]) : [];
    if (only === undefined || second !== undefined) return null;
    return { path: [newName, member], value: only };
  }

  #bringUp(record: object, schema: number): OldRecord {
    const old = record as OldRecord;
    this.assertKnown(old.kind, schema);
    const steps = this.#byKind.get(old.kind) ?? [];
    return steps.slice(schema - 1).reduce((at, step) => step.migrate(at), old);
  }
}
