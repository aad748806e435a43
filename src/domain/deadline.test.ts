import { CalendarDate, parseDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineMarkSchema, stageSchema, type Appeal } from './appeal';
import { clockRules, isInForce, lastDay, userClockRule, type ClockRule } from './clock-rule';
import { deadlinesOf, deadlineState } from './deadline';
import { entered, makeAppeal } from './fixtures/records';
import { newId } from './ids';
import { readDate } from './read-date';
import { ruleSchema } from './rule';
import { isTerm } from './vocabulary';

function ruleOf(id: string): ClockRule {
  const rule = clockRules.find((each) => each.id === id);
  if (rule === undefined) throw new RangeError(`no rule ${id}`);
  return rule;
}

function stage(name: string, date: string, given: object = {}) {
  return stageSchema.parse({
    id: newId('member'),
    enteredAt: entered,
    stage: name,
    date: readDate(date),
    ...given,
  });
}

function appealWith(stages: Appeal['stages'], mechanism: string, given: Partial<Appeal> = {}) {
  return makeAppeal('An appeal', '2024', { stages, mechanism, ...given });
}

describe('the rules that ship', () => {
  it('have ids that differ, and stages and mechanisms that exist', () => {
    expect(new Set(clockRules.map((rule) => rule.id)).size).toBe(clockRules.length);
    for (const rule of clockRules) {
      expect(isTerm('stages', rule.start), rule.id).toBe(true);
      expect(isTerm('mechanisms', rule.mechanism), rule.id).toBe(true);
      expect(rule.ruleSource, rule.id).not.toBe('');
    }
  });

  it('are off where nobody read them', () => {
    for (const rule of clockRules) expect(rule.on, rule.id).toBe(rule.read);
    expect(clockRules.filter((rule) => !rule.read).length).toBeGreaterThan(5);
  });
});

