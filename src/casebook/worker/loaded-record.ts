import { recordShapes, type AnyRecord, type RecordId, type RecordKind } from '../../domain/records';
import { utf8, type Bytes } from '../../sealing/bytes';
import type { SealedRow } from '../../sealing/row-place';
import {
  insertMember,
  jsonBytes,
  memberOverhead,
  packRecord,
  UNIT_LIMIT,
  type PackedUnit,
  type StoredMember,
  type Unit,
} from '../stored-record';
import type { Layout, MemberPlace, RecordEntry } from './record-index';
import { layoutOf, type ReadUnit, type RecordReader } from './record-reader';

interface OpenUnit {
  readonly unit: Unit;
  /** Bytes of its JSON when it was read or made. */
  readonly bytes: number;
  dirty: boolean;
  /** Its JSON where it was just made and nothing changed since. */
  json: Uint8Array | null;
}

/**
 * A record that a Change is working on. It reads only the units it needs and knows which of them it
 * changed. Changes are not seen by anyone before the working set is saved.
 */
export class LoadedRecord {
  readonly kind: RecordKind;
  readonly id: RecordId;
  /** The entry it was loaded from; null for a new record. */
  readonly entry: RecordEntry | null;
  gone = false;
  readonly #reader: RecordReader;
  readonly #units: (OpenUnit | null)[];
  readonly #before = new Map<number, readonly SealedRow[]>();
  #layout: Layout | null;

  private constructor(
    reader: RecordReader,
    from: RecordEntry | AnyRecord,
    units: (OpenUnit | null)[],
    layout: Layout | null,
  ) {
    this.#reader = reader;
    this.kind = from.kind;
    this.id = from.id;
    this.entry = 'units' in from ? from : null;
    this.#units = units;
    this.#layout = layout;
  }

  /** A record that was not there. */
  static create(reader: RecordReader, record: AnyRecord): LoadedRecord {
    const open = packRecord(record).map(made);
    // Most records are one unit, are made and left so: where its members lie is asked when it is changed.
    return new LoadedRecord(reader, record, open, open.length > 1 ? layoutOf(open) : null);
  }

  /** A record on file. One of an older shape is packed anew, so that no record has two shapes. */
  static async open(
    reader: RecordReader,
    entry: RecordEntry,
    schema: number,
  ): Promise<LoadedRecord> {
    if (entry.schema === schema) {
      const none = entry.units.map(() => null);
      return new LoadedRecord(reader, entry, none, cloneLayout(entry.layout));
    }
    const open = packRecord(await reader.record(entry)).map(made);
    const loaded = new LoadedRecord(reader, entry, open, layoutOf(open));
    const old = await reader.units(
      entry,
      entry.units.map((_, at) => at),
    );
    for (const [at, { rows }] of old.entries()) loaded.#before.set(at, rows);
    return loaded;
  }

