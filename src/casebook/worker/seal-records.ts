import type { Bytes } from '../../sealing/bytes';
import type { FrameRow } from '../../sealing/frame-body';
import type { CasebookSeal } from '../../sealing/keys';
import type { SealedRow } from '../../sealing/row-place';
import type { Migrations } from '../migrations/migration';
import type { LoadedRecord } from './loaded-record';
import type { RecordEntry } from './record-index';
import { sealBody, tables } from './row-content';
import type { WorkingSet } from './working-set';

/** The rows that a working set comes to, and what the index says once they are saved. */
export interface SealedRecords {
  readonly rows: readonly FrameRow[];
  /** The rows that stood there before. */
  readonly before: readonly SealedRow[];
  /** The entry of each record that changed; null for one that is gone. */
  readonly entries: ReadonlyMap<string, RecordEntry | null>;
}

/** Seals what changed in a working set: no unit that was not touched. */
export async function sealRecords(
  seal: CasebookSeal,
  set: WorkingSet,
  migrations: Migrations,
): Promise<SealedRecords> {
  const rows: FrameRow[] = [];
  const before: SealedRow[] = [];
  const entries = new Map<string, RecordEntry | null>();
  for (const record of set.loaded()) {
    for (const row of await record.left()) {
      rows.push({ table: tables.records, id: row.id, b: null });
      before.push(row);
    }
    if (record.gone) entries.set(record.id, null);
    else {
      const schema = migrations.current(record.kind);
      const entry = sealUnits(seal, record, schema, rows, before);
      if (entry !== null) entries.set(record.id, entry);
    }
  }
  return { rows, before, entries };
}

function sealUnits(
  seal: CasebookSeal,
  record: LoadedRecord,
  schema: number,
  rows: FrameRow[],
  before: SealedRow[],
): RecordEntry | null {
  const changed = record.changed();
  if (changed.length === 0) return record.entryKnown();
  const { kind: k, id: i } = record;
  const rowIds = new Map<number, readonly Bytes[]>();
  for (const { at, json, before: old } of changed) {
    const ids = old.map((row) => row.id);
    const line =
      at === 0
        ? ({ t: 'h', k, s: schema, i, n: record.unitCount - 1 } as const)
        : ({ t: 'p', k, s: schema, i, n: at } as const);
    const sealed = sealBody(seal, tables.records, ids, line, json);
    rows.push(...sealed.rows);
    for (const id of sealed.spare) rows.push({ table: tables.records, id, b: null });
    before.push(...old);
    rowIds.set(at, sealed.ids);
  }
  return record.entryAfter(schema, rowIds);
}
