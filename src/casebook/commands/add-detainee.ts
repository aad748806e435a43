import { releaseMarkSchema } from '../../domain/release';
import { line, z } from '../../domain/schema';
import { scripts } from '../../domain/name';
import { claimInput, given } from './claim-input';
import { command, labelWords } from './command';
import { newPerson } from './new-person';

/** Puts a person on file by a name; `release` is the record's own mark. */
export const addDetainee = command({
  name: 'add-detainee',
  input: z.object({
    name: line(300).min(1),
    script: z.enum(scripts).optional(),
    language: line(35).nullable().optional(),
    standing: z.enum(['case', 'voice']).optional(),
    evidence: claimInput.evidence,
    saidBy: claimInput.saidBy,
    release: releaseMarkSchema.optional(),
  }),
  plan({ name, script, language, standing, release, ...claim }, { now }) {
    const person = newPerson(now, { newName: name, script, language, standing }, claim);
    const record = { ...person, ...given({ release }) };
    return {
      steps: [{ do: 'create', record }],
      label: { name: labelWords(name) },
      created: record.id,
    };
  },
});
