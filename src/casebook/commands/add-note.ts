import { noteSchema } from '../../domain/aggregate';
import { newId } from '../../domain/ids';
import { releaseMarkSchema } from '../../domain/release';
import { prose, z } from '../../domain/schema';
import { given } from './claim-input';
import { command } from './command';
import { recordRef } from './member-input';

/** Adds a free note to any record. */
export const addNote = command({
  name: 'add-note',
  input: z.object({ ...recordRef, text: prose.min(1), release: releaseMarkSchema.optional() }),
  plan({ kind, id, text, release }, { now }) {
    const member = noteSchema.parse({ ...given({ release }), id: newId('member'), text, at: now });
    return {
      steps: [{ do: 'add', kind, id, list: 'notes', member }],
      label: { kind },
      created: member.id,
    };
  },
});
