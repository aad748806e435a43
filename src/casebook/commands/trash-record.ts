import { z } from '../../domain/schema';
import { command } from './command';
import { recordRef } from './member-input';

/** Moves a record to Trash; what leads to it stays as it is. */
export const trashRecord = command({
  name: 'trash-record',
  input: z.object(recordRef),
  plan({ kind, id }) {
    return { steps: [{ do: 'trash', kind, id }], label: { kind }, created: null };
  },
});
