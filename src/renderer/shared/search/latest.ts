import type { Change } from '../../../domain/change';
import { kindOfId, type DetaineeId } from '../../../domain/ids';
import {
  isRecordKind,
  type AnyRecord,
  type RecordId,
  type RecordKind,
} from '../../../domain/records';
import type { Reading } from '../casebook/records';
import { identitiesIn, personIn } from '../names/people';
import { recordTitle } from '../records/titles';
import { visitedRecords } from '../routing/router';
import type { Found } from './found';

/** Ids from History, the latest change first, for each open casebook. */
const changed = new WeakMap<Reading, readonly string[]>();

/** Takes the latest Changes, newest first, so that what they touched is offered first. */
export function noteChanges(store: Reading, changes: readonly Pick<Change, 'ops'>[]): void {
  changed.set(store, [...new Set(changes.flatMap(({ ops }) => ops.map(({ id }) => id)))]);
}

/**
 * The latest `limit` records of `kinds`: opened since unlock, then changed last, then entered last.
 */
export function latestRecords(
  store: Reading,
  kinds: readonly RecordKind[],
  limit: number,
): readonly Found[] {
  const found = new Map<string, Found>();
  function add(id: string): void {
    if (found.size >= limit) return;
    const record = currentRecord(store, id);
    if (record === undefined || record.trashed !== null || !kinds.includes(record.kind)) return;
    found.set(record.id, { kind: record.kind, id: record.id, title: recordTitle(record) });
  }
  for (const id of visitedRecords()) add(id);
  for (const id of changed.get(store) ?? []) add(id);
  const entered = kinds
    .flatMap((kind): AnyRecord[] => store.all(kind).slice(-limit * 2))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  for (const { id } of entered) add(id);
  return [...found.values()];
}

function currentRecord(store: Reading, id: string): AnyRecord | undefined {
  const kind = kindOfId(id as RecordId);
  if (!isRecordKind(kind)) return undefined;
  if (kind !== 'detainee') return store.get(kind, id as never);
  return personIn(store, identitiesIn(store).resolve(id as DetaineeId));
}
