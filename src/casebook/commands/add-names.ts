import { idOf, z } from '../../domain/schema';
import { spellingInput } from './claim-input';
import { command, labelWords } from './command';
import { newSpelling } from './new-person';

/** Adds spellings to a person that somebody accepted, as one change. */
export const addNames = command({
  name: 'add-names',
  input: z.object({ detainee: idOf('detainee'), names: z.array(spellingInput).min(1).max(50) }),
  plan({ detainee, names }, { now }) {
    const members = names.map((spelling) => newSpelling(now, spelling));
    return {
      steps: members.map((member) => ({
        do: 'add',
        kind: 'detainee',
        id: detainee,
        list: 'names',
        member,
      })),
      label: { names: labelWords(members.map(({ text }) => text).join(', ')) },
      created: null,
    };
  },
});
