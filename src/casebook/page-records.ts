import { assertNever } from '../domain/assert-never';
import type { Id } from '../domain/ids';
import { recordKinds, type AnyRecord, type RecordKind, type RecordOf } from '../domain/records';
import type { PageStore } from './page-store';
import type { RecordPatch } from './record-patch';
import { membersOf } from './stored-record';

interface KindRecords {
  readonly byId: Map<string, AnyRecord>;
  /** In the order of entry; null until somebody asks after a change. */
  sorted: readonly AnyRecord[] | null;
  untrashed: readonly AnyRecord[] | null;
  version: number;
}

/** The page's records, with the hands that fill and change them. */
export class PageRecords implements PageStore {
  readonly #kinds = new Map<RecordKind, KindRecords>();
  readonly #listeners = new Map<RecordKind, Set<() => void>>();
  readonly #untold = new Set<RecordKind>();
  #loaded = false;

  get loaded(): boolean {
    return this.#loaded;
  }

  get<K extends RecordKind>(kind: K, id: Id<K>): RecordOf[K] | undefined {
    return this.#of(kind).byId.get(id) as RecordOf[K] | undefined;
  }

  all<K extends RecordKind>(kind: K): readonly RecordOf[K][] {
    const records = this.#of(kind);
    records.untrashed ??= this.allWithTrashed(kind).filter(({ trashed }) => trashed === null);
    return records.untrashed as readonly RecordOf[K][];
  }

  allWithTrashed<K extends RecordKind>(kind: K): readonly RecordOf[K][] {
    const records = this.#of(kind);
    records.sorted ??= [...records.byId.values()].sort(byEntry);
    return records.sorted as readonly RecordOf[K][];
  }

  version(kind: RecordKind): number {
    return this.#of(kind).version;
  }

  subscribe(kinds: readonly RecordKind[], listener: () => void): () => void {
    for (const kind of kinds) {
      const listeners = this.#listeners.get(kind) ?? new Set();
      this.#listeners.set(kind, listeners.add(listener));
    }
    return () => {
      for (const kind of kinds) this.#listeners.get(kind)?.delete(listener);
    };
  }

  /** Takes a record; nobody is told before `endLoading`, or `tellLoaded` where that was. */
  load(record: AnyRecord): void {
    const records = this.#of(record.kind);
    records.byId.set(record.id, freeze(record));
    if (!this.#loaded) forgetOrder(records);
    if (this.#loaded) this.#untold.add(record.kind);
  }

  /** Tells of records that were taken since the loading ended; listeners hear of them once. */
  tellLoaded(): void {
    if (this.#untold.size === 0) return;
    const kinds = [...this.#untold];
    this.#untold.clear();
    this.#changed(kinds);
  }

  /**
   * Puts what was loaded in order, a kind at a step: all of them at once, by whoever asks first, is a
   * tenth of a second in a large casebook.
   */
  *inOrder(): Generator<void> {
    for (const kind of recordKinds) {
      this.all(kind);
      yield;
    }
  }

  /** Everything of this unlock is here. */
  endLoading(): void {
    this.#loaded = true;
    this.#tell(recordKinds);
  }

  /** Forgets everything, as at the start. */
  clear(): void {
    this.#loaded = false;
    this.#untold.clear();
    for (const records of this.#kinds.values()) records.byId.clear();
    this.#changed(recordKinds);
  }

  /** Applies what was saved; listeners hear of it once. */
  apply(patches: readonly RecordPatch[]): void {
    const changed = new Set<RecordKind>();
    for (const patch of patches) {
      const kind = patch.do === 'put' ? patch.record.kind : patch.kind;
      const { byId } = this.#of(kind);
      const id = patch.do === 'put' ? patch.record.id : patch.id;
      const record = patched(byId.get(id), patch);
      if (record === undefined) byId.delete(id);
      else byId.set(id, freeze(record));
      changed.add(kind);
    }
    this.#changed([...changed]);
  }

  #of(kind: RecordKind): KindRecords {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const records = { byId: new Map(), sorted: null, untrashed: null, version: 0 };
    this.#kinds.set(kind, records);
    return records;
  }

  #changed(kinds: readonly RecordKind[]): void {
    for (const kind of kinds) forgetOrder(this.#of(kind));
    this.#tell(kinds);
  }

  #tell(kinds: readonly RecordKind[]): void {
    const listeners = new Set<() => void>();
    for (const kind of kinds) {
      const records = this.#of(kind);
      records.version += 1;
      for (const listener of this.#listeners.get(kind) ?? []) listeners.add(listener);
    }
    for (const listener of listeners) listener();
  }
}

function forgetOrder(records: KindRecords): void {
  records.sorted = null;
  records.untrashed = null;
}

/** The record after a patch; undefined where it is gone. Parts that did not change are the same. */
function patched(record: AnyRecord | undefined, patch: RecordPatch): AnyRecord | undefined {
  if (patch.do === 'put') return patch.record;
  if (patch.do === 'drop' || record === undefined) return undefined;
  switch (patch.do) {
    case 'set':
      return withFields(record, patch.fields);
    case 'member': {
      const members = membersOf(record, patch.list);
      const at = members.findIndex(({ id }) => id === patch.member.id);
      const before = members.findIndex(({ id }) => id === patch.before);
      const list =
        at >= 0
          ? members.with(at, patch.member)
          : members.toSpliced(before < 0 ? members.length : before, 0, patch.member);
      return withFields(record, { [patch.list]: list });
    }
    case 'unmember': {
      const list = membersOf(record, patch.list).filter(({ id }) => id !== patch.member);
      return withFields(record, { [patch.list]: list });
    }
    default:
      return assertNever(patch);
  }
}

function withFields(record: AnyRecord, fields: Readonly<Record<string, unknown>>): AnyRecord {
  const next = { ...record, ...fields };
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) Reflect.deleteProperty(next, name);
  }
  return next;
}

function byEntry(a: AnyRecord, b: AnyRecord): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Makes a record one that nobody changes. It freezes all the way down; what is frozen already was frozen so, and is passed over. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
