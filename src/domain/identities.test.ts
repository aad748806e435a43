import { describe, expect, it } from 'vitest';
import { entered, makeDetainee, makeName } from './fixtures/records';
import { identitiesOf, mergedDetainee } from './identities';
import { identitySchema } from './identity';
import { newId, type DetaineeId } from './ids';

function identity(survivor: DetaineeId, absorbed: DetaineeId, given: object = {}) {
  return identitySchema.parse({
    kind: 'identity',
    id: newId('identity'),
    createdAt: entered,
    verdict: 'same',
    survivor,
    absorbed,
    ...given,
  });
}

describe('identitiesOf', () => {
  const [a, b, c] = [newId('detainee'), newId('detainee'), newId('detainee')];

  it('follows merges of merges to the record that survives them all', () => {
    const found = identitiesOf([identity(b, c), identity(a, b)]);
    expect([a, b, c].map((id) => found.resolve(id))).toEqual([a, a, a]);
    expect(found.sameAs(c)[0]).toBe(a);
    expect(found.sameAs(c)).toHaveLength(3);
  });

  it('leaves an id alone that was never merged, or whose merge was taken apart', () => {
    const found = identitiesOf([identity(a, b, { trashed: entered })]);
    expect(found.resolve(b)).toBe(b);
    expect(found.sameAs(b)).toEqual([b]);
  });

  it('ends in a circle, the same way from every id', () => {
    const found = identitiesOf([identity(a, b), identity(b, a)]);
    expect(found.resolve(a)).toBe(found.resolve(b));
  });

  it('remembers who is not the same', () => {
    const found = identitiesOf([identity(a, b, { verdict: 'not-same' })]);
    expect(found.areNotSame(b, a)).toBe(true);
    expect(found.areNotSame(a, c)).toBe(false);
    expect(found.resolve(b)).toBe(b);
  });
});

describe('mergedDetainee', () => {
  it('joins the claims under the head of the survivor', () => {
    const one = makeDetainee({ names: [makeName('Leyla')], reference: '1' });
    const two = makeDetainee({ names: [makeName('Leila')], reference: '2' });
    const people = new Map([one, two].map((each) => [each.id, each]));
    const found = identitiesOf([identity(one.id, two.id)]);
    const merged = mergedDetainee(two.id, found, (id) => people.get(id));
    expect(merged?.id).toBe(one.id);
    expect(merged?.reference).toBe('1');
    expect(merged?.names.map((name) => name.text)).toEqual(['Leyla', 'Leila']);
    expect(one.names).toHaveLength(1);
  });
});
