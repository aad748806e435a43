import type { AnyRecord, RecordKind, RecordOf } from './records';

/**
 * What a derivation reads from: the whole casebook, or the part of it that may leave. The page's
 * store is one; `readerOf` makes one of any records.
 */
export interface CasebookReader {
  get<K extends RecordKind>(kind: K, id: string): RecordOf[K] | undefined;
  all<K extends RecordKind>(kind: K): readonly RecordOf[K][];
}

/** A reader of some records; what lies in Trash is left out, as the page's store leaves it out. */
export function readerOf(records: Iterable<AnyRecord>): CasebookReader {
  const byKind = new Map<RecordKind, Map<string, AnyRecord>>();
  for (const record of records) {
    if (record.trashed !== null) continue;
    const known = byKind.get(record.kind) ?? new Map<string, AnyRecord>();
    known.set(record.id, record);
    byKind.set(record.kind, known);
  }
  const lists = new Map<RecordKind, readonly AnyRecord[]>();
  for (const [kind, known] of byKind) lists.set(kind, [...known.values()]);
  return {
    get: <K extends RecordKind>(kind: K, id: string) =>
      byKind.get(kind)?.get(id) as RecordOf[K] | undefined,
    all: <K extends RecordKind>(kind: K) => (lists.get(kind) ?? []) as readonly RecordOf[K][],
  };
}
