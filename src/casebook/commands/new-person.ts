import type { z } from '../../domain/schema';
import { detaineeSchema, type Detainee } from '../../domain/detainee';
import { newId } from '../../domain/ids';
import { nameSchema, type Name } from '../../domain/name';
import { given, type newPersonInput, type spellingInput } from './claim-input';
import type { Step } from './command';
import { newIdentity } from './identity-input';

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

/** An accepted spelling as a name claim of its own; it rests on nothing but the acceptance. */
export function newSpelling(now: string, spelling: z.output<typeof spellingInput>): Name {
  const { text, nameKind, note, ...about } = spelling;
  return newName(now, text, about, { kind: nameKind, note });
}

/**
 * A new detainee whose name is a claim with the evidence it was read from, and the steps that put
 * them on file: with their accepted spellings, and an Identity record for each person on file who
 * is not the same.
 */
export function newPerson(
  now: string,
  person: z.output<typeof newPersonInput>,
  claim: object = {},
): { readonly record: Detainee; readonly steps: readonly Step[] } {
  const record = detaineeSchema.parse({
    kind: 'detainee',
    id: newId('detainee'),
    createdAt: now,
    standing: person.standing ?? 'case',
    names: [
      newName(now, person.newName, person, claim),
      ...(person.otherNames ?? []).map((spelling) => newSpelling(now, spelling)),
    ],
  });
  const decisions = (person.notSame ?? []).map((other): Step => {
    const parts = { verdict: 'not-same', survivor: other, absorbed: record.id } as const;
    return { do: 'create', record: newIdentity(now, parts) };
  });
  return { record, steps: [{ do: 'create', record }, ...decisions] };
}
