import { describe, expect, it } from 'vitest';
import { rowOfCell } from './cell-place';

const text = ['People', 'Ad\tYer', 'Ay\tBakı', '', 'By\tGəncə', 'Other', 'Ad', 'Cy'].join('\n');
const blocks = ['People', 'Other'].map((words) => {
  const start = text.indexOf(words);
  return { kind: 'heading', start, end: start + words.length };
});

function row(sheet: string, at: number): string | null {
  const place = rowOfCell(text, blocks, { sheet, row: at, column: 1 });
  return place === null ? null : text.slice(place.start, place.end);
}

describe('the row of a cited cell', () => {
  it('is counted under the heading of its sheet, empty rows too', () => {
    expect(row('People', 1)).toBe('Ad\tYer');
    expect(row('People', 4)).toBe('By\tGəncə');
    expect(row('Other', 2)).toBe('Cy');
  });

  it('is counted from the first line where the sheet has no name', () => {
    expect(row('', 3)).toBe('Ay\tBakı');
  });

  it('is none for a sheet or a row that is not there, and for an empty one', () => {
    expect(row('Gone', 1)).toBeNull();
    expect(row('Other', 9)).toBeNull();
    expect(row('People', 3)).toBeNull();
  });
});
