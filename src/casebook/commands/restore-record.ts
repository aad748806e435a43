import { z } from '../../domain/schema';
import { command } from './command';
import { recordRef } from './member-input';

/** Takes a record out of Trash. */
export const restoreRecord = command({
  name: 'restore-record',
  input: z.object(recordRef),
  plan({ kind, id }) {
    return { steps: [{ do: 'restore', kind, id }], label: { kind }, created: null };
  },
});
