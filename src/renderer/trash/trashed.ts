import { recordKinds, type AnyRecord, type RecordKind } from '../../domain/records';
import type { Reading } from '../shared/casebook/records';

/** Kinds that are put into Trash from a screen; all of them, so that nothing is out of sight. */
export const trashKinds: readonly RecordKind[] = recordKinds;

/** What lies in Trash, the latest first. */
export function trashedRecords(store: Reading): readonly AnyRecord[] {
  return trashKinds
    .flatMap((kind): readonly AnyRecord[] => store.allWithTrashed(kind))
    .filter((record) => record.trashed !== null)
    .toSorted((a, b) => (b.trashed ?? '').localeCompare(a.trashed ?? ''));
}
