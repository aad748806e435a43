import type { z } from '../../domain/schema';
import { detaineeSchema, type Detainee } from '../../domain/detainee';
import { newId } from '../../domain/ids';
import { nameSchema, type Name } from '../../domain/name';
import { given, type newPersonInput } from './claim-input';

/** A new name claim entered at `now`; `claim` holds the claim's parts that are known. */
export function newName(
  now: string,
  text: string,
  spelling: { script?: Name['script'] | undefined; language?: string | null | undefined },
  claim: object = {},
): Name {
  return nameSchema.parse({
    ...given(claim),
    ...given(spelling),
    id: newId('member'),
    enteredAt: now,
    text,
  });
}

/** A new detainee whose one name is a claim with the evidence it was read from. */
export function newPerson(
  now: string,
  person: z.output<typeof newPersonInput>,
  claim: object = {},
): Detainee {
  return detaineeSchema.parse({
    kind: 'detainee',
    id: newId('detainee'),
    createdAt: now,
    standing: person.standing ?? 'case',
    names: [newName(now, person.newName, person, claim)],
  });
}