describe('lastDay', () => {
  it.each([
    ['wgad-regular-reply', '2024-01-31', '2024-03-31'],
    ['wgad-regular-reply', '2023-01-31', '2023-04-01'],
    ['wgad-regular-reply-older', '2023-12-01', '2024-02-29'],
    ['special-procedures-al', '2024-12-31', '2025-02-28'],
    ['special-procedures-ua', '2024-02-01', '2024-03-02'],
    ['ccpr-abuse-remedies', '2020-02-29', '2025-02-28'],
    ['ccpr-abuse-other', '2021-06-15', '2024-06-15'],
    ['ccpr-state-reply', '2024-08-31', '2025-02-28'],
    ['cat-state-reply', '2023-08-31', '2024-02-29'],
    ['wgeid-urgent', '2024-11-30', '2025-02-28'],
    ['wgeid-urgent-connected', '2024-02-29', '2025-02-28'],
    ['ced-urgent-reply', '2024-12-25', '2025-01-08'],
    ['echr-final-committee', '2016-02-04', '2016-02-04'],
    ['echr-final-chamber', '2016-02-04', '2016-05-04'],
    ['echr-final-grand-chamber', '2012-06-29', '2012-06-29'],
    ['echr-action-plan', '2016-06-06', '2016-12-06'],
    ['osce-response', '2024-02-20', '2024-03-01'],
    ['osce-meeting', '2024-12-28', '2025-01-04'],
    ['ep-written-question', '2024-11-14', '2024-12-26'],
    ['ep-priority-question', '2024-11-14', '2024-12-05'],
    ['uk-edm-lapse', '2024-05-24', '2024-05-24'],
    ['bundestag-kleine-anfrage', '2024-12-20', '2025-01-03'],
    ['bundestag-written-question', '2024-12-28', '2025-01-04'],
    ['parliament-lapse', '2025-06-30', '2025-06-30'],
    ['eu-sanctions-renewal', '2024-02-29', '2025-02-28'],
    ['us-sanctions-1263d', '2024-01-01', '2024-04-30'],
    ['ccf-access', '2024-10-31', '2025-02-28'],
    ['ccf-deletion', '2024-05-31', '2025-02-28'],
  ])('%s from %s ends on %s', (id, start, due) => {
    expect(lastDay(ruleOf(id), parseDate(start)).due.toString()).toBe(due);
  });

  it.each([
    // Four months, counted from the day after; a Sunday is a last day like any other.
    ['2024-03-10', '2024-07-10', null],
    ['2024-02-28', '2024-06-28', null],
    ['2023-02-28', '2023-06-28', '2023-06-30'],
    ['2024-02-29', '2024-06-29', '2024-06-30'],
    ['2024-10-31', '2025-02-28', null],
    ['2024-10-30', '2025-02-27', '2025-02-28'],
    ['2024-04-30', '2024-08-30', '2024-08-31'],
  ])('the Court: served on %s, to be lodged by %s (or %s)', (start, due, disputed) => {
    const found = lastDay(ruleOf('echr-application'), parseDate(start));
    expect(found.due.toString()).toBe(due);
    expect(found.disputed?.toString() ?? null).toBe(disputed);
  });

  it('moves a weekend only for a rule that rolls over', () => {
    const rolling = { ...ruleOf('osce-response'), rollOver: true };
    // 10 days from Wednesday 6 November 2024 is Saturday 16 November.
    expect(lastDay(rolling, parseDate('2024-11-06')).due.toString()).toBe('2024-11-18');
    expect(lastDay(rolling, parseDate('2024-11-07')).due.toString()).toBe('2024-11-18');
    expect(lastDay(rolling, parseDate('2024-11-08')).due.toString()).toBe('2024-11-18');
    expect(lastDay(ruleOf('osce-response'), parseDate('2024-11-06')).due.toString()).toBe(
      '2024-11-16',
    );
  });

  const start = fc
    .tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 0, max: 365 }))
    .map(([year, days]) => new CalendarDate(year, 1, 1).add({ days }));

  it('is never before its start, and never later than the disputed day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clockRules), start, (rule, day) => {
        const { due, disputed } = lastDay(rule, day);
        expect(due.compare(day)).toBeGreaterThanOrEqual(0);
        if (disputed !== null) expect(disputed.compare(due)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('isInForce', () => {
  it.each([
    ['2022-01-31', 'echr-application-older'],
    ['2022-02-01', 'echr-application'],
  ])('a decision served on %s falls under %s alone', (day, id) => {
    const rules = clockRules.filter((rule) => rule.start === 'final-decision-served');
    expect(rules.filter((rule) => isInForce(rule, parseDate(day))).map((each) => each.id)).toEqual([
      id,
    ]);
  });
});

describe('deadlinesOf', () => {
  const on = clockRules;

  function dues(appeal: Appeal, rules = on) {
    return deadlinesOf(appeal, rules).map((each) => [each.rule.id, each.due?.toString(), each.by]);
  }

  it('runs one clock for each Government', () => {
    const sent = [
      stage('transmitted', '2024-01-10', { state: 'A' }),
      stage('transmitted', '2024-02-10', { state: 'B' }),
    ];
    expect(deadlinesOf(appealWith(sent, 'wgad'), on)).toMatchObject([
      { state: 'A', due: parseDate('2024-03-10') },
      { state: 'B', due: parseDate('2024-04-10') },
    ]);
  });

  it('leaves unread rules out until the switch is on', () => {
    const appeal = appealWith([stage('transmitted', '2024-01-10')], 'special-procedures');
    expect(dues(appeal)).toEqual([]);
    const switched = clockRules.map((rule) => ({ ...rule, on: true }));
    expect(dues(appeal, switched)).toEqual([
      ['special-procedures-ua', '2024-02-09', 'rule'],
      ['special-procedures-al', '2024-03-10', 'rule'],
    ]);
  });

  it('lets a recorded "final on" beat the computed day', () => {
    const judged = stage('judgment-chamber', '2016-02-04');
    expect(dues(appealWith([judged], 'echr'))).toEqual([
      ['echr-final-chamber', '2016-05-04', 'rule'],
    ]);
    const final = stage('final', '2016-06-06');
    expect(dues(appealWith([judged, final], 'echr'))).toEqual([
      ['echr-final-chamber', '2016-06-06', 'recorded'],
    ]);
  });

  it('lets a person set another day with a reason, and mark it done', () => {
    const sent = stage('transmitted', '2024-01-10');
    const mark = deadlineMarkSchema.parse({
      id: newId('member'),
      rule: 'wgad-regular-reply',
      stage: sent.id,
      overrideTo: readDate('2024-04-30'),
      reason: 'extended by letter',
      doneOn: readDate('2024-04-01'),
    });
    const [found] = deadlinesOf(appealWith([sent], 'wgad', { deadlineMarks: [mark] }), on);
    expect(found).toMatchObject({ by: 'override', reason: 'extended by letter', done: true });
    expect(found?.due?.toString()).toBe('2024-04-30');
  });

  it('gives the earliest and the latest day for a month, and no day for an unknown start', () => {
    const [month] = deadlinesOf(appealWith([stage('transmitted', '2024-01')], 'wgad'), on);
    expect([month?.due?.toString(), month?.atMost?.toString()]).toEqual([
      '2024-03-01',
      '2024-03-31',
    ]);
    const [unknown] = deadlinesOf(appealWith([stage('transmitted', '')], 'wgad'), on);
    expect(unknown).toMatchObject({ due: null, atMost: null });
  });

  it('gives the same again after a date was corrected and put back', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2024-02-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, day, (first, other) => {
        const sent = stage('transmitted', first);
        const before = deadlinesOf(appealWith([sent], 'wgad'), on);
        const moved = { ...sent, date: readDate(other) };
        const back = { ...moved, date: readDate(first) };
        expect(dues(appealWith([moved], 'wgad'))).toHaveLength(1);
        expect(deadlinesOf(appealWith([back], 'wgad'), on)).toEqual(before);
      }),
    );
  });

  it("runs the user's own rules", () => {
    const own = ruleSchema.parse({
      kind: 'rule',
      id: newId('rule'),
      createdAt: entered,
      title: 'Remand',
      mechanism: 'domestic',
      start: 'own:remand',
      period: { count: 2, unit: 'months' },
      inForceFrom: readDate('2024'),
      on: true,
    });
    const rules = [...on, userClockRule(own)];
    const late = appealWith([stage('own:remand', '2024-12-31')], 'domestic');
    expect(dues(late, rules)).toEqual([[own.id, '2025-02-28', 'rule']]);
    const early = appealWith([stage('own:remand', '2023-12-31')], 'domestic');
    expect(dues(early, rules)).toEqual([]);
  });
});

describe('deadlineState', () => {
  const due = parseDate('2024-03-10');
  it.each([
    ['2024-02-08', 'later'],
    ['2024-02-09', 'next-30-days'],
    ['2024-03-09', 'next-30-days'],
    ['2024-03-10', 'today'],
    ['2024-03-11', 'overdue'],
  ] as const)('on %s it is %s', (today, state) => {
    expect(deadlineState({ due, atMost: due, done: false }, parseDate(today))).toBe(state);
  });

  it('is overdue only after the last day it can be', () => {
    const atMost = parseDate('2024-03-31');
    expect(deadlineState({ due, atMost, done: false }, parseDate('2024-03-20'))).toBe('today');
    expect(deadlineState({ due, atMost, done: false }, parseDate('2024-04-01'))).toBe('overdue');
    expect(deadlineState({ due, atMost, done: true }, parseDate('2024-04-01'))).toBe('done');
    expect(deadlineState({ due: null, atMost: null, done: false }, due)).toBe('unknown');
  });
});
