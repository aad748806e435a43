import { describe, expect, it } from 'vitest';
import { annotationSchema } from '../../../domain/annotation';
import { newId } from '../../../domain/ids';
import { nextOf, passagesAt, passagesOf } from './passages';

function mark(start: number, end: number, more: object = {}) {
  const selectors = { start, end, exact: 'x'.repeat(end - start), prefix: '', suffix: '' };
  const base = { id: newId('member'), version: 1, selectors, at: '2026-01-01T00:00:00Z' };
  return annotationSchema.parse({ ...base, ...more });
}

describe('marked passages', () => {
  const long = mark(0, 50);
  const middle = mark(5, 30);
  const short = mark(10, 20);
  const passages = passagesOf([short, long, middle], 1, () => undefined);

  it('stand in the order of the text', () => {
    expect(passages.map(({ id }) => id)).toEqual([long.id, middle.id, short.id]);
  });

  it('give the shortest first where several overlap, and Tab goes through all and then out', () => {
    const here = passagesAt(passages, 15);
    expect(here.map(({ id }) => id)).toEqual([short.id, middle.id, long.id]);
    expect(nextOf(here, null)?.id).toBe(short.id);
    expect(nextOf(here, short.id)?.id).toBe(middle.id);
    expect(nextOf(here, long.id)).toBeNull();
    expect(passagesAt(passages, 40).map(({ id }) => id)).toEqual([long.id]);
    expect(passagesAt(passages, 60)).toEqual([]);
  });

  it('stand on a later version only where their words were placed', () => {
    const selectors = { ...long.selectors, start: 3, end: 53 };
    const moved = mark(0, 50, { placements: [{ version: 2, selectors, state: 'placed' }] });
    const doubted = mark(0, 50, { placements: [{ version: 2, selectors, state: 'needs-review' }] });
    expect(
      passagesOf([moved, doubted, short], 2, () => undefined).map(({ start }) => start),
    ).toEqual([3]);
  });

  it('take the hue of their first tag that has one', () => {
    const tags = [newId('tag'), newId('tag')];
    const tagged = mark(0, 1, { tags });
    const [first] = passagesOf([tagged], 1, (tag) => (tag === tags[1] ? 'violet' : undefined));
    expect(first?.hue).toBe('violet');
    expect(passages[0]?.hue).toBe('amber');
  });
});
