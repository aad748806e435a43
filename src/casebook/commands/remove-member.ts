import { z } from '../../domain/schema';
import { command } from './command';
import { listName, recordRef } from './member-input';

/** Takes a member out of its list; refused where something on file leads to it. */
export const removeMember = command({
  name: 'remove-member',
  input: z.object({ ...recordRef, list: listName, member: z.string().max(36) }),
  plan({ kind, id, list, member }) {
    return {
      steps: [{ do: 'remove', kind, id, list, member }],
      label: { kind, list },
      created: null,
    };
  },
});
