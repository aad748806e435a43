import type { AnyRecord, RecordKind } from '../../domain/records';
import { toHex, type Bytes } from '../../sealing/bytes';
import type { CasebookSeal } from '../../sealing/keys';
import { CasebookRoot } from '../../sealing/root';
import type { SealedRow } from '../../sealing/row-place';
import type { Migrations } from '../migrations/migration';
import { Refused } from '../result';
import { assembleRecord, type Unit } from '../stored-record';
import { RecordIndex } from './record-index';
import { joinBody, openContent, parseJson, tables, type RowContent } from './row-content';
import type { RowStore } from './store';

/** Where the records go that a scan reads. */
export interface RecordSink {
  /** The JSON of a record's units, unparsed, in today's shape. */
  units(bodies: readonly Uint8Array[]): void;
  /** A record that was brought up to today's shape. */
  record(record: AnyRecord): void;
}

interface Pending {
  kind: RecordKind;
  schema: number;
  /** How many units belong to it; null until its head was read. */
  parts: number | null;
  readonly units: Map<number, { ids: Bytes[]; body: Uint8Array }>;
}

interface LongRow {
  first: { row: SealedRow; content: RowContent } | null;
  readonly rest: { id: Bytes; content: RowContent }[];
}

/**
 * Reads every row once: opens the records, hands them to `sink`, and computes the root and the
 * counts of what is there. `onRows` is told how many rows were read. Throws Refused `damaged` for a row that does not open, `newer-vigil` for
 * a record of a newer Vigil.
 */
export async function scanStore(
  store: RowStore,
  seal: CasebookSeal,
  migrations: Migrations,
  sink: RecordSink | null,
  onRows: (rows: number) => void = () => undefined,
): Promise<{ readonly root: CasebookRoot; readonly index: RecordIndex }> {
  const root = new CasebookRoot(seal.keys.root);
  const scan = new RecordScan(migrations, sink);
  let rows = 0;
  for await (const slice of store.slices(tables.records)) {
    for (const row of slice) {
      root.add(row, row.b);
      scan.take(row, openContent(seal, row));
    }
    rows += slice.length;
    onRows(rows);
  }
  for await (const slice of store.slices(tables.changes)) {
    for (const row of slice) root.add(row, row.b);
    rows += slice.length;
    onRows(rows);
  }
  return { root, index: scan.finish() };
}

/** Puts the rows of the record table together, in whatever order they come. */
class RecordScan {
  readonly #index = new RecordIndex();
  readonly #pending = new Map<string, Pending>();
  readonly #long = new Map<string, LongRow>();
  readonly #migrations: Migrations;
  readonly #sink: RecordSink | null;

  constructor(migrations: Migrations, sink: RecordSink | null) {
    this.#migrations = migrations;
    this.#sink = sink;
  }

  take(row: SealedRow, content: RowContent): void {
    const { line } = content;
    if (line.t === 'r') {
      this.#longRow(line.o).rest.push({ id: row.id, content });
      return;
    }
    if (line.t !== 'h' && line.t !== 'p') throw new Refused({ code: 'damaged', what: 'row-line' });
    this.#migrations.assertKnown(line.k, line.s);
    if ((line.c ?? 0) > 0) this.#longRow(toHex(row.id)).first = { row, content };
    else this.#unit(content, [row.id], content.body);
  }

  finish(): RecordIndex {
    for (const { first, rest } of this.#long.values()) {
      if (first === null) throw new Refused({ code: 'damaged', what: 'row-missing' });
      const ordered = rest.toSorted((a, b) => restNumber(a.content) - restNumber(b.content));
      const body = joinBody(
        first.content,
        ordered.map((row) => row.content),
      );
      this.#unit(first.content, [first.row.id, ...ordered.map((row) => row.id)], body);
    }
    if (this.#pending.size > 0) throw new Refused({ code: 'damaged', what: 'unit-missing' });
    return this.#index;
  }

  #longRow(id: string): LongRow {
    const known = this.#long.get(id) ?? { first: null, rest: [] };
    this.#long.set(id, known);
    return known;
  }

  #unit({ line }: RowContent, ids: Bytes[], body: Uint8Array): void {
    if (line.t !== 'h' && line.t !== 'p') return;
    const id = line.i;
    const known = this.#pending.get(id);
    const pending = known ?? {
      ...{ kind: line.k, schema: line.s, parts: null },
      units: new Map<number, { ids: Bytes[]; body: Uint8Array }>(),
    };
    const at = line.t === 'h' ? 0 : line.n;
    if (pending.schema !== line.s || pending.units.has(at) || this.#index.get(id) !== undefined) {
      throw new Refused({ code: 'damaged', what: 'unit-twice' });
    }
    if (line.t === 'h') pending.parts = line.n;
    pending.units.set(at, { ids, body });
    if (pending.parts === null || pending.units.size <= pending.parts) {
      this.#pending.set(id, pending);
      return;
    }
    this.#pending.delete(id);
    const units = [...pending.units].toSorted(([a], [b]) => a - b).map(([, unit]) => unit);
    const { kind, schema } = pending;
    const entry = { kind, id, schema, units: units.map((unit) => unit.ids), layout: null };
    this.#index.set(entry);
    this.#give(
      entry,
      units.map((unit) => unit.body),
    );
  }

  #give({ kind, schema }: Pick<Pending, 'kind' | 'schema'>, bodies: readonly Uint8Array[]): void {
    if (this.#sink === null) return;
    if (schema === this.#migrations.current(kind)) {
      this.#sink.units(bodies);
      return;
    }
    const record = assembleRecord(bodies.map((body) => parseJson(body) as Unit));
    this.#sink.record(this.#migrations.bringUp(record, schema));
  }
}

function restNumber({ line }: RowContent): number {
  return line.t === 'r' ? line.x : 0;
}
