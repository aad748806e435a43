import { newId } from '../../domain/ids';
import { scripts } from '../../domain/name';
import { organisationSchema } from '../../domain/organisation';
import { releaseMarkSchema } from '../../domain/release';
import { line, term, z } from '../../domain/schema';
import { claimInput, given } from './claim-input';
import { command, labelWords } from './command';
import { newName } from './new-person';

/** Puts a body on file by its name. */
export const addOrganisation = command({
  name: 'add-organisation',
  input: z.object({
    name: line(300).min(1),
    script: z.enum(scripts).optional(),
    language: line(35).nullable().optional(),
    organisationKind: term.optional(),
    country: line(100).optional(),
    evidence: claimInput.evidence,
    release: releaseMarkSchema.optional(),
  }),
  plan({ name, script, language, evidence, ...about }, { now }) {
    const record = organisationSchema.parse({
      ...given(about),
      kind: 'organisation',
      id: newId('organisation'),
      createdAt: now,
      names: [newName(now, name, { script, language }, { evidence })],
    });
    return {
      steps: [{ do: 'create', record }],
      label: { name: labelWords(name) },
      created: record.id,
    };
  },
});
