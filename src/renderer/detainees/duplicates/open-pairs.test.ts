import { describe, expect, it } from 'vitest';
import { entered, makeDetainee, makeName } from '../../../domain/fixtures/records';
import { identitySchema, type Identity } from '../../../domain/identity';
import { newId } from '../../../domain/ids';
import { compareNames } from '../../../domain/names';
import type { PeopleStore } from '../../shared/names/people';
import { openPairs } from './open-pairs';

const people = ['Leyla Quliyeva', 'Лейла Гулиева', 'Leila Kulieva'].map((name) =>
  makeDetainee({ names: [makeName(name)] }),
);
const [leyla, leila, third] = people as [
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
];

function storeOf(decisions: readonly Identity[]): PeopleStore {
  return {
    all: (kind: string) => (kind === 'detainee' ? people : decisions) as never,
    get: (_kind: string, id: string) => people.find((one) => one.id === id) as never,
  };
}

function decide(one: string, other: string, verdict: Identity['verdict']): Identity {
  const about = { kind: 'identity', id: newId('identity'), createdAt: entered };
  return identitySchema.parse({ ...about, verdict, survivor: one, absorbed: other });
}

function found(one: (typeof people)[0], other: (typeof people)[0]) {
  const names = [one.names[0]?.text ?? '', other.names[0]?.text ?? ''] as const;
  return { first: one.id, second: other.id, names, comparison: compareNames(...names) };
}

describe('pairs of likely duplicates', () => {
  const all = [found(leyla, third), found(leyla, leila)];

  it('stand with the likeliest first', () => {
    const scores = openPairs(storeOf([]), all).map(({ comparison }) => comparison.score);
    expect(scores).toHaveLength(2);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('are gone once they are one person, or said not to be', () => {
    expect(openPairs(storeOf([decide(leyla.id, leila.id, 'same')]), all)).toHaveLength(1);
    expect(openPairs(storeOf([decide(third.id, leyla.id, 'not-same')]), all)).toHaveLength(1);
  });

  it('ask of the merged what is still open, and nothing that was decided of any part', () => {
    const merged = decide(leyla.id, leila.id, 'same');
    const apart = decide(leila.id, third.id, 'not-same');
    expect(openPairs(storeOf([merged, apart]), all)).toEqual([]);
  });
});
