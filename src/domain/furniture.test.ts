import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markFurniture, withFurniture, type FurnitureMark } from './furniture';
import type { Block } from './source';

const blocks: Block[] = [
  { kind: 'furniture', start: 0, end: 9 },
  { kind: 'heading', level: 1, start: 10, end: 19 },
  { kind: 'paragraph', start: 20, end: 40 },
];

function kinds(marks: readonly FurnitureMark[] | undefined): string[] {
  return withFurniture(blocks, marks).map(({ kind }) => kind);
}

describe('marks of page furniture', () => {
  it('say over what the reader found, both ways, and can be taken back', () => {
    expect(kinds(undefined)).toEqual(['furniture', 'heading', 'paragraph']);
    const menu = markFurniture([], { start: 10, end: 19 }, true);
    expect(kinds(menu)).toEqual(['furniture', 'furniture', 'paragraph']);
    expect(kinds(markFurniture(menu, { start: 0, end: 19 }, false))).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('leave blocks that nothing marks the same objects', () => {
    expect(withFurniture(blocks, [])).toBe(blocks);
    expect(withFurniture(blocks, [{ start: 10, end: 12, is: true }])[2]).toBe(blocks[2]);
  });

  it('join where they touch and say the same', () => {
    const one = markFurniture([], { start: 0, end: 5 }, true);
    expect(markFurniture(one, { start: 5, end: 9 }, true)).toEqual([
      { start: 0, end: 9, is: true },
    ]);
    expect(markFurniture(one, { start: 3, end: 3 }, false)).toEqual(one);
  });

  it('are in order, none empty, no two overlapping, and each place says what was said of it last', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30), fc.boolean());
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (given) => {
        const said = new Map<number, boolean>();
        let marks: FurnitureMark[] = [];
        for (const [a, b, is] of given) {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          for (let at = start; at < end; at += 1) said.set(at, is);
          marks = markFurniture(marks, { start, end }, is);
        }
        for (const [at, mark] of marks.entries()) {
          expect(mark.end).toBeGreaterThan(mark.start);
          expect(mark.start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
        }
        for (let at = 0; at < 31; at += 1) {
          const mark = marks.find(({ start, end }) => start <= at && at < end);
          expect(mark?.is).toBe(said.get(at));
        }
      }),
      { numRuns: 300 },
    );
  });
});
