import { recordShapes, type AnyRecord, type RecordKind } from '../../domain/records';
import type { Migrations } from '../migrations/migration';
import type { RecordPatch } from '../record-patch';
import { Refused } from '../result';
import { assembleRecord, type StoredMember } from '../stored-record';
import type { StoredOp } from '../stored-change';
import { LoadedRecord } from './loaded-record';
import { mentionsOf, type Mentions } from './mentions';
import type { RecordIndex } from './record-index';
import type { RecordReader } from './record-reader';

/**
 * What one Change does, step by step, on records read for it. Nothing outside sees any of it; saved
 * it becomes rows, ops (each with the value before) and patches for the page.
 */
export class WorkingSet {
  readonly ops: StoredOp[] = [];
  readonly patches: RecordPatch[] = [];
  /** For each op what it wrote, to be checked for what it leads to; undefined for a removal. */
  readonly written: unknown[] = [];
  readonly #mentions: Mentions[] = [];
  readonly #records = new Map<string, LoadedRecord>();
  readonly #index: RecordIndex;
  readonly #reader: RecordReader;
  readonly #migrations: Migrations;

  constructor(index: RecordIndex, reader: RecordReader, migrations: Migrations) {
    this.#index = index;
    this.#reader = reader;
    this.#migrations = migrations;
  }

  /** What op number `at` wrote leads to; found once, for the check and for what is kept of it. */
  mentions(at: number): Mentions {
    return (this.#mentions[at] ??= mentionsOf(this.written[at]));
  }

  /** The units of a record that this Change made, as they are sealed; null for any other. */
  packed(id: string): readonly Uint8Array[] | null {
    return this.#records.get(id)?.packed() ?? null;
  }

  /** Every record it holds, changed or only read. */
  loaded(): IterableIterator<LoadedRecord> {
    return this.#records.values();
  }

  /** True where the record is there, counting what this Change has done so far. */
  has(id: string): boolean {
    const loaded = this.#records.get(id);
    return loaded === undefined ? this.#index.get(id) !== undefined : !loaded.gone;
  }

  /** The kind of a record that is there; null where there is none of this id. */
  kindOf(id: string): RecordKind | null {
    return this.has(id) ? (this.#records.get(id)?.kind ?? this.#index.get(id)?.kind ?? null) : null;
  }

  /** The record to work on, or null where there is none of that kind. */
  async find(kind: RecordKind, id: string): Promise<LoadedRecord | null> {
    const known = this.#records.get(id);
    if (known !== undefined) return known.gone || known.kind !== kind ? null : known;
    const entry = this.#index.get(id);
    if (entry?.kind !== kind) return null;
    const loaded = await LoadedRecord.open(this.#reader, entry, this.#migrations.current(kind));
    this.#records.set(id, loaded);
    return loaded;
  }

  /** The whole record as it would be, or null. */
  async record(kind: RecordKind, id: string): Promise<AnyRecord | null> {
    const loaded = await this.find(kind, id);
    return loaded === null ? null : assembleRecord(await loaded.allUnits());
  }

  create(record: AnyRecord): void {
    if (this.has(record.id)) throw missing('exists-already');
    const before = this.#records.get(record.id);
    if (before !== undefined) throw missing('exists-already');
    this.#records.set(record.id, LoadedRecord.create(this.#reader, record));
    this.ops.push({ op: 'add', kind: record.kind, id: record.id, path: [] });
    this.patches.push({ do: 'put', record });
    this.written.push(record);
  }

  async drop(kind: RecordKind, id: string): Promise<void> {
    const loaded = await this.#need(kind, id);
    const before = assembleRecord(await loaded.allUnits());
    loaded.gone = true;
    this.ops.push({ op: 'remove', kind, id, path: [], before });
    this.patches.push({ do: 'drop', kind, id });
    this.written.push(undefined);
  }

  async set(kind: RecordKind, id: string, name: string, value: unknown): Promise<void> {
    const loaded = await this.#need(kind, id);
    const before = await loaded.field(name);
    await loaded.setField(name, value);
    this.ops.push({
      ...{ op: 'set', kind, id, path: [name] },
      ...(before === undefined ? {} : { before: structuredClone(before) }),
    });
    this.patches.push({ do: 'set', kind, id, fields: { [name]: value } });
    this.written.push({ [name]: value });
  }

  async add(
    kind: RecordKind,
    id: string,
    list: string,
    member: StoredMember,
    rank?: number,
  ): Promise<void> {
    const loaded = await this.#need(kind, id);
    if (!recordShapes[kind].members.includes(list)) throw missing('shape');
    if ((await loaded.place(member.id)) !== undefined) throw missing('exists-already');
    const before = await loaded.add(list, member, rank);
    this.ops.push({ op: 'add', kind, id, path: [list, member.id] });
    this.patches.push({ do: 'member', kind, id, list, member, before });
    this.written.push({ [list]: [member] });
  }

  async replace(kind: RecordKind, id: string, list: string, member: StoredMember): Promise<void> {
    const loaded = await this.#need(kind, id);
    const place = await loaded.place(member.id);
    if (place?.list !== list) throw missing('missing-member');
    const before = await loaded.member(place, member.id);
    await loaded.replace(place, member);
    this.ops.push({ op: 'set', kind, id, path: [list, member.id], before });
    this.patches.push({ do: 'member', kind, id, list, member, before: null });
    this.written.push({ [list]: [member] });
  }

  async remove(kind: RecordKind, id: string, list: string, member: string): Promise<void> {
    const loaded = await this.#need(kind, id);
    const place = await loaded.place(member);
    if (place?.list !== list) throw missing('missing-member');
    const before = await loaded.member(place, member);
    await loaded.remove(place, member);
    this.ops.push({ op: 'remove', kind, id, path: [list, member], before, rank: place.rank });
    this.patches.push({ do: 'unmember', kind, id, list, member });
    this.written.push(undefined);
  }

  async #need(kind: RecordKind, id: string): Promise<LoadedRecord> {
    const loaded = await this.find(kind, id);
    if (loaded === null) throw missing('missing-record');
    return loaded;
  }
}

function missing(
  reason: 'missing-record' | 'missing-member' | 'exists-already' | 'shape',
): Refused {
  return new Refused({ code: 'invalid', field: [], reason });
}
