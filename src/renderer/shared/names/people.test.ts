import { describe, expect, it } from 'vitest';
import type { Detainee } from '../../../domain/detainee';
import { entered, makeDetainee, makeName } from '../../../domain/fixtures/records';
import { identitySchema, type Identity } from '../../../domain/identity';
import { newId } from '../../../domain/ids';
import { holderOf, identitiesIn, peopleIn, personIn, type PeopleStore } from './people';

function storeOf(people: readonly Detainee[], decisions: readonly Identity[] = []): PeopleStore {
  const shown = people.filter(({ trashed }) => trashed === null);
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    detainee: shown,
    identity: decisions,
  };
  return {
    all: (kind) => (lists[kind] ?? []) as never,
    get: (kind, id) =>
      (kind === 'detainee' ? people : decisions).find((one) => one.id === id) as never,
  };
}

function decide(one: Detainee, other: Detainee, verdict: Identity['verdict'] = 'same'): Identity {
  return identitySchema.parse({
    kind: 'identity',
    id: newId('identity'),
    createdAt: entered,
    verdict,
    survivor: one.id,
    absorbed: other.id,
  });
}

const leyla = makeDetainee({ names: [makeName('Leyla Quliyeva')] });
const leila = makeDetainee({ names: [makeName('Leila Guliyeva')] });
const other = makeDetainee({ names: [makeName('Samir Abbasov')] });

describe('people through merges', () => {
  it('are the records themselves where nobody was merged', () => {
    const store = storeOf([leyla, leila]);
    expect(peopleIn(store)).toBe(store.all('detainee'));
  });

  it('stand once, under the surviving record, with the names of all', () => {
    const store = storeOf([leila, leyla, other], [decide(leyla, leila)]);
    expect(peopleIn(store).map(({ id }) => id)).toEqual([leyla.id, other.id]);
    expect(peopleIn(store)[0]?.names.map(({ text }) => text)).toEqual([
      'Leyla Quliyeva',
      'Leila Guliyeva',
    ]);
    expect(personIn(store, leila.id)?.id).toBe(leyla.id);
    expect(peopleIn(store)).toBe(peopleIn(store));
    expect(personIn(store, leila.id)).toBe(peopleIn(store)[0]);
  });

  it('are changed where the claim stands', () => {
    const store = storeOf([leyla, leila], [decide(leyla, leila)]);
    expect(holderOf(store, leyla.id, leila.names[0]?.id ?? '')).toBe(leila.id);
    expect(holderOf(store, leyla.id, leyla.names[0]?.id ?? '')).toBe(leyla.id);
    expect(holderOf(store, leyla.id, newId('member'))).toBe(leyla.id);
  });

  it('go to Trash with the surviving record, and not with another', () => {
    const gone = { ...leyla, trashed: entered };
    expect(peopleIn(storeOf([gone, leila], [decide(gone, leila)]))).toEqual([]);
    const part = { ...leila, trashed: entered };
    const names = peopleIn(storeOf([leyla, part], [decide(leyla, part)]))[0]?.names;
    expect(names?.map(({ text }) => text)).toEqual(['Leyla Quliyeva']);
  });

  it('stay apart where somebody said that they are not the same', () => {
    const store = storeOf([leyla, leila], [decide(leyla, leila, 'not-same')]);
    expect(peopleIn(store)).toHaveLength(2);
    expect(identitiesIn(store).areNotSame(leila.id, leyla.id)).toBe(true);
  });
});
