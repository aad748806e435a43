import { describe, expect, it } from 'vitest';
import { newId, type DetaineeId } from '../../domain/ids';
import { subjectsOf } from './subjects';

type Entry = Parameters<typeof subjectsOf>[0];
type Store = Parameters<typeof subjectsOf>[1];

const ids = Array.from({ length: 5 }, () => newId('detainee'));
const store = {
  get: (_kind: string, id: DetaineeId) => (ids.includes(id) ? { kind: 'detainee', id } : undefined),
} as unknown as Store;

function entry(touched: readonly string[], kind = 'detainee'): Entry {
  const ops = touched.map((id) => ({ op: 'set', kind, id, path: ['reference'] }));
  return { ops } as unknown as Entry;
}

describe('what a line of History is about', () => {
  it('names each record once, in the order they were touched', () => {
    const [one = '', other = ''] = ids;
    const found = subjectsOf(entry([other, one, other]), store);
    expect(found.records.map(({ id }) => id)).toEqual([other, one]);
    expect(found.more).toBe(0);
  });

  it('shows three of many and counts the rest', () => {
    const found = subjectsOf(entry(ids), store);
    expect(found.records).toHaveLength(3);
    expect(found.more).toBe(2);
  });

  it('passes over records that are not on file and kinds it does not know', () => {
    expect(subjectsOf(entry([newId('detainee')]), store)).toEqual({ records: [], more: 0 });
    expect(subjectsOf(entry([...ids], 'of-the-future'), store).records).toEqual([]);
  });
});
