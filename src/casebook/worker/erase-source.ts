import { namesErased, withoutErased } from '../../domain/erasure';
import type { AttachmentId } from '../../domain/ids';
import { recordShapes, type AnyRecord } from '../../domain/records';
import { attachmentSchema, type Source } from '../../domain/source';
import { Refused } from '../result';
import type { StoredChange } from '../stored-change';
import { membersOf, type StoredMember } from '../stored-record';
import type { RecordIndex } from './record-index';
import type { RecordReader } from './record-reader';
import type { WorkingSet } from './working-set';

/** What an erasure takes with it. */
export interface Erasure {
  /** Ids of the source, its passages, and the claims that rested on it alone. */
  readonly erased: ReadonlySet<string>;
  /** Claims that went because nothing else bore them out. */
  readonly claims: number;
  /** Files of the source that another source names too and keeps. */
  readonly kept: ReadonlySet<AttachmentId>;
}

function idsOf(source: Source): string[] {
  return [source.id, ...source.annotations.map(({ id }) => id)];
}

/**
 * Takes a source out of every record, in a working set: its passages, the evidence that led to it,
 * and the claims that rested on nothing else. Sources that were cut out of it keep their own text and
 * lose the file they shared. Records that are in Trash are no exception. Refused `referred-to` where
 * a record cannot stand without it.
 */
export async function eraseSource(
  source: Source,
  set: WorkingSet,
  index: RecordIndex,
  reader: RecordReader,
): Promise<Erasure> {
  const erased = new Set(idsOf(source));
  const known = erased.size;
  const before = new Map<string, AnyRecord>();
  for (const entry of index.all()) {
    if (entry.id !== source.id) before.set(entry.id, await reader.record(entry));
  }
  const after = new Map<string, AnyRecord | null>();
  // A claim that goes takes along what led to it; each round takes at least one more.
  for (let size = -1; size !== erased.size;) {
    size = erased.size;
    for (const [id, record] of before) after.set(id, taken(after.get(id) ?? record, erased));
  }
  const touched = new Set(erased);
  for (const [id, record] of before) {
    if (JSON.stringify(after.get(id)) !== JSON.stringify(record)) touched.add(id);
  }
  for (const [id, record] of before) {
    const left = after.get(id) ?? null;
    // Words that somebody gave a line of a person may come from any of that person's claims.
    const final = left?.kind === 'brief' ? taken(left, new Set(erased), touched) : left;
    if (final === null || touched.has(id) || final !== left) await apply(set, record, final);
  }
  await set.drop('source', source.id);
  const kept = await leaveSharedFile(source, [...before.values()], set);
  return { erased, claims: erased.size - known, kept };
}

/**
 * Sees to the original that other sources name too: those cut out of the erased one lose it, for it
 * holds all that is erased; where any other has it, it stays.
 */
async function leaveSharedFile(
  { id, original }: Source,
  records: readonly AnyRecord[],
  set: WorkingSet,
): Promise<ReadonlySet<AttachmentId>> {
  const kept = new Set<AttachmentId>();
  if (original === null) return kept;
  const sources = records.filter((one): one is Source => one.kind === 'source');
  const cutFrom = new Set<string>([id]);
  for (let size = 0; size !== cutFrom.size;) {
    size = cutFrom.size;
    for (const one of sources) {
      const isCut = one.relations.some(
        ({ kind, source }) => kind === 'excerpt-of' && cutFrom.has(source),
      );
      if (isCut) cutFrom.add(one.id);
    }
  }
  for (const one of sources) {
    if (one.original?.id !== original.id) continue;
    if (cutFrom.has(one.id)) await set.set('source', one.id, 'original', null);
    else kept.add(original.id);
  }
  return kept;
}

function taken(
  record: AnyRecord,
  erased: Set<string>,
  said: ReadonlySet<string> = erased,
): AnyRecord | null {
  if (!namesErased(record, erased) && !namesErased(record, said)) return record;
  try {
    const left = withoutErased(record, erased, said);
    if (left === null) erased.add(record.id);
    return left;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refused({ code: 'invalid', field: ['source'], reason: 'referred-to' });
  }
}

/** Brings a record in the working set from what it was to what is left of it. */
async function apply(set: WorkingSet, from: AnyRecord, to: AnyRecord | null): Promise<void> {
  const { kind, id } = from;
  if (to === null) return set.drop(kind, id);
  const lists = recordShapes[kind].members;
  for (const list of lists) {
    const left = new Map(membersOf(to, list).map((member) => [member.id, member]));
    for (const member of membersOf(from, list)) {
      const now: StoredMember | undefined = left.get(member.id);
      if (now === undefined) await set.remove(kind, id, list, member.id);
      else if (!same(member, now)) await set.replace(kind, id, list, now);
    }
  }
  for (const [field, value] of Object.entries(to)) {
    const was = (from as unknown as Record<string, unknown>)[field];
    if (!lists.includes(field) && !same(was, value)) await set.set(kind, id, field, value);
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Values of a label that are terms and counts, and no words of a record. */
const plain = new Set(['kind', 'list', 'count', 'format']);

/**
 * A Change without what it held of the erased: ops on it and values before that name it are taken
 * out, and the words of its label with them. The Change itself where it held nothing.
 */
export function prunedChange(change: StoredChange, erased: ReadonlySet<string>): StoredChange {
  const ops = change.ops.filter(
    ({ id, path, ...op }) =>
      !erased.has(id) &&
      !path.some((part) => erased.has(part)) &&
      !('before' in op && namesErased(op.before, erased)),
  );
  if (ops.length === change.ops.length) return change;
  const values = Object.fromEntries(
    Object.entries(change.label.values).map(([name, said]) => [name, plain.has(name) ? said : '…']),
  );
  return { ...change, ops, label: { ...change.label, values } };
}

/** The files that a value names, at any depth: what a source kept, now and in earlier Changes. */
export function filesIn(value: unknown): AttachmentId[] {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (typeof value !== 'object' || value === null) return [];
  const file = attachmentSchema.safeParse(value);
  return file.success ? [file.data.id] : Object.values(value).flatMap(filesIn);
}
