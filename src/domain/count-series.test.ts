import { describe, expect, it } from 'vitest';
import { countEstimateSchema, type CountEstimate } from './count-estimate';
import { countCharts } from './count-series';
import { entered, makeParty } from './fixtures/records';
import { newId } from './ids';
import { readDate } from './read-date';

function estimate(given: Partial<CountEstimate> & { on?: string }): CountEstimate {
  const { on = '2024-12', ...rest } = given;
  return countEstimateSchema.parse({
    kind: 'count-estimate',
    id: newId('count-estimate'),
    createdAt: entered,
    enteredAt: entered,
    unit: 'persons',
    measure: 'held-at',
    counted: 'political prisoners',
    count: 100,
    bound: 'exact',
    saidBy: makeParty('A union'),
    at: readDate(on),
    ...rest,
  });
}

describe('countCharts', () => {
  it('joins the counts of one speaker, one thing and one definition, in the order of dates', () => {
    const [chart, ...more] = countCharts([
      estimate({ count: 331, on: '2024-12' }),
      estimate({ count: 254, on: '2023-12' }),
    ]);
    expect(more).toEqual([]);
    expect(chart?.series.map(({ points }) => points.map(({ count }) => count))).toEqual([
      [254, 331],
    ]);
  });

  it.each<[string, Partial<CountEstimate>]>([
    ['another speaker', { saidBy: makeParty('A fund') }],
    ['another thing', { counted: 'people in pre-trial detention' }],
    ['another definition', { definition: 'PACE 1900' }],
  ])('draws %s as a series of its own in the same chart', (_, given) => {
    const charts = countCharts([estimate({}), estimate(given)]);
    expect(charts).toHaveLength(1);
    expect(charts[0]?.series).toHaveLength(2);
  });

  it.each<[string, Partial<CountEstimate>]>([
    ['another unit', { unit: 'incidents' }],
    ['another measure', { measure: 'ever' }],
  ])('never puts %s into the same chart', (_, given) => {
    expect(countCharts([estimate({}), estimate(given)])).toHaveLength(2);
  });

  it.each<[string, Partial<CountEstimate> & { on?: string }]>([
    ['words alone', { count: null, bound: 'words-only', words: 'dozens' }],
    ['a count that was rejected', { status: 'rejected' }],
    ['a date that cannot be read', { on: 'lately' }],
  ])('leaves %s to the table', (_, given) => {
    expect(countCharts([estimate(given)])).toEqual([]);
  });

  it('keeps "about" and "at least" apart from exact figures', () => {
    const [chart] = countCharts([estimate({ bound: 'about' })]);
    expect(chart?.series[0]?.points[0]?.bound).toBe('about');
  });
});
