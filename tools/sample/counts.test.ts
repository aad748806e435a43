import { describe, expect, it } from 'vitest';
import { countCharts } from '../../src/domain/count-series';
import type { CountEstimate } from '../../src/domain/count-estimate';
import type { AnyRecord } from '../../src/domain/records';
import { sampleData } from './build';

const { records } = JSON.parse(sampleData()) as { records: AnyRecord[] };

describe('the counts of the sample', () => {
  const estimates = records.filter(
    (record): record is CountEstimate => record.kind === 'count-estimate',
  );
  const charts = countCharts(estimates);

  it('are two series and three points in the chart of people held', () => {
    const held = charts.find(({ unit, measure }) => unit === 'persons' && measure === 'held-at');
    expect(
      held?.series.map(({ points }) => points.map(({ count, bound }) => [count, bound])),
    ).toEqual(
      expect.arrayContaining([
        [
          [254, 'exact'],
          [331, 'exact'],
        ],
        [[300, 'about']],
      ]),
    );
    expect(held?.series).toHaveLength(2);
  });

  it('never join incidents or arrests to persons, and leave "dozens" to the table', () => {
    for (const { unit, series } of charts) {
      for (const { points } of series) {
        for (const { estimate } of points) expect(estimate.unit).toBe(unit);
      }
    }
    const drawn = charts.flatMap(({ series }) => series.flatMap(({ points }) => points));
    expect(drawn.some(({ estimate }) => estimate.words === 'dozens')).toBe(false);
    expect(estimates.some(({ words }) => words === 'dozens')).toBe(true);
  });
});
