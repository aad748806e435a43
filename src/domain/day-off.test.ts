import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { clockRules, lastDay, userClockRule, type ClockRule } from './clock-rule';
import { daysOffOf, dayOffSchema, easterSunday, isFree } from './day-off';
import { entered } from './fixtures/records';
import { newId } from './ids';
import { ruleSchema } from './rule';

function ruleWith(given: object): ClockRule {
  return userClockRule(
    ruleSchema.parse({
      kind: 'rule',
      id: newId('rule'),
      createdAt: entered,
      title: 'A term of the law',
      mechanism: 'domestic',
      start: 'given',
      period: { count: 1, unit: 'days' },
      rollOver: true,
      ...given,
    }),
  );
}

function due(rule: ClockRule, start: string): string {
  return lastDay(rule, parseDate(start)).due.toString();
}

describe('easterSunday', () => {
  // Dates of Easter as the churches published them.
  it.each(['2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2024-03-31', '2025-04-20'])(
    'is %s',
    (day) => {
      expect(easterSunday(Number(day.slice(0, 4))).toString()).toBe(day);
    },
  );
});

describe('a rule that rolls over', () => {
  it.each([
    // Days off, start, the last day of a period of one day.
    [{}, '2025-03-07', '2025-03-10'],
    [{ holidays: ['azerbaijan'] }, '2025-05-08', '2025-05-12'],
    [{ holidays: ['azerbaijan'] }, '2024-12-30', '2025-01-03'],
    [{ holidays: ['azerbaijan'] }, '2025-03-19', '2025-03-20'],
    [{ daysOff: [{ on: '2025-03-20' }, { on: '2025-03-21' }] }, '2025-03-19', '2025-03-24'],
    [{ daysOff: [{ on: '2025-03-20' }] }, '2026-03-19', '2026-03-20'],
    [{ holidays: ['germany'] }, '2025-04-17', '2025-04-22'],
    [{ holidays: ['germany'] }, '2025-05-28', '2025-05-30'],
    [{ holidays: ['germany'] }, '2025-06-08', '2025-06-10'],
    [{ holidays: ['germany'], daysOff: [{ on: '2025-05-30' }] }, '2025-05-28', '2025-06-02'],
    [{ holidays: ['no such list'] }, '2025-04-17', '2025-04-18'],
  ])('with %j from %s ends on %s', (given, start, end) => {
    expect(due(ruleWith(given), start)).toBe(end);
  });

  it('moves nothing where it does not roll over', () => {
    const rule = ruleWith({ rollOver: false, holidays: ['germany'] });
    expect(due(rule, '2025-04-17')).toBe('2025-04-18');
    expect(
      clockRules.filter(({ rollOver }) => !rollOver).every((each) => each.daysOff.length === 0),
    ).toBe(true);
  });

  it('refuses a day that is none', () => {
    for (const on of ['2025-13-01', '02-32', 'easter', 'Monday', '']) {
      expect(dayOffSchema.safeParse({ on }).success).toBe(false);
    }
  });

  it('knows which days are free', () => {
    const off = daysOffOf({ holidays: ['azerbaijan'], daysOff: [] });
    expect(isFree(parseDate('2025-11-08'), [])).toBe(true);
    expect(isFree(parseDate('2024-11-08'), [])).toBe(false);
    expect(isFree(parseDate('2024-11-08'), off)).toBe(true);
  });
});
