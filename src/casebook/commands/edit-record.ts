import { z } from '../../domain/schema';
import { command, labelWords } from './command';
import { recordRef } from './member-input';

/** Changes fields of a record's head; each is checked by the record's own schema. */
export const editRecord = command({
  name: 'edit-record',
  input: z.object({
    ...recordRef,
    fields: z.record(z.string().max(60), z.unknown()).refine(hasKeys),
  }),
  plan({ kind, id, fields }) {
    return {
      steps: [{ do: 'set', kind, id, fields }],
      label: { kind, fields: labelWords(Object.keys(fields).join(', ')) },
      created: null,
    };
  },
});

function hasKeys(fields: object): boolean {
  return Object.keys(fields).length > 0;
}
