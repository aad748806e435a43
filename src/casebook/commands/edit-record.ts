import type { Appeal } from '../../domain/appeal';
import { relaysItself } from '../../domain/hand-over';
import { isId, type AppealId } from '../../domain/ids';
import { idOf, z } from '../../domain/schema';
import { Refused } from '../result';
import { command, labelWords, type PlanContext } from './command';
import { recordRef } from './member-input';

/** Changes fields of a record's head; each is checked by the record's own schema. */
export const editRecord = command({
  name: 'edit-record',
  input: z.object({
    ...recordRef,
    fields: z.record(z.string().max(60), z.unknown()).refine(hasKeys),
  }),
  async plan({ kind, id, fields }, context) {
    const relays = z.array(idOf('appeal')).safeParse(fields['relays']);
    if (isId('appeal', id) && relays.success) await refuseCircle(id, relays.data, context);
    return {
      steps: [{ do: 'set', kind, id, fields }],
      label: { kind, fields: labelWords(Object.keys(fields).join(', ')) },
      created: null,
    };
  },
});

/** Refuses relays that would lead an appeal back to itself, straight or through others. */
async function refuseCircle(
  id: AppealId,
  relays: readonly AppealId[],
  context: PlanContext,
): Promise<void> {
  const known = new Map<AppealId, Appeal>();
  const waiting = relays.filter((each) => each !== id);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (known.has(next)) continue;
    const appeal = await context.record('appeal', next, 'fields');
    known.set(next, appeal);
    waiting.push(...appeal.relays.filter((each) => each !== id));
  }
  if (relaysItself(id, relays, (each) => known.get(each))) {
    throw new Refused({ code: 'invalid', field: ['fields', 'relays'], reason: 'circular-relay' });
  }
}

function hasKeys(fields: object): boolean {
  return Object.keys(fields).length > 0;
}
