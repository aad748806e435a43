import { describe, expect, it } from 'vitest';
import { casebookAt, type PastChange } from './casebook-at';
import type { Op } from './change';
import { makeDetainee, makeFact, makeSource } from './fixtures/records';

function change(...ops: Op[]): PastChange {
  return { at: '2026-01-01T00:00:00Z', ops, opCount: ops.length };
}

describe('the casebook as it was', () => {
  const [one, two] = [makeFact('occupation', 'editor'), makeFact('charges', 'x')];
  const was = makeDetainee({ facts: [one, two], reference: 'A' });
  const source = makeSource('A source');

  it('takes back fields, members and whole records, the latest first', () => {
    const changed = { ...one, status: 'disputed' as const };
    const added = makeFact('motive', 'y');
    const now = { ...was, reference: 'C', facts: [changed, added] };
    const at = { kind: 'detainee', id: was.id };
    const later = makeSource('Made since');
    const changes = [
      change({ op: 'set', ...at, path: ['reference'], before: 'B' }),
      change(
        { op: 'set', ...at, path: ['reference'], before: 'A' },
        { op: 'add', ...at, path: ['facts', added.id] },
        { op: 'remove', ...at, path: ['facts', two.id], before: two },
        { op: 'set', ...at, path: ['facts', one.id], before: one },
      ),
      change({ op: 'remove', kind: 'source', id: source.id, path: [], before: source }),
      change({ op: 'add', kind: 'source', id: later.id, path: [] }),
    ];
    expect(casebookAt([now, later], changes)).toEqual([was, source]);
  });

  it('says where History does not tell enough', () => {
    expect(casebookAt([was], [{ ...change(), opCount: 300 }])).toBeNull();
  });
});
