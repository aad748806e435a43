import type { Bytes } from '../../sealing/bytes';
import type { FrameRow } from '../../sealing/frame-body';
import type { CasebookSeal } from '../../sealing/keys';
import type { SealedRow } from '../../sealing/row-place';
import type { Migrations } from '../migrations/migration';
import type { LoadedRecord } from './loaded-record';
import type { RecordEntry } from './record-index';
import { sealBody, tables } from './row-content';
import type { WritePart } from './save-path';
import type { WorkingSet } from './working-set';

/** The rows that one record of a working set comes to, and what the index says once they are saved. */
export interface SealedRecord extends WritePart {
  readonly id: string;
  /** Null for a record that is gone, undefined for one that was only read. */
  readonly entry: RecordEntry | null | undefined;
}

/**
 * What changed in a working set, sealed record by record as it is asked for: no unit that was not
 * touched. What has to be read for it was read when this resolves, so that no reading stands between
 * the frames.
 */
export async function sealRecords(
  seal: CasebookSeal,
  set: WorkingSet,
  migrations: Migrations,
): Promise<Iterable<SealedRecord>> {
  const left: { record: LoadedRecord; rows: readonly SealedRow[] }[] = [];
  for (const record of set.loaded()) left.push({ record, rows: await record.left() });
  return sealEach(seal, left, migrations);
}

function* sealEach(
  seal: CasebookSeal,
  records: readonly { readonly record: LoadedRecord; readonly rows: readonly SealedRow[] }[],
  migrations: Migrations,
): Generator<SealedRecord> {
  for (const { record, rows: left } of records) {
    const { id, kind, gone } = record;
    const rows: FrameRow[] = left.map((row) => ({ table: tables.records, id: row.id, b: null }));
    const before = [...left];
    const schema = migrations.current(kind);
    const entry = gone ? null : sealUnits(seal, record, schema, rows, before);
    yield { id, rows, before, entry: gone ? null : (entry ?? undefined) };
  }
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
