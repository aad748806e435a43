/**
 * How an aggregate is cut into units, each one sealed row (or a few, where a single member is very
 * long): unit 0 holds the head's fields and, while they fit, all members; further units hold
 * members only. A unit's JSON keeps to 48 KiB, so that no value of the store reaches 64 KiB, from
 * where Chromium keeps every value as a file of its own.
 */
import { z } from '../domain/schema';
import { recordShapes, type AnyRecord, type RecordKind } from '../domain/records';

/** Bytes of JSON that a unit of several members keeps to. */
export const UNIT_LIMIT = 48 * 1024;

/** Anything with an id inside a list of an aggregate. */
export interface StoredMember {
  readonly id: string;
}

/**
 * One unit: `f` the head's fields (unit 0 only), `m` members by list, `r` the rank of each, in the
 * same order. Ranks only rise; they keep the order of a list that lies in several units.
 */
export interface Unit {
  f?: Record<string, unknown>;
  m: Record<string, StoredMember[]>;
  r: Record<string, number[]>;
}

const encoder = new TextEncoder();

/** Bytes of a value's JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** A unit with its JSON as bytes, made once: it is measured by it and sealed as it. */
export interface PackedUnit {
  readonly unit: Unit;
  readonly json: Uint8Array;
}

/** A record as the JSON of one unit, however long; it crosses so, to be sealed so where it fits. */
export function unitText(record: AnyRecord): string {
  return JSON.stringify(wholeUnit(record));
}

/** What records were read from, until they are packed again. */
const cameAs = new Map<object, PackedUnit>();

/**
 * The record of a `unitText`. It is remembered what it came as, so that putting this very object on
 * file seals those letters and writes none anew: nobody may change the record.
 */
export function recordOfText(text: string): AnyRecord {
  const unit = JSON.parse(text) as Unit;
  const record = inSchemaOrder(assembleRecord([unit]));
  // Now, while whoever sends it writes the next.
  cameAs.set(record, { unit, json: encoder.encode(text) });
  return record;
}

/** The record with its keys as its schema names them, which is how a check takes it as it is. */
function inSchemaOrder(record: AnyRecord): AnyRecord {
  const { schema } = recordShapes[record.kind];
  const given = record as unknown as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  for (const key of keys) if (Object.hasOwn(given, key)) ordered[key] = given[key];
  // What no schema knows comes last, for the check to find.
  return Object.assign(ordered, given) as unknown as AnyRecord;
}

/** Forgets what was remembered and not asked for. */
export function forgetTexts(): void {
  cameAs.clear();
}

/** Cuts a record into units; ranks are the places in its lists. */
export function packRecord(record: AnyRecord): PackedUnit[] {
  const came = cameAs.get(record);
  // What is packed is changed by whoever packs it: it is given out once.
  cameAs.delete(record);
  const whole = came?.unit ?? wholeUnit(record);
  // Nearly every record is one unit: whether it is, one JSON of it tells.
  const json = came?.json ?? jsonOf(whole);
  if (json.length <= UNIT_LIMIT) return [{ unit: whole, json }];
  return cutUnits(record, whole.f ?? {}).map((unit) => ({ unit, json: jsonOf(unit) }));
}

function wholeUnit(record: AnyRecord): Unit {
  const lists = recordShapes[record.kind].members;
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (!lists.includes(key) && value !== undefined) fields[key] = value;
  }
  const whole: Unit = { f: fields, m: {}, r: {} };
  for (const list of lists) {
    const members = membersOf(record, list);
    if (members.length === 0) continue;
    whole.m[list] = [...members];
    whole.r[list] = members.map((_, rank) => rank);
  }
  return whole;
}

function jsonOf(unit: Unit): Uint8Array {
  return encoder.encode(JSON.stringify(unit));
}

function cutUnits(record: AnyRecord, fields: Record<string, unknown>): Unit[] {
  let unit: Unit = { f: fields, m: {}, r: {} };
  let size = jsonBytes(unit);
  const units = [unit];
  for (const list of recordShapes[record.kind].members) {
    for (const [rank, member] of membersOf(record, list).entries()) {
      const bytes = jsonBytes(member) + memberOverhead(list);
      if (size + bytes > UNIT_LIMIT && !isEmptyPart(unit)) {
        unit = { m: {}, r: {} };
        size = 0;
        units.push(unit);
      }
      insertMember(unit, list, member, rank);
      size += bytes;
    }
  }
  return units;
}

/** What a member costs in its unit besides its own JSON, in bytes, at most. */
export function memberOverhead(list: string): number {
  // A comma and a rank; for the first of a list its name in both tables, too.
  return 2 * list.length + 24;
}

/** True for a unit that holds neither fields nor members. */
export function isEmptyPart(unit: Unit): boolean {
  return unit.f === undefined && Object.values(unit.m).every((members) => members.length === 0);
}

/** Puts a member into a unit in the order of ranks. */
export function insertMember(unit: Unit, list: string, member: StoredMember, rank: number): void {
  const members = (unit.m[list] ??= []);
  const ranks = (unit.r[list] ??= []);
  let at = ranks.length;
  while (at > 0 && comesAfter(ranks[at - 1], members[at - 1], rank, member)) at -= 1;
  members.splice(at, 0, member);
  ranks.splice(at, 0, rank);
}

/** The record whose units these are, all of them, in any order. Lists that no unit names are empty. */
export function assembleRecord(units: readonly Unit[]): AnyRecord {
  const record: Record<string, unknown> = {};
  for (const unit of units) Object.assign(record, unit.f);
  const { members } = recordShapes[record['kind'] as RecordKind];
  for (const list of members) record[list] = mergeList(units, list);
  return record as unknown as AnyRecord;
}

/** One list of a record, from all its units, in its order. */
export function mergeList(units: readonly Unit[], list: string): StoredMember[] {
  const [only] = units;
  if (units.length === 1) return only?.m[list]?.slice() ?? [];
  const ranked = units.flatMap((unit) =>
    (unit.m[list] ?? []).map((member, at) => ({ member, rank: unit.r[list]?.[at] ?? 0 })),
  );
  ranked.sort((a, b) => (comesAfter(a.rank, a.member, b.rank, b.member) ? 1 : -1));
  return ranked.map(({ member }) => member);
}

/** The members of a record's list; none where it has no such list. */
export function membersOf(record: object, list: string): readonly StoredMember[] {
  const members = (record as Record<string, unknown>)[list];
  return Array.isArray(members) ? (members as StoredMember[]) : [];
}

function comesAfter(
  rankA: number | undefined,
  a: StoredMember | undefined,
  rankB: number,
  b: StoredMember,
): boolean {
  if (rankA === undefined || a === undefined) return false;
  return rankA === rankB ? a.id > b.id : rankA > rankB;
}
