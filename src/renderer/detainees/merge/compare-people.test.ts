import { describe, expect, it } from 'vitest';
import type { Detainee } from '../../../domain/detainee';
import { entered, makeDetainee, makeName } from '../../../domain/fixtures/records';
import { identitySchema } from '../../../domain/identity';
import { newId } from '../../../domain/ids';
import type { Reading } from '../../shared/casebook/records';
import { comparePeople, likelyTwins, saidNotSame } from './compare-people';

function person(...names: readonly string[]): Detainee {
  return makeDetainee({ names: names.map((name) => makeName(name)) });
}

function storeOf(people: readonly Detainee[], notSame: readonly [Detainee, Detainee][] = []) {
  const decisions = notSame.map(([one, other]) =>
    identitySchema.parse({
      kind: 'identity',
      id: newId('identity'),
      createdAt: entered,
      verdict: 'not-same',
      survivor: one.id,
      absorbed: other.id,
    }),
  );
  return {
    all: (kind: string) => (kind === 'detainee' ? people : kind === 'identity' ? decisions : []),
    get: (kind: string, id: string) =>
      kind === 'detainee' ? people.find((one) => one.id === id) : undefined,
  } as unknown as Reading;
}

const rashad = person('Rəşad Məmmədli', 'R. Mammadli');
const twin = person('Рашад Мамедли');
const other = person('Leyla Quliyeva');
const { signal } = new AbortController();

describe('comparing two people', () => {
  it('goes by the names that come closest', () => {
    const closest = comparePeople(rashad, twin);
    expect(closest?.comparison.verdict).toBe('same');
    expect(closest?.names).toEqual(['Rəşad Məmmədli', 'Рашад Мамедли']);
    expect(comparePeople(rashad, other)?.comparison.verdict).toBe('different');
    expect(comparePeople(rashad, makeDetainee({}))).toBeNull();
  });
});

describe('likely twins', () => {
  it('are found among everybody but the person', async () => {
    const found = await likelyTwins(storeOf([rashad, twin, other]), rashad, signal);
    expect(found?.map(({ id }) => id)).toEqual([twin.id]);
  });

  it('are never proposed again once they were said not to be the same', async () => {
    const store = storeOf([rashad, twin, other], [[twin, rashad]]);
    expect(saidNotSame(store, rashad.id, twin.id)).toBe(true);
    expect(await likelyTwins(store, rashad, signal)).toEqual([]);
  });
});
