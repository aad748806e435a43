import { describe, expect, it } from 'vitest';
import type { LetterRun } from '../../../ipc/drawing-shapes';
import { boxesOf, offsetAt, pageRanges, placeLetters } from './letters';

function run(text: string, y: number, way: LetterRun['way'] = 'right'): LetterRun {
  const edges = Array.from({ length: text.length + 1 }, (_, at) => at / text.length);
  return { text, x: 0.1, y, width: 0.8, height: 0.02, way, edges };
}

const text = 'A title\fThey were held in the detention centre.\n\nIt was cold.';
const [, page] = pageRanges(text);
const runs = [
  run('They were held in the deten-', 0.1),
  run('tion centre.', 0.13),
  run('It was cold.', 0.2),
];

function letters() {
  if (page === undefined) throw new Error('no page');
  return placeLetters(text, page, runs);
}

describe('letters of a drawn page', () => {
  it('know the pages of the text by its form feeds', () => {
    expect(pageRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'A title',
      'They were held in the detention centre.\n\nIt was cold.',
    ]);
  });

  it('begin on a later page where the text is a part of a file', () => {
    expect(pageRanges('one\ftwo', 3)).toEqual([
      { start: 0, end: 0 },
      { start: 0, end: 0 },
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
  });

  it('are found in the text, over a hyphen at the end of a line', () => {
    const start = text.indexOf('detention');
    const [one, two, ...more] = boxesOf(letters(), start, start + 'detention'.length);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ y: 0.1 });
    expect(one?.x).toBeCloseTo(0.1 + (0.8 * 22) / 28);
    expect(two).toMatchObject({ x: 0.1, y: 0.13 });
    expect(two?.width).toBeCloseTo((0.8 * 4) / 12);
  });

  it('take a point to the nearest letter, also from beside a line', () => {
    const cold = text.indexOf('It was cold');
    expect(offsetAt(letters(), 0.05, 0.21)).toBe(cold);
    expect(offsetAt(letters(), 0.99, 0.21)).toBe(text.length);
    expect(offsetAt(letters(), 0.1, 0.105)).toBe(text.indexOf('They'));
    expect(offsetAt([], 0.5, 0.5)).toBeNull();
  });

  it('leave out what the text does not hold', () => {
    const other = placeLetters('Quite other words', { start: 0, end: 17 }, runs);
    expect(boxesOf(other, 0, 17)).toEqual([]);
    expect(offsetAt(other, 0.1, 0.1)).toBeNull();
  });

  it('are measured from the right where the words run so', () => {
    const words = 'abcd';
    const [placed] = [placeLetters(words, { start: 0, end: 4 }, [run(words, 0.1, 'left')])];
    expect(boxesOf(placed, 0, 1)[0]?.x).toBeCloseTo(0.7);
    expect(offsetAt(placed, 0.89, 0.11)).toBe(0);
  });
});
