import { describe, expect, it } from 'vitest';
import { tallyCases } from './eval-anchoring';

const text = 'Alpha said yes on the first day. Beta said yes on the second day.';
const moved = `Before all. ${text}`;
const line = (edited: string, expected: { start: number; end: number } | null): string =>
  JSON.stringify({ text, edited, start: 0, end: 32, expected });

describe('tallyCases', () => {
  it('counts right, review, lost and silently wrong apart', () => {
    const told: string[] = [];
    const tally = tallyCases(
      [
        line(moved, { start: 12, end: 44 }),
        line(text.slice(33), null),
        line('0123456789', null),
        line('0123456789', { start: 0, end: 1 }),
        line(moved, { start: 0, end: 32 }),
        line(moved, null),
        '',
      ],
      (problem) => told.push(problem),
    );
    expect(tally).toEqual({ cases: 6, right: 3, review: 1, lost: 2, silentWrong: 2 });
    expect(told).toHaveLength(2);
  });

  it('names the line that is no case', () => {
    expect(() => tallyCases(['{"text":1}'], () => undefined)).toThrow('line 1 is not');
  });
});
