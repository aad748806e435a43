import { describe, expect, it } from 'vitest';
import { clockRules, userClockRule } from '../../domain/clock-rule';
import { entered } from '../../domain/fixtures/records';
import { holidayLists } from '../../domain/day-off';
import { newId } from '../../domain/ids';
import { ruleSchema } from '../../domain/rule';
import { daysOffFrom, periodFrom, ruleFields, ruleForm } from './rule-form';

const [shipped] = clockRules;

describe('the form of a rule', () => {
  it.each(['-1', '-60', '1.5', '', 'sixty', '100000', '1e3'])(
    'refuses a period of "%s"',
    (count) => {
      expect(periodFrom({ count })).toBeNull();
      expect(ruleFields({ ...ruleForm(shipped ?? null), count })).toBeNull();
    },
  );

  it.each([
    ['0', 0],
    [' 60 ', 60],
  ])('takes a period of "%s"', (count, expected) => {
    expect(periodFrom({ count })).toBe(expected);
  });

  it('gives back every shipped rule as it was', () => {
    for (const rule of clockRules) {
      const fields = ruleFields(ruleForm(rule));
      const record = ruleSchema.parse({
        ...fields,
        kind: 'rule',
        id: newId('rule'),
        createdAt: entered,
        replaces: rule.id,
        bound: rule.bound,
      });
      const { openFor, ...own } = userClockRule(record);
      const { openFor: before, ...was } = rule;
      expect(own).toEqual(was);
      expect(openFor.map(({ state, from, until }) => [state, from, until])).toEqual(
        before.map(({ state, from, until }) => [state, from, until]),
      );
    }
  });
});

describe('days off as they are typed', () => {
  it('are read one a line, with a title and a source', () => {
    const text = '2025-03-20 Novruz; Labour Code, 105\n\n  2025-06-15   Day of salvation  \n01-01';
    expect(daysOffFrom(text)?.map(({ on, title, source }) => [on, title, source])).toEqual([
      ['2025-03-20', 'Novruz', 'Labour Code, 105'],
      ['2025-06-15', 'Day of salvation', ''],
      ['01-01', '', ''],
    ]);
  });

  it.each(['Novruz', '2025-02-30 No such day', '2025-13-01', '20 March 2025', '1954-02-29'])(
    'are refused where a line begins with no day: "%s"',
    (text) => {
      expect(daysOffFrom(text)).toBeNull();
      const form = { ...ruleForm(shipped ?? null), rollOver: true, daysOff: text };
      expect(ruleFields(form)).toBeNull();
    },
  );

  it('count only where the rule rolls over, and then with the lists that were ticked', () => {
    const [list] = holidayLists;
    const form = {
      ...ruleForm(shipped ?? null),
      holidays: [list?.id ?? ''],
      daysOff: '2025-03-20 Novruz',
    };
    expect(ruleFields({ ...form, rollOver: false })?.daysOff).toEqual([]);
    const fields = ruleFields({ ...form, rollOver: true });
    expect(fields?.daysOff).toHaveLength(1);
    expect(fields?.holidays).toEqual([list?.id]);
  });

  it('are typed again as they were read', () => {
    const daysOff = daysOffFrom('2025-03-20 Novruz; Labour Code, 105\n2025-06-15 Day') ?? [];
    const rule = shipped === undefined ? null : { ...shipped, rollOver: true, daysOff };
    expect(daysOffFrom(ruleForm(rule).daysOff)).toEqual(daysOff);
  });
});
