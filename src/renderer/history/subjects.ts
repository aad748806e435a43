import type { HistoryEntry } from '../../casebook/client';
import { isId } from '../../domain/ids';
import { recordKinds, type AnyRecord, type RecordKind } from '../../domain/records';
import type { Reading } from '../shared/casebook/records';

/** What a line of History shows at most; an import touches thousands. */
const most = 3;

/** Records that a change is about, in its order, and how many more there are. */
export interface Subjects {
  readonly records: readonly AnyRecord[];
  readonly more: number;
}

/** The records whose heads or members an entry of History touched, those in Trash too. */
export function subjectsOf(entry: HistoryEntry, store: Reading): Subjects {
  const records = new Map<string, AnyRecord>();
  for (const { kind, id } of entry.ops) {
    const record = isRecordKind(kind) && isId(kind, id) ? store.get(kind, id) : undefined;
    if (record !== undefined) records.set(id, record);
  }
  const all = [...records.values()];
  return { records: all.slice(0, most), more: Math.max(0, all.length - most) };
}

function isRecordKind(kind: string): kind is RecordKind {
  return recordKinds.some((one) => one === kind);
}
