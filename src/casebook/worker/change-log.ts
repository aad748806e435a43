import type { ChangeId } from '../../domain/ids';
import type { RecordKind } from '../../domain/records';
import { toHex, utf8, type Bytes } from '../../sealing/bytes';
import type { CasebookSeal } from '../../sealing/keys';
import type { SealedRow } from '../../sealing/row-place';
import { Refused } from '../result';
import type { StoredChange, StoredOp } from '../stored-change';
import {
  joinBody,
  openContent,
  parseJson,
  sealBody,
  tables,
  type PlainLine,
  type RowContent,
  type SealedBody,
} from './row-content';
import type { RowStore } from './store';

/** A Change without its ops, which may be many. */
export type ChangeHead = Omit<StoredChange, 'ops'>;

/** The line of a Change's first row: its head, how many ops the body holds, and their schemas. */
interface ChangeLine extends PlainLine {
  readonly t: 'c';
  readonly h: ChangeHead;
  readonly o: number;
}

/** A Change with the schema number of each kind that its ops name. */
export interface ReadChange {
  readonly change: StoredChange;
  readonly schemas: Readonly<Record<string, number>>;
}

interface LogEntry {
  readonly head: ChangeHead;
  readonly opCount: number;
  readonly ids: readonly Bytes[];
}

/**
 * The Changes in their table. Their rows are written once. Those of this unlock are known at once;
 * the older ones are read when somebody asks for the first time.
 */
export class ChangeLog {
  readonly #store: RowStore;
  readonly #seal: CasebookSeal;
  readonly #entries = new Map<ChangeId, LogEntry>();
  #complete = false;

  constructor(store: RowStore, seal: CasebookSeal) {
    this.#store = store;
    this.#seal = seal;
  }

  /** The rows of a new Change. */
  sealChange(change: StoredChange, schemas: ReadonlyMap<RecordKind, number>): SealedBody {
    const { ops, ...h } = change;
    const line: ChangeLine = { t: 'c', s: Object.fromEntries(schemas), h, o: ops.length };
    return sealBody(this.#seal, tables.changes, [], line, utf8(JSON.stringify(ops)));
  }

  /**
   * The rows of a Change that was pruned, in the place of those it had, and the ones that stood
   * there; note it once they are saved.
   */
  async reseal(
    change: StoredChange,
    schemas: Readonly<Record<string, number>>,
  ): Promise<SealedBody & { readonly before: readonly SealedRow[] }> {
    const ids = this.#entries.get(change.id)?.ids ?? [];
    const { ops, ...h } = change;
    const line: ChangeLine = { t: 'c', s: schemas, h, o: ops.length };
    const sealed = sealBody(this.#seal, tables.changes, ids, line, utf8(JSON.stringify(ops)));
    const before = await this.#store.getAll(tables.changes, ids);
    return { ...sealed, before: before.filter((row) => row !== null) };
  }

  /** Notes a Change that was saved in rows `ids`. */
  note({ ops, ...head }: StoredChange, ids: readonly Bytes[]): void {
    this.#entries.set(head.id, { head, opCount: ops.length, ids });
  }

  /** A Change with its ops; Refused `unknown-change` where there is none. */
  async read(id: ChangeId): Promise<ReadChange> {
    if (!this.#entries.has(id)) await this.complete();
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new Refused({ code: 'unknown-change' });
    const rows = await this.#store.getAll(tables.changes, entry.ids);
    const contents = rows.map((row) => {
      if (row === null) throw new Refused({ code: 'damaged', what: 'row-missing' });
      return openContent(this.#seal, row);
    });
    return changeFrom(contents);
  }

  /** The heads of all Changes, newest first. */
  async heads(): Promise<(ChangeHead & { readonly opCount: number })[]> {
    await this.complete();
    return [...this.#entries.values()]
      .map(({ head, opCount }) => ({ ...head, opCount }))
      .sort((a, b) => b.lamport - a.lamport || (a.id < b.id ? 1 : -1));
  }

  /** Every Change, oldest first, one at a time. */
  async *all(): AsyncGenerator<ReadChange> {
    for (const { id } of (await this.heads()).toReversed()) yield await this.read(id);
  }

  /** Reads the heads of all Changes that were there before this unlock. */
  async complete(): Promise<void> {
    if (this.#complete) return;
    const rest = new Map<string, { at: number; id: Bytes }[]>();
    const firsts: { line: ChangeLine; id: Bytes }[] = [];
    for await (const rows of this.#store.slices(tables.changes)) {
      for (const row of rows) {
        const { line } = openContent(this.#seal, row);
        if (line.t === 'c') firsts.push({ line: line as ChangeLine, id: row.id });
        if (line.t !== 'r') continue;
        rest.set(line.o, [...(rest.get(line.o) ?? []), { at: line.x, id: row.id }]);
      }
    }
    for (const { line, id } of firsts) {
      const more = (rest.get(toHex(id)) ?? []).toSorted((a, b) => a.at - b.at);
      const ids = [id, ...more.map((row) => row.id)];
      if (!this.#entries.has(line.h.id)) {
        this.#entries.set(line.h.id, { head: line.h, opCount: line.o, ids });
      }
    }
    this.#complete = true;
  }
}

/** The Change whose rows these are, the first one first. */
export function changeFrom(contents: readonly RowContent[]): ReadChange {
  const [first, ...rest] = contents;
  if (first?.line.t !== 'c') throw new Refused({ code: 'damaged', what: 'row-line' });
  const line = first.line as ChangeLine;
  const ops = parseJson(joinBody(first, rest)) as StoredOp[];
  return { change: { ...line.h, ops }, schemas: line.s ?? {} };
}

/** The head of a Change in its first row's content; null for any other row. */
export function changeHeadIn({ line }: RowContent): ChangeHead | null {
  return line.t === 'c' ? (line as ChangeLine).h : null;
}
