import { describe, expect, it } from 'vitest';
import { piecesOf } from '../reading/pieces';
import { passagesOf } from '../reading/passages';
import { isFurniture, passagesInside, titleFor } from './split-form';

const text = 'Menu\nHome\n\nThe first line of it.\nThe second line.';

describe('a source made of a part', () => {
  it('is titled by its first line, and a long one is cut after a word', () => {
    expect(titleFor(text, { start: 11, end: text.length })).toBe('The first line of it.');
    const long = titleFor('word '.repeat(90), { start: 0, end: 450 });
    expect(long.length).toBeLessThanOrEqual(161);
    expect(long.endsWith('word…')).toBe(true);
  });

  it('holds the passages that lie in it from end to end', () => {
    function marked(id: string, start: number, end: number) {
      const selectors = { start, end, exact: 'x', prefix: '', suffix: '', occurrences: 1 };
      return { id, version: 1, selectors, placements: [], tags: [], trashed: null };
    }
    const passages = passagesOf(
      [marked('in', 11, 20), marked('across', 5, 14), marked('after', 33, 36)] as never,
      1,
      () => undefined,
    );
    const inside = passagesInside(passages, { start: 11, end: 32 });
    expect(inside.map(({ id }) => id)).toEqual(['in']);
  });
});

describe('a stretch of furniture', () => {
  it('is one where all that begins in it is furniture, and never an empty one', () => {
    const pieces = piecesOf(text, [
      { kind: 'furniture', start: 0, end: 4 },
      { kind: 'furniture', start: 5, end: 9 },
      { kind: 'paragraph', start: 11, end: 32 },
    ]);
    expect(isFurniture(pieces, { start: 0, end: 9 })).toBe(true);
    expect(isFurniture(pieces, { start: 5, end: 20 })).toBe(false);
    expect(isFurniture(pieces, { start: 9, end: 11 })).toBe(false);
  });
});
