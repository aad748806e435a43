import { releaseMarkSchema } from '../../domain/release';
import { line, z } from '../../domain/schema';
import { scripts } from '../../domain/name';
import { claimInput, given, newPersonInput } from './claim-input';
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
    otherNames: newPersonInput.shape.otherNames,
    notSame: newPersonInput.shape.notSame,
    evidence: claimInput.evidence,
    saidBy: claimInput.saidBy,
    release: releaseMarkSchema.optional(),
  }),
  plan(input, { now }) {
    const { name, script, language, standing, release, otherNames, notSame, ...claim } = input;
    const person = { newName: name, script, language, standing, otherNames, notSame };
    const { record, steps } = newPerson(now, person, claim);
    const [, ...decisions] = steps;
    return {
      steps: [{ do: 'create', record: { ...record, ...given({ release }) } }, ...decisions],
      label: { name: labelWords(name) },
      created: record.id,
    };
  },
});
