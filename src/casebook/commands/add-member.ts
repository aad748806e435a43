import { newId, type MemberId } from '../../domain/ids';
import { z } from '../../domain/schema';
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
  plan({ kind, id, list, member }, { now }) {
    const whole = { enteredAt: now, at: now, ...member, id: member.id ?? newId('member') };
    return {
      steps: [{ do: 'add', kind, id, list, member: whole }],
      label: { kind, list },
      created: whole.id as MemberId,
    };
  },
});
