import { describe, expect, it } from 'vitest';
import { seededChance } from './edits-for-tests';
import { indexMarks } from './segments';

const MARKS = [
  { id: 'long', start: 0, end: 30 },
  { id: 'middle', start: 5, end: 20 },
  { id: 'short', start: 8, end: 12 },
  { id: 'empty', start: 9, end: 9 },
];

describe('indexMarks', () => {
  it('cuts the text where marks begin and end', () => {
    expect(indexMarks(MARKS).segments(0, 40)).toEqual([
      { start: 0, end: 5, ids: ['long'] },
      { start: 5, end: 8, ids: ['middle', 'long'] },
      { start: 8, end: 12, ids: ['short', 'middle', 'long'] },
      { start: 12, end: 20, ids: ['middle', 'long'] },
      { start: 20, end: 30, ids: ['long'] },
      { start: 30, end: 40, ids: [] },
    ]);
  });

  it('takes the shortest first and cycles through all', () => {
    const index = indexMarks(MARKS);
    expect(index.at(9)).toEqual(['short', 'middle', 'long']);
    expect(index.at(12)).toEqual(['middle', 'long']);
    expect(index.at(30)).toEqual([]);
    expect(index.nextAt(9, null)).toBe('short');
    expect(index.nextAt(9, 'short')).toBe('middle');
    expect(index.nextAt(9, 'long')).toBe('short');
    expect(index.nextAt(35, null)).toBeNull();
  });

  it('agrees with looking at every mark', () => {
    const chance = seededChance(3);
    const marks = Array.from({ length: 200 }, (_, index) => {
      const start = chance.below(1000);
      return { id: `m${index}`, start, end: start + chance.below(80) };
    });
    const index = indexMarks(marks);
    const segments = index.segments(100, 900);
    expect(segments[0]?.start).toBe(100);
    expect(segments.at(-1)?.end).toBe(900);
    for (const segment of segments) {
      for (const offset of [segment.start, segment.end - 1]) {
        const over = marks.filter((mark) => mark.start <= offset && offset < mark.end);
        expect(new Set(segment.ids)).toEqual(new Set(over.map((mark) => mark.id)));
        expect(index.at(offset)).toEqual(segment.ids);
      }
    }
  });
});
