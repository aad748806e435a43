import { idOf, z } from '../../domain/schema';
import { spellingInput } from './claim-input';
import { newId, type DetaineeId } from '../../domain/ids';
import { command, labelWords, type Step } from './command';
import { newSpelling } from './new-person';

/**
 * Adds spellings to a person that somebody accepted, as one change; with `claim`, the name they are
 * spellings of, which is new or takes the place of the one with its id.
 */
export const addNames = command({
  name: 'add-names',
  input: z.object({
    detainee: idOf('detainee'),
    names: z.array(spellingInput).min(1).max(50),
    claim: z.looseObject({ id: z.string().max(36).optional() }).optional(),
  }),
  plan({ detainee, names, claim }, { now }) {
    const members = names.map((spelling) => newSpelling(now, spelling));
    const place = { kind: 'detainee', id: detainee, list: 'names' } as const;
    return {
      steps: [
        ...claimSteps(place, claim, now),
        ...members.map((member): Step => ({ do: 'add', ...place, member })),
      ],
      label: { names: labelWords(members.map(({ text }) => text).join(', ')) },
      created: null,
    };
  },
});

function claimSteps(
  place: { readonly kind: 'detainee'; readonly id: DetaineeId; readonly list: 'names' },
  claim: { readonly id?: string | undefined } | undefined,
  now: string,
): Step[] {
  if (claim === undefined) return [];
  if (claim.id !== undefined)
    return [{ do: 'replace', ...place, member: { ...claim, id: claim.id } }];
  const member = { enteredAt: now, ...claim, id: newId('member') };
  return [{ do: 'add', ...place, member }];
}