  /** The value of a field of the head; undefined where it has none. */
  async field(name: string): Promise<unknown> {
    return (await this.#unit(0)).unit.f?.[name];
  }

  /** Sets a field, or takes it away where `value` is undefined. */
  async setField(name: string, value: unknown): Promise<void> {
    const open = await this.#change(0);
    const fields = (open.unit.f ??= {});
    if (value === undefined) Reflect.deleteProperty(fields, name);
    else fields[name] = value;
  }

  async place(member: string): Promise<MemberPlace | undefined> {
    return (await this.#layoutNow()).places.get(member);
  }

  async member(place: MemberPlace, id: string): Promise<StoredMember | undefined> {
    const { unit } = await this.#unit(place.unit);
    return unit.m[place.list]?.find((member) => member.id === id);
  }

  /** Adds a member at its rank, or behind all others; answers with the id it stands before. */
  async add(list: string, member: StoredMember, rank?: number): Promise<string | null> {
    const layout = await this.#layoutNow();
    const bytes = jsonBytes(member) + memberOverhead(list);
    const at = roomFor(layout, bytes);
    if (at === this.#units.length) await this.#newUnit(layout);
    const place = { unit: at, list, rank: rank ?? layout.nextRank };
    const open = await this.#change(at);
    insertMember(open.unit, list, member, place.rank);
    layout.places.set(member.id, place);
    layout.sizes[at] = (layout.sizes[at] ?? 0) + bytes;
    layout.nextRank = Math.max(layout.nextRank, place.rank + 1);
    return rank === undefined ? null : nextInList(layout, list, place.rank, member.id);
  }

  async replace(place: MemberPlace, member: StoredMember): Promise<void> {
    const layout = await this.#layoutNow();
    const before = await this.member(place, member.id);
    const grown = jsonBytes(member) - jsonBytes(before);
    const others = (layout.sizes[place.unit] ?? 0) - jsonBytes(before);
    if (grown > 0 && others > 0 && (layout.sizes[place.unit] ?? 0) + grown > UNIT_LIMIT) {
      // It has outgrown its unit: it moves, and keeps its rank.
      await this.remove(place, member.id);
      await this.add(place.list, member, place.rank);
      return;
    }
    const { unit } = await this.#change(place.unit);
    const at = unit.m[place.list]?.findIndex((one) => one.id === member.id) ?? -1;
    unit.m[place.list]?.splice(at, 1, member);
    layout.sizes[place.unit] = (layout.sizes[place.unit] ?? 0) + grown;
  }

  async remove(place: MemberPlace, id: string): Promise<void> {
    const layout = await this.#layoutNow();
    const { unit } = await this.#change(place.unit);
    const at = unit.m[place.list]?.findIndex((member) => member.id === id) ?? -1;
    const [removed] = unit.m[place.list]?.splice(at, 1) ?? [];
    unit.r[place.list]?.splice(at, 1);
    layout.places.delete(id);
    layout.sizes[place.unit] = (layout.sizes[place.unit] ?? 0) - jsonBytes(removed);
  }

  /** All units, read where they were not yet. */
  async allUnits(): Promise<readonly Unit[]> {
    const all: Unit[] = [];
    for (const at of this.#units.keys()) all.push((await this.#unit(at)).unit);
    return all;
  }

  /** The JSON of all units where the record was made by this Change and not changed again, or null. */
  packed(): readonly Uint8Array[] | null {
    if (this.entry !== null || this.gone) return null;
    const all = this.#units.flatMap((open) => open?.json ?? []);
    return all.length === this.#units.length ? all : null;
  }

  /** The units that hold members of a list. */
  async unitsOf(list: string): Promise<readonly Unit[]> {
    if (!recordShapes[this.kind].members.includes(list)) return [];
    const layout = await this.#layoutNow();
    const at = new Set<number>();
    for (const place of layout.places.values()) if (place.list === list) at.add(place.unit);
    const units: Unit[] = [];
    for (const one of [...at].toSorted((a, b) => a - b)) units.push((await this.#unit(one)).unit);
    return units;
  }

  /** What has to be sealed anew: the JSON of each changed unit, its place and the rows it lay in. */
  changed(): {
    readonly at: number;
    readonly json: Uint8Array;
    readonly before: readonly SealedRow[];
  }[] {
    return this.#units.flatMap((open, at) =>
      open?.dirty
        ? [
            {
              at,
              json: open.json ?? utf8(JSON.stringify(open.unit)),
              before: this.#before.get(at) ?? [],
            },
          ]
        : [],
    );
  }

  /** The rows of units that are no more: all of them where the record is gone. */
  async left(): Promise<readonly SealedRow[]> {
    if (this.gone) for (const at of this.entry?.units.keys() ?? []) await this.#readRows(at);
    const from = this.gone ? 0 : this.#units.length;
    return [...this.#before].flatMap(([at, rows]) => (at >= from ? rows : []));
  }

  /** The entry after the Change; `rowIds` gives the rows of each unit that was sealed anew. */
  entryAfter(schema: number, rowIds: ReadonlyMap<number, readonly Bytes[]>): RecordEntry {
    const units = this.#units.map((_, at) => rowIds.get(at) ?? this.entry?.units[at] ?? []);
    const layout = units.length > 1 ? this.#layout : null;
    return { kind: this.kind, id: this.id, schema, units, layout };
  }

  /** How many units it has now. */
  get unitCount(): number {
    return this.#units.length;
  }

  /** The entry with what was learnt by reading, where nothing was changed. */
  entryKnown(): RecordEntry | null {
    const keeps = this.entry !== null && this.#units.length > 1 && this.#layout !== null;
    return keeps && this.entry !== null ? { ...this.entry, layout: this.#layout } : null;
  }

  async #unit(at: number): Promise<OpenUnit> {
    const known = this.#units[at];
    if (known) return known;
    const read = await this.#readRows(at);
    const open = { unit: read.unit, bytes: read.bytes, dirty: false, json: null };
    this.#units[at] = open;
    return open;
  }

  async #readRows(at: number): Promise<ReadUnit> {
    if (this.entry === null) throw new Error('a new record has no rows');
    const [read] = await this.#reader.units(this.entry, [at]);
    if (read === undefined) throw new Error('no such unit');
    this.#before.set(at, read.rows);
    return read;
  }

  async #change(at: number): Promise<OpenUnit> {
    const open = await this.#unit(at);
    open.dirty = true;
    open.json = null;
    return open;
  }

  async #newUnit(layout: Layout): Promise<void> {
    // The head says how many units follow it.
    await this.#change(0);
    this.#units.push({ unit: { m: {}, r: {} }, bytes: 0, dirty: true, json: null });
    layout.sizes.push(0);
  }

  async #layoutNow(): Promise<Layout> {
    if (this.#layout === null) {
      const units: OpenUnit[] = [];
      for (const at of this.#units.keys()) units.push(await this.#unit(at));
      this.#layout = layoutOf(units);
    }
    return this.#layout;
  }
}

function made({ unit, json }: PackedUnit): OpenUnit {
  return { unit, bytes: json.length, dirty: true, json };
}

/** The unit a new member goes to: the last with room, or a new one behind all. */
function roomFor(layout: Layout, bytes: number): number {
  const at = layout.sizes.findLastIndex((size) => size + bytes <= UNIT_LIMIT);
  return at < 0 ? layout.sizes.length : at;
}

/** The member of a list that follows a rank: what a restored member stands before. */
function nextInList(layout: Layout, list: string, rank: number, id: string): string | null {
  let next: { id: string; rank: number } | null = null;
  for (const [other, place] of layout.places) {
    if (place.list !== list || other === id) continue;
    const isAfter = place.rank > rank || (place.rank === rank && other > id);
    const isNearer = next === null || place.rank < next.rank;
    if (isAfter && isNearer) next = { id: other, rank: place.rank };
  }
  return next?.id ?? null;
}

function cloneLayout(layout: Layout | null): Layout | null {
  if (layout === null) return null;
  return { ...layout, places: new Map(layout.places), sizes: [...layout.sizes] };
}
