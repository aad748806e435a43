import { describe, expect, it } from 'vitest';
import { signatoriesSchema } from '../../domain/appeal';
import { newId } from '../../domain/ids';
import { signatorySums } from './signatory-sums';

const here = newId('source');
const elsewhere = newId('source');

function counted(
  sort: string,
  count: number | null,
  given: { source?: typeof here; bound?: 'exact' | 'nearly'; status?: 'rejected' } = {},
) {
  return signatoriesSchema.parse({
    id: newId('member'),
    enteredAt: '2025-01-01T00:00:00Z',
    sort,
    count,
    bound: given.bound ?? 'exact',
    status: given.status ?? 'reported',
    evidence: [{ source: given.source ?? here, locator: { kind: 'whole' } }],
  });
}

describe('what signatories of several sorts come to', () => {
  it('adds the sorts of one source and leaves the figure that is nearly so', () => {
    const last = counted('representatives', 48);
    const all = [
      counted('lawmakers', 60, { bound: 'nearly' }),
      counted('senators', 10),
      last,
      counted('members', 60, { source: elsewhere }),
    ];
    expect(signatorySums(all)).toEqual([{ parts: [10, 48], total: 58, after: last.id }]);
  });

  it('computes nothing where the source states the total itself', () => {
    const all = [counted('lawmakers', 58), counted('senators', 10), counted('others', 48)];
    expect(signatorySums(all)).toEqual([]);
  });

  it('adds no sort twice, nothing rejected, nothing uncounted, nothing across sources', () => {
    expect(signatorySums([counted('NGOs', 17), counted('ngos ', 18)])).toEqual([]);
    expect(signatorySums([counted('a', 1), counted('b', 2, { status: 'rejected' })])).toEqual([]);
    expect(signatorySums([counted('a', 1), counted('b', null)])).toEqual([]);
    expect(signatorySums([counted('a', 1), counted('b', 2, { source: elsewhere })])).toEqual([]);
  });
});
