import type { Change, Op } from './change';
import type { AnyRecord } from './records';

/** A Change as History gives it; one of very many ops comes without them. */
export type PastChange = Pick<Change, 'at' | 'ops'> & { readonly opCount: number };

type Fields = Record<string, unknown>;

function withoutMember(list: unknown, member: string): unknown[] {
  const members: readonly unknown[] = Array.isArray(list) ? list : [];
  return members.filter((each) => (each as { readonly id?: unknown }).id !== member);
}

/** A record as it was before an op; undefined where the op made it. */
function before(record: Fields | undefined, op: Op): Fields | undefined {
  const [name, member] = op.path;
  if (name === undefined) return op.op === 'add' ? undefined : (op.before as Fields);
  if (record === undefined) return undefined;
  if (member === undefined) {
    const next = { ...record };
    if ('before' in op) next[name] = op.before;
    else Reflect.deleteProperty(next, name);
    return next;
  }
  const list = record[name];
  if (op.op === 'add') return { ...record, [name]: withoutMember(list, member) };
  if (op.op === 'remove') return { ...record, [name]: [...withoutMember(list, ''), op.before] };
  const members: readonly unknown[] = Array.isArray(list) ? list : [];
  const replaced = members.map((each) =>
    (each as { readonly id?: unknown }).id === member ? op.before : each,
  );
  return { ...record, [name]: replaced };
}

/**
 * The records as they were at a moment, by taking back what was done since: `changes` are those at
 * or after the moment, the latest first. Null where one of them came without its ops. A member that
 * was removed since stands last in its list, for History does not tell its place.
 */
export function casebookAt(
  records: readonly AnyRecord[],
  changes: readonly PastChange[],
): AnyRecord[] | null {
  if (changes.some(({ ops, opCount }) => ops.length !== opCount)) return null;
  const known = new Map<string, Fields>(
    records.map((record) => [record.id, record as unknown as Fields]),
  );
  for (const { ops } of changes) {
    for (const op of ops.toReversed()) {
      const was = before(known.get(op.id), op);
      if (was === undefined) known.delete(op.id);
      else known.set(op.id, was);
    }
  }
  return [...known.values()] as unknown as AnyRecord[];
}
