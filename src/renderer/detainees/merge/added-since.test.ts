import { describe, expect, it } from 'vitest';
import { makeDetainee, makeFact, makeName, makeSource } from '../../../domain/fixtures/records';
import { identitySchema } from '../../../domain/identity';
import { newId } from '../../../domain/ids';
import type { Reading } from '../../shared/casebook/records';
import { addedSince } from './added-since';

const before = '2025-02-01T00:00:00Z';
const merged = '2025-03-01T00:00:00Z';
const after = '2025-04-01T00:00:00Z';

describe('what was added since a merge', () => {
  const old = makeFact('profession', 'teacher', { enteredAt: before });
  const fresh = makeFact('profession', 'journalist', { enteredAt: after });
  const one = makeDetainee({
    names: [makeName('Leyla', { enteredAt: before })],
    facts: [old, fresh],
    notes: [{ id: newId('member'), text: 'Called.', release: 'internal', at: after }],
  });
  const two = makeDetainee({ names: [makeName('Leila', { enteredAt: after })] });
  const elsewhere = makeDetainee({ facts: [makeFact('profession', 'poet', { enteredAt: after })] });
  const source = makeSource('A letter', {
    annotations: [before, after].map((at) => ({
      id: newId('member'),
      version: 1,
      selectors: { start: 0, end: 1, exact: 'A', prefix: '', suffix: '', occurrences: 1 },
      placements: [],
      tags: [],
      comment: '',
      links: [two.id],
      release: 'internal' as const,
      trashed: null,
      at,
    })),
  });
  const decision = identitySchema.parse({
    kind: 'identity',
    id: newId('identity'),
    createdAt: merged,
    verdict: 'same',
    survivor: one.id,
    absorbed: two.id,
  });
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    detainee: [one, two, elsewhere],
    identity: [decision],
    source: [source],
  };
  const store = {
    all: (kind: string) => lists[kind] ?? [],
    get: (_: string, id: string) => [one, two, elsewhere].find((each) => each.id === id),
  } as unknown as Reading;

  it('is told with the record each thing stays with, and nothing older or of others', () => {
    expect(addedSince(store, decision)).toEqual([
      { with: one.id, what: { kind: 'facts', claim: fresh } },
      { with: one.id, what: { kind: 'note', text: 'Called.' } },
      { with: two.id, what: { kind: 'names', claim: two.names[0] } },
      { with: two.id, what: { kind: 'passage', title: 'A letter' } },
    ]);
  });
});
