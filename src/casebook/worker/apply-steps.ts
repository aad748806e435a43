import { assertNever } from '../../domain/assert-never';
import type { AnyRecord } from '../../domain/records';
import type { Step } from '../commands/command';
import type { StoredOp } from '../stored-change';
import type { StoredMember } from '../stored-record';
import type { WorkingSet } from './working-set';

/** Does one checked step of a command at `now` (RFC 3339, UTC). */
export async function applyStep(set: WorkingSet, step: Step, now: string): Promise<void> {
  switch (step.do) {
    case 'create':
      set.create(step.record);
      return;
    case 'set':
      for (const [name, value] of Object.entries(step.fields)) {
        await set.set(step.kind, step.id, name, value);
      }
      return;
    case 'add':
      return set.add(step.kind, step.id, step.list, step.member);
    case 'replace':
      return set.replace(step.kind, step.id, step.list, step.member);
    case 'remove':
      return set.remove(step.kind, step.id, step.list, step.member);
    case 'trash':
      return set.set(step.kind, step.id, 'trashed', now);
    case 'restore':
      return set.set(step.kind, step.id, 'trashed', null);
    default:
      return assertNever(step);
  }
}

/** Does the inverse of an op, whose value before is in today's shape. */
export async function applyInverse(set: WorkingSet, op: StoredOp): Promise<void> {
  const { kind, id, before } = op;
  const [name, member] = op.path;
  if (name === undefined) {
    if (op.op === 'add') await set.drop(kind, id);
    else set.create(before as AnyRecord);
  } else if (member === undefined) {
    await set.set(kind, id, name, before);
  } else if (op.op === 'add') {
    await set.remove(kind, id, name, member);
  } else if (op.op === 'remove') {
    await set.add(kind, id, name, before as StoredMember, op.rank);
  } else {
    await set.replace(kind, id, name, before as StoredMember);
  }
}
