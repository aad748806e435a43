import { line, z } from '../../domain/schema';
import { command, labelWords, type Step } from './command';
import { listName, recordRef } from './member-input';

/** The most records one edit of many touches. */
const MOST_ROWS = 20_000;

/** Changes the same thing of many records, or of many of their members: one step to undo. */
export const editMany = command({
  name: 'edit-many',
  input: z.object({
    /** What was changed, for History. */
    what: line(300),
    edits: z
      .array(
        z.union([
          z.object({ ...recordRef, fields: z.record(z.string().max(60), z.unknown()) }),
          z.object({
            ...recordRef,
            list: listName,
            member: z.looseObject({ id: z.string().max(36) }),
          }),
        ]),
      )
      .min(1)
      .max(MOST_ROWS),
  }),
  plan({ what, edits }) {
    const steps = edits.map((edit): Step =>
      'fields' in edit ? { do: 'set', ...edit } : { do: 'replace', ...edit },
    );
    const label = { what: labelWords(what), count: String(edits.length) };
    return { steps, label, created: null, stepsField: 'edits' };
  },
});
