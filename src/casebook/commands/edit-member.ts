import { z } from '../../domain/schema';
import { command } from './command';
import { listName, recordRef } from './member-input';

/** Puts a member in the place of the one with its id. */
export const editMember = command({
  name: 'edit-member',
  input: z.object({
    ...recordRef,
    list: listName,
    member: z.looseObject({ id: z.string().max(36) }),
  }),
  plan({ kind, id, list, member }) {
    return {
      steps: [{ do: 'replace', kind, id, list, member }],
      label: { kind, list },
      created: null,
    };
  },
});
