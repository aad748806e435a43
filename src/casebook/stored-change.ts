import type { Change, Op } from '../domain/change';
import type { RecordKind } from '../domain/records';

/** An op as the store keeps it: with the rank of a member it removed, so that it can go back there. */
export interface StoredOp extends Op {
  readonly kind: RecordKind;
  readonly rank?: number;
}

/** A Change as the store keeps it. */
export interface StoredChange extends Omit<Change, 'ops'> {
  readonly ops: readonly StoredOp[];
}

/** The Change as the domain defines it. */
export function plainChange({ ops, ...change }: StoredChange): Change {
  return {
    ...change,
    ops: ops.map((op) => {
      const { op: kindOfOp, kind, id, path } = op;
      return { op: kindOfOp, kind, id, path, ...('before' in op ? { before: op.before } : {}) };
    }),
  };
}
