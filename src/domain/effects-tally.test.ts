import { describe, expect, it } from 'vitest';
import { appealsOverTime } from './appeals-over-time';
import { effectsTally } from './effects-tally';
import { makeAppeal, makeDetainee, makeLine } from './fixtures/records';
import { effectSchema } from './outcome-line';

const person = makeDetainee();

function effect(name: string, attribution: string) {
  return effectSchema.parse({ effect: name, attribution });
}

describe('effectsTally', () => {
  it('counts by the ladder, harm first', () => {
    const one = makeAppeal('One', '2024', {
      outcomeLines: [
        makeLine(person.id, {
          effects: [effect('release', 'coincident'), effect('retaliation-person', 'claimed')],
        }),
      ],
    });
    const two = makeAppeal('Two', '2024', {
      outcomeLines: [makeLine(person.id, { effects: [effect('release', 'acknowledged')] })],
    });
    const tally = effectsTally([one, two]);
    expect(tally.map(({ effect: name, turn, total }) => [name, turn, total])).toEqual([
      ['retaliation-person', 'worse', 1],
      ['release', 'better', 2],
    ]);
    expect(tally[1]?.by).toMatchObject({ coincident: 1, acknowledged: 1, plausible: 0 });
    expect(tally[1]?.appeals).toEqual([one.id, two.id]);
  });
});

describe('appealsOverTime', () => {
  it('goes by month within two years, with the empty months, and places no vague date', () => {
    const dates = ['2024-11-14', '2024-11', '2025-01-24', '2024', '', '2024-10-08'];
    const appeals = dates.map((date) => makeAppeal(`of ${date}`, date));
    const { unit, spans, undated } = appealsOverTime(appeals);
    expect(unit).toBe('month');
    expect(
      spans.map(({ span, kinds }) => [span, kinds.flatMap((one) => one.appeals).length]),
    ).toEqual([
      ['2024-10', 1],
      ['2024-11', 2],
      ['2024-12', 0],
      ['2025-01', 1],
    ]);
    expect(undated).toHaveLength(2);
  });

  it('goes by year over a longer time, and tells kinds apart', () => {
    const appeals = [
      makeAppeal('a', '2019-05'),
      makeAppeal('b', '2022', { appealKind: 'report' }),
      makeAppeal('c', '2022-01-01'),
    ];
    const { unit, spans } = appealsOverTime(appeals);
    expect(unit).toBe('year');
    expect(spans.map(({ span }) => span)).toEqual(['2019', '2020', '2021', '2022']);
    expect(spans[3]?.kinds.map(({ kind }) => kind)).toEqual(['report', 'letter']);
  });

  it('is empty without appeals', () => {
    expect(appealsOverTime([])).toEqual({ unit: 'month', spans: [], undated: [] });
  });
});
