import { isId, newId, type MemberId } from '../../domain/ids';
import { z } from '../../domain/schema';
import { becomesCase } from './becomes-case';
import { command } from './command';
import { listName, recordRef } from './member-input';

/** Adds a member to one of a record's lists; gives it an id and the moment where they are missing. */
export const addMember = command({
  name: 'add-member',
  input: z.object({
    ...recordRef,
    list: listName,
    member: z.looseObject({ id: z.string().max(36).optional() }),
  }),
  async plan({ kind, id, list, member }, context) {
    const { now } = context;
    const whole = { enteredAt: now, at: now, ...member, id: member.id ?? newId('member') };
    const more =
      list === 'custodyEvents' && isId('detainee', id)
        ? becomesCase(await context.record('detainee', id, 'id'), member['event'])
        : [];
    return {
      steps: [{ do: 'add', kind, id, list, member: whole }, ...more],
      label: { kind, list },
      created: whole.id as MemberId,
    };
  },
});
