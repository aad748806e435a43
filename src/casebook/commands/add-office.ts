import { newId } from '../../domain/ids';
import { officeSchema } from '../../domain/office';
import { releaseMarkSchema } from '../../domain/release';
import { idOf, line, z } from '../../domain/schema';
import { claimInput, given } from './claim-input';
import { command, labelWords } from './command';

/** Puts an office on file, with who held it and when. */
export const addOffice = command({
  name: 'add-office',
  input: z.object({
    title: line(300).min(1),
    organisation: idOf('organisation').nullable().optional(),
    country: line(100).optional(),
    holders: z
      .array(z.object({ ...claimInput, name: line(300).min(1) }))
      .max(500)
      .optional(),
    release: releaseMarkSchema.optional(),
  }),
  plan({ holders = [], ...about }, { now }) {
    const record = officeSchema.parse({
      ...given(about),
      kind: 'office',
      id: newId('office'),
      createdAt: now,
      holders: holders.map((holder) => ({
        ...given(holder),
        id: newId('member'),
        enteredAt: now,
      })),
    });
    return {
      steps: [{ do: 'create', record }],
      label: { title: labelWords(about.title) },
      created: record.id,
    };
  },
});
