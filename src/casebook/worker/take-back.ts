import type { Migrations } from '../migrations/migration';
import { Refused, type RefusedOp } from '../result';
import type { StoredOp } from '../stored-change';
import { applyInverse } from './apply-steps';
import type { ReadChange } from './change-log';
import { findProblems, type Problem } from './find-problems';
import type { Referrers } from './referrers';
import type { WorkingSet } from './working-set';

/** A Change taken back in a working set, and the ops of it that have to stay. */
export interface TakenBack {
  readonly set: WorkingSet;
  readonly refused: readonly RefusedOp[];
}

/**
 * Takes a Change back, op by op from the last. An op stays where its place was touched since
 * (`touched` holds their numbers), where something leads to what it made, or where what it would
 * put back leads nowhere. Throws Refused `changed-since` where all of them stay.
 */
export async function takeBack(
  { change, schemas }: ReadChange,
  touched: ReadonlySet<number>,
  migrations: Migrations,
  referrers: Referrers,
  newSet: () => WorkingSet,
): Promise<TakenBack> {
  const refused = new Map<number, RefusedOp>();
  for (const at of touched) refuse(refused, change.ops, at, 'changed-since');
  for (;;) {
    const set = newSet();
    const done: number[] = [];
    for (const at of [...change.ops.keys()].toReversed()) {
      const op = change.ops[at];
      if (op === undefined || refused.has(at)) continue;
      const today = inTodaysShape(op, schemas[op.kind] ?? 1, migrations);
      if (today !== null && (await tryInverse(set, today))) done.push(at);
      else refuse(refused, change.ops, at, 'gone');
    }
    const problems = await findProblems(set, referrers);
    if (problems.length === 0) {
      const list = [...refused.values()];
      if (set.ops.length === 0) throw new Refused({ code: 'changed-since', refused: list });
      return { set, refused: list };
    }
    // Each round refuses at least one op more, so the rounds end.
    for (const problem of problems) {
      const at = done[problem.at];
      if (at !== undefined) refuse(refused, change.ops, at, reasonOf(problem), problem.by);
    }
  }
}

async function tryInverse(set: WorkingSet, op: StoredOp): Promise<boolean> {
  try {
    await applyInverse(set, op);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.failure.code === 'invalid') return false;
    throw error;
  }
}

function inTodaysShape(op: StoredOp, schema: number, migrations: Migrations): StoredOp | null {
  if (!('before' in op)) return op;
  const today = migrations.bringUpValue(op.kind, op.path, op.before, schema);
  return today === null ? null : { ...op, path: [...today.path], before: today.value };
}

function reasonOf({ reason }: Problem): RefusedOp['reason'] {
  return reason === 'referred-to' ? reason : 'leads-nowhere';
}

function refuse(
  refused: Map<number, RefusedOp>,
  ops: readonly StoredOp[],
  at: number,
  reason: RefusedOp['reason'],
  by?: string,
): void {
  const op = ops[at];
  if (op === undefined) return;
  const { kind, id, path } = op;
  refused.set(at, { kind, id, path, reason, ...(by === undefined ? {} : { by }) });
}
