import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './source';
import { cutOut, wholeBlocks } from './stretch';

const text = 'Menu\nHome\n\nThe article begins.\nIt goes on.\n\n  Footer  \n';
const blocks: Block[] = [
  { kind: 'furniture', start: 0, end: 4 },
  { kind: 'heading', level: 1, start: 11, end: 30, page: 2 },
  { kind: 'paragraph', start: 31, end: 42, page: 3 },
];

describe('the whole blocks of a selection', () => {
  it('begin and end with the blocks it touches', () => {
    expect(wholeBlocks(text, blocks, { start: 15, end: 33 })).toEqual({ start: 11, end: 42 });
    expect(wholeBlocks(text, blocks, { start: 12, end: 13 })).toEqual({ start: 11, end: 30 });
  });

  it('are whole lines where no block is, without the white space round them', () => {
    expect(wholeBlocks(text, blocks, { start: 6, end: 7 })).toEqual({ start: 5, end: 9 });
    expect(wholeBlocks(text, [], { start: 48, end: 49 })).toEqual({ start: 46, end: 52 });
    expect(wholeBlocks(text, [], { start: 0, end: text.length })).toEqual({ start: 0, end: 52 });
  });

  it('are none where only white space is selected, or nothing, or what is not there', () => {
    for (const [start, end] of [
      [9, 11],
      [3, 3],
      [9, 2],
      [90, 99],
    ] as const) {
      expect(wholeBlocks(text, blocks, { start, end })).toBeNull();
    }
  });

  it('hold what was selected, and are their own whole blocks', () => {
    const selection = fc.tuple(fc.nat(text.length), fc.nat(text.length));
    fc.assert(
      fc.property(selection, fc.boolean(), ([a, b], bare) => {
        const parts = bare ? [] : blocks;
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const found = wholeBlocks(text, parts, range);
        const words = text.slice(range.start, range.end).trim();
        expect(found === null).toBe(words === '');
        if (found === null) return;
        expect(text.slice(found.start, found.end)).toContain(words);
        expect(wholeBlocks(text, parts, found)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a stretch cut out', () => {
  it('keeps kinds, levels and pages of its blocks', () => {
    const cut = cutOut(text, blocks, { start: 11, end: 42 });
    expect(cut.text).toBe('The article begins.\nIt goes on.');
    expect(cut.blocks).toEqual([
      { kind: 'heading', level: 1, start: 0, end: 19, page: 2 },
      { kind: 'paragraph', start: 20, end: 31, page: 3 },
    ]);
  });

  it('cuts blocks at its edges, and never leads out of its text', () => {
    const selection = fc.tuple(fc.nat(text.length), fc.nat(text.length));
    fc.assert(
      fc.property(selection, ([a, b]) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const cut = cutOut(text, blocks, range);
        for (const block of cut.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(0);
          expect(block.end).toBeLessThanOrEqual(cut.text.length);
          expect(block.end).toBeGreaterThan(block.start);
        }
      }),
      { numRuns: 200 },
    );
  });
});
