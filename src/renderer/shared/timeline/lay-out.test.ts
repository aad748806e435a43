import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../domain/casebook-reader';
import { makeDetainee, makeEvent } from '../../../domain/fixtures/records';
import { timelineOf } from '../../../domain/timeline';
import { dayStart, layOut } from './lay-out';

function laid(...dates: string[]) {
  const person = makeDetainee({ custodyEvents: dates.map((date) => makeEvent('arrest', date)) });
  return layOut(timelineOf([person], readerOf([person])), 1000);
}

describe('layOut', () => {
  it('draws a month-only date as wide as its month', () => {
    const layout = laid('2024-03', '2024-12-31');
    const [bar] = layout?.lanes[0]?.bars ?? [];
    const { scale } = layout ?? {};
    const month =
      (scale?.(new Date(Date.UTC(2024, 3, 1))) ?? 0) -
      (scale?.(new Date(Date.UTC(2024, 2, 1))) ?? 0);
    expect(bar?.width).toBeCloseTo(month, 5);
    expect(bar?.x).toBeCloseTo(scale?.(new Date(Date.UTC(2024, 2, 1))) ?? 0, 5);
  });

  it('puts bars that overlap one under the other, and others on one line', () => {
    const bars = laid('2024-03', '2024-03-10', '2024-11')?.lanes[0]?.bars ?? [];
    expect(new Set(bars.map(({ y }) => y)).size).toBe(2);
    expect(bars[0]?.y).toBe(bars[2]?.y);
  });

  it('draws an open end to the edge and says so', () => {
    const [bar] = laid('2024-03/..', '2024-06-01')?.lanes[0]?.bars ?? [];
    expect(bar).toMatchObject({ openEnd: true, openStart: false });
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBe(1000);
  });

  it('places nothing that has no day', () => {
    expect(laid('some day')).toBeNull();
    expect(laid('some day', '2024')?.undated).toHaveLength(1);
  });

  it('never loses the days of an early year', () => {
    const [bar] = laid('1999-02-03')?.lanes[0]?.bars ?? [];
    expect(bar?.entry.from && dayStart(bar.entry.from).toISOString()).toMatch(/^1999-02-03/);
  });
});
