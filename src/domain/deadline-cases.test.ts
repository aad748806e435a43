import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { stageSchema } from './appeal';
import { clockRules, openFor, rulesInUse, type ClockRule } from './clock-rule';
import { deadlinesOf, deadlineState } from './deadline';
import { entered, makeAppeal } from './fixtures/records';
import { newId } from './ids';
import { localDay, untilMidnight } from './local-day';
import { readDate } from './read-date';
import { ruleSchema } from './rule';

function ruleOf(id: string, given: Partial<ClockRule> = {}): ClockRule {
  const rule = clockRules.find((each) => each.id === id);
  if (rule === undefined) throw new RangeError(`no rule ${id}`);
  // Unread rules are tried with the switch on.
  return { ...rule, on: true, ...given };
}

function begun(rule: ClockRule, date: string, given: object = {}) {
  const stage = stageSchema.parse({
    id: newId('member'),
    enteredAt: entered,
    stage: rule.start,
    date: { ...readDate(date), ...given },
  });
  return makeAppeal('An appeal', '2024', { stages: [stage], mechanism: rule.mechanism });
}

/** What one rule makes of one start: the day, the latest day it can mean, the disputed one. */
function daysOf(rule: ClockRule, date: string, given: object = {}) {
  const [found] = deadlinesOf(begun(rule, date, given), [rule]);
  return found === undefined
    ? null
    : {
        due: found.due?.toString() ?? null,
        atMost: found.atMost?.toString() ?? null,
        disputed: found.disputed?.toString() ?? null,
        dueAt: found.dueAt,
      };
}

/** Rule, start as written, the day it ends, and the latest day where the start is not exact. */
const cases: [string, string, string, string?][] = [
  ['wgad-regular-reply', '2024-02-29', '2024-04-29'],
  ['wgad-regular-reply', '2025-02-28', '2025-04-29'],
  ['wgad-regular-reply', '2024-12-31', '2025-03-01'],
  ['wgad-regular-reply', '2023-12-31', '2024-02-29'],
  ['wgad-regular-reply', '2024-11-02', '2025-01-01'],
  ['wgad-regular-reply', '2024-03-30', '2024-05-29'],
  ['wgad-regular-reply', '2024-10-26', '2024-12-25'],
  ['wgad-regular-reply', '2024-02', '2024-04-01', '2024-04-29'],
  ['wgad-regular-reply', '2024', '2024-03-01', '2025-03-01'],
  ['wgad-regular-reply', '2024-01-10/2024-01-20', '2024-03-10', '2024-03-20'],
  ['wgad-regular-reply', '2024-02-10~', '2024-04-10'],
  ['wgad-regular-reply-older', '2011-11-30', '2012-02-28'],
  ['wgad-regular-reply-older', '2012-12-01', '2013-03-01'],
  ['wgad-extension', '2024-11-30', '2025-02-28'],
  ['wgad-extension', '2023-11-30', '2024-02-29'],
  ['wgad-follow-up', '2024-08-31', '2025-02-28'],
  ['wgad-follow-up', '2023-08', '2024-02-01', '2024-02-29'],
  ['special-procedures-al', '2023-12-31', '2024-02-29'],
  ['special-procedures-al', '2024-06-30', '2024-08-30'],
  ['special-procedures-ua', '2024-01-31', '2024-03-01'],
  ['special-procedures-ua', '2023-01-31', '2023-03-02'],
  ['ccpr-abuse-remedies', '2019-11-30', '2024-11-30'],
  ['ccpr-abuse-remedies', '2019', '2024-01-01', '2024-12-31'],
  ['ccpr-abuse-other', '2024-02-29', '2027-02-28'],
  ['ccpr-state-reply', '2024-03-31', '2024-09-30'],
  ['ccpr-state-reply', '2023-08-30', '2024-02-29'],
  ['cat-state-reply', '2024-12-31', '2025-06-30'],
  ['cat-state-reply', '2024-05', '2024-11-01', '2024-11-30'],
  ['wgeid-urgent', '2024-05-31', '2024-08-31'],
  ['wgeid-urgent', '2023-11', '2024-02-01', '2024-02-29'],
  ['wgeid-urgent-connected', '2024-12-31', '2025-12-31'],
  ['ced-urgent-reply', '2024-02-20', '2024-03-05'],
  ['ced-urgent-reply', '2025-02-20', '2025-03-06'],
  ['echr-final-committee', '2024-02-29', '2024-02-29'],
  ['echr-final-chamber', '2023-11-30', '2024-02-29'],
  ['echr-final-chamber', '2024-02-29', '2024-05-29'],
  ['echr-final-chamber', '2024-06', '2024-09-01', '2024-09-30'],
  ['echr-final-grand-chamber', '2019-05-29', '2019-05-29'],
  ['echr-action-plan', '2023-08-31', '2024-02-29'],
  ['echr-action-plan', '2024-12-31', '2025-06-30'],
  ['execution-meeting', '2025-03-04', '2025-03-04'],
  ['osce-response', '2024-12-25', '2025-01-04'],
  ['osce-response', '2023-02-20', '2023-03-02'],
  ['osce-meeting', '2024-02-25', '2024-03-03'],
  ['ep-written-question', '2024-01-18', '2024-02-29'],
  ['ep-written-question', '2025-01-18', '2025-03-01'],
  ['ep-priority-question', '2024-02-15', '2024-03-07'],
  ['ep-lapse', '2029-07-15', '2029-07-15'],
  ['ep-lapse', '2029-07', '2029-07-01', '2029-07-31'],
  ['uk-edm-lapse', '2024-05', '2024-05-01', '2024-05-31'],
  ['bundestag-kleine-anfrage', '2024-02-16', '2024-03-01'],
  ['bundestag-kleine-anfrage', '2024-12', '2024-12-15', '2025-01-14'],
  ['bundestag-written-question', '2024-02-26', '2024-03-04'],
  ['bundestag-lapse', '2025-03-24', '2025-03-24'],
  ['parliament-lapse', '2025', '2025-01-01', '2025-12-31'],
  ['us-congress-lapse', '2025-01-03', '2025-01-03'],
  ['eu-sanctions-renewal', '2023-03-01', '2024-03-01'],
  ['eu-sanctions-renewal', '2024-12-08', '2025-12-08'],
  ['us-sanctions-1263d', '2023-11-03', '2024-03-02'],
  ['us-sanctions-1263d', '2024-09-02', '2024-12-31'],
  ['ccf-access', '2023-10-31', '2024-02-29'],
  ['ccf-access', '2024-08-31', '2024-12-31'],
  ['ccf-deletion', '2023-05-31', '2024-02-29'],
  ['ccf-deletion', '2024-03-31', '2024-12-31'],
  ['amnesty-act-until', '2024-11-22', '2024-11-22'],
  ['domestic-day-given', '2024-11-20', '2024-11-20'],
  ['follow-up', '2025-01', '2025-01-01', '2025-01-31'],
];

describe('the clocks, case by case', () => {
  it.each(cases)('%s from %s ends on %s', (...given) => {
    const [id, start, due, atMost = due] = given;
    expect(daysOf(ruleOf(id), start)).toMatchObject({ due, atMost });
  });

  it.each([
    // The rule changed on 1 February 2022: six months before, four months from then on.
    ['echr-application-older', '2022-01-31', '2022-07-31', null],
    ['echr-application-older', '2022-01-30', '2022-07-30', null],
    ['echr-application-older', '2021-08-31', '2022-02-28', null],
    ['echr-application-older', '2021-08-30', '2022-02-27', '2022-02-28'],
    ['echr-application-older', '2021-12-31', '2022-06-30', null],
    ['echr-application', '2022-02-01', '2022-06-01', null],
    ['echr-application', '2022-02-28', '2022-06-28', '2022-06-30'],
    ['echr-application', '2024-11-30', '2025-03-30', '2025-03-31'],
    ['echr-application', '2024-12-31', '2025-04-30', null],
    // 29 June 2024 is a Saturday and 1 September 2024 a Sunday: neither moves.
    ['echr-application', '2024-05-01', '2024-09-01', null],
    ['echr-application', '2024-02-29', '2024-06-29', '2024-06-30'],
  ])('%s, served on %s: by %s, or %s', (id, start, due, disputed) => {
    expect(daysOf(ruleOf(id), start)).toMatchObject({ due, disputed });
  });

  it('gives both rules their own days where a month of change is all that is known', () => {
    const older = daysOf(ruleOf('echr-application-older'), '2022-01/2022-02');
    expect(older).toMatchObject({ due: '2022-07-01', atMost: '2022-07-31' });
    const newer = daysOf(ruleOf('echr-application'), '2022-01/2022-02');
    expect(newer).toMatchObject({ due: '2022-06-01', atMost: '2022-06-28' });
    expect(daysOf(ruleOf('echr-application'), '2022-01-31')).toBeNull();
    expect(daysOf(ruleOf('echr-application-older'), '2022-02-01')).toBeNull();
  });

  it('knows no day for a start that is not known, and none before an open end', () => {
    expect(daysOf(ruleOf('wgad-regular-reply'), '')).toMatchObject({ due: null, atMost: null });
    expect(daysOf(ruleOf('wgad-regular-reply'), '../2024-01-10')).toMatchObject({
      due: null,
      atMost: '2024-03-10',
    });
  });
});

describe('clocks in zones', () => {
  const geneva = ruleOf('wgad-regular-reply', { zone: 'Europe/Zurich' });

  it.each([
    // 23:30 in New York is the morning of the 11th in Geneva.
    ['2024-01-10', '23:30', 'America/New_York', '2024-03-11'],
    ['2024-01-10', '17:59', 'America/New_York', '2024-03-10'],
    ['2024-01-11', '02:00', 'Asia/Baku', '2024-03-10'],
    ['2024-01-11', '03:00', 'Asia/Baku', '2024-03-11'],
    ['2024-01-11', '02:00', '+04:00', '2024-03-10'],
    // On the night of the change, 30 to 31 March 2024, Baku is two hours ahead instead of three.
    ['2024-03-31', '01:30', 'Asia/Baku', '2024-05-29'],
    ['2024-04-01', '01:30', 'Asia/Baku', '2024-05-30'],
    ['2024-04-01', '02:00', 'Asia/Baku', '2024-05-31'],
  ])('%s %s in %s ends on %s by the calendar of Geneva', (day, hour, zone, due) => {
    expect(daysOf(geneva, day, { hour, zone })).toMatchObject({ due, atMost: due });
  });

  it('takes the day as written where the rule has no zone, or the start no hour', () => {
    const given = { hour: '23:30', zone: 'America/New_York' };
    const plain = ruleOf('wgad-regular-reply');
    expect(daysOf(plain, '2024-01-10', given)?.due).toBe('2024-03-10');
    expect(daysOf(geneva, '2024-01-10')?.due).toBe('2024-03-10');
    expect(daysOf(geneva, '2024-01-10', { hour: '23:30', zone: 'Nowhere/At_All' })?.due).toBe(
      '2024-03-10',
    );
  });

  const hours = (count: number) =>
    ruleOf('domestic-day-given', { period: { count, unit: 'hours' } });

  it.each([
    // Clocks forward on 9 March 2025 in New York, back on 3 November 2024; in Baku until 2015.
    ['2025-03-08', '20:00', 'America/New_York', 48, '2025-03-10', '2025-03-11T01:00:00.000Z'],
    ['2024-11-02', '20:00', 'America/New_York', 48, '2024-11-04', '2024-11-05T00:00:00.000Z'],
    ['2015-03-28', '23:30', 'Asia/Baku', 48, '2015-03-31', '2015-03-30T19:30:00.000Z'],
    ['2024-03-30', '23:30', 'Asia/Baku', 48, '2024-04-01', '2024-04-01T19:30:00.000Z'],
    ['2024-02-28', '10:00', 'Asia/Baku', 24, '2024-02-29', '2024-02-29T06:00:00.000Z'],
  ])('%s %s in %s and %i hours: %s', (day, hour, zone, count, due, dueAt) => {
    expect(daysOf(hours(count), day, { hour, zone })).toMatchObject({ due, atMost: due, dueAt });
  });

  it.each([
    [72, '2024-04-02', '2024-04-02'],
    [36, '2024-03-31', '2024-04-01'],
    [2, '2024-03-30', '2024-03-31'],
  ])('%i hours from 30 March without an hour end from %s to %s', (count, due, atMost) => {
    expect(daysOf(hours(count), '2024-03-30')).toMatchObject({ due, atMost, dueAt: null });
  });

  it('is overdue from its minute on, not from midnight', () => {
    const given = { hour: '23:30', zone: 'Asia/Baku' };
    const [clock] = deadlinesOf(begun(hours(48), '2024-03-30', given), [hours(48)]);
    if (clock === undefined) throw new Error('no clock');
    const day = parseDate('2024-04-01');
    expect(deadlineState(clock, day, '2024-04-01T19:29:00Z')).toBe('today');
    expect(deadlineState(clock, day, '2024-04-01T19:31:00Z')).toBe('overdue');
  });
});

describe('local midnight', () => {
  it.each([
    ['2024-11-14T19:59:59Z', 'Asia/Baku', '2024-11-14'],
    ['2024-11-14T20:00:00Z', 'Asia/Baku', '2024-11-15'],
    ['2024-11-15T04:59:59Z', 'America/New_York', '2024-11-14'],
    ['2024-11-15T05:00:00Z', 'America/New_York', '2024-11-15'],
    ['2024-07-15T03:59:59Z', 'America/New_York', '2024-07-14'],
    ['2024-07-15T04:00:00Z', 'America/New_York', '2024-07-15'],
  ])('at %s it is in %s %s', (moment, zone, day) => {
    expect(localDay(moment, zone).toString()).toBe(day);
  });

  it.each([
    ['2025-03-09T05:00:00Z', 'America/New_York', 23],
    ['2025-11-02T04:00:00Z', 'America/New_York', 25],
    ['2015-03-28T20:00:00Z', 'Asia/Baku', 23],
    ['2024-03-30T20:00:00Z', 'Asia/Baku', 24],
    ['2024-03-30T20:00:01Z', 'Asia/Baku', 24 - 1 / 3600],
  ])('from %s in %s the day has %f hours left', (moment, zone, left) => {
    expect(untilMidnight(moment, zone)).toBeCloseTo(left * 3_600_000, 5);
  });

  it.each([
    ['2024-11-14T20:30:00Z', 'Asia/Baku', 'today'],
    ['2024-11-14T20:30:00Z', 'America/New_York', 'next-30-days'],
    ['2024-11-15T20:30:00Z', 'Asia/Baku', 'overdue'],
    ['2024-11-15T20:30:00Z', 'America/New_York', 'today'],
  ] as const)('a day due on 15 November is at %s in %s: %s', (moment, zone, state) => {
    const due = parseDate('2024-11-15');
    const standing = { due, atMost: due, done: false };
    expect(deadlineState(standing, localDay(moment, zone))).toBe(state);
  });
});

describe('open for which State, from when until when', () => {
  const rule = ruleOf('echr-application', {
    openFor: [
      {
        state: 'Ruritania',
        from: '2002-04-15',
        until: '2022-09-16',
        source: '',
        read: true,
        on: true,
      },
      { state: 'Elbonia', from: '2030-01-01', until: null, source: '', read: false, on: false },
    ],
  });

  it.each([
    ['Ruritania', '2002-04-14', 'not-open'],
    ['ruritania ', '2002-04-15', 'open'],
    ['Ruritania', '2022-09-16', 'open'],
    ['Ruritania', '2022-09-17', 'not-open'],
    ['Elbonia', '2024-01-01', 'not-said'],
    ['', '2024-01-01', 'not-said'],
  ])('%s on %s: %s', (state, day, found) => {
    expect(openFor(rule, state, parseDate(day))).toBe(found);
  });

  it('gives no day, and says so, where the mechanism was not open', () => {
    const appeal = begun(rule, '2023-05-10');
    const stages = appeal.stages.map((stage) => ({ ...stage, state: 'Ruritania' }));
    const [closed] = deadlinesOf({ ...appeal, stages }, [rule]);
    expect(closed).toMatchObject({ due: null, open: false });
    if (closed !== undefined) {
      expect(deadlineState(closed, parseDate('2024-01-01'))).toBe('not-open');
    }
    expect(deadlinesOf(appeal, [rule])[0]?.due?.toString()).toBe('2023-09-10');
  });

  it('ships what nobody read switched off', () => {
    for (const { openFor: entries } of clockRules) {
      for (const entry of entries) expect(entry.on, entry.state).toBe(entry.read);
    }
  });
});

describe("the user's rules", () => {
  const own = {
    kind: 'rule' as const,
    createdAt: entered,
    title: 'Reply to an urgent appeal, as our lawyers read it',
    mechanism: 'special-procedures',
    start: 'transmitted',
    period: { count: 60, unit: 'days' as const },
  };

  it('take the place of a shipped rule and keep its id', () => {
    const record = ruleSchema.parse({
      ...own,
      id: newId('rule'),
      replaces: 'special-procedures-ua',
      on: true,
    });
    const used = rulesInUse([record]).filter((rule) => rule.id === 'special-procedures-ua');
    expect(used).toHaveLength(1);
    expect(used[0]).toMatchObject({ on: true, period: { count: 60 } });
    expect(rulesInUse([]).length).toBe(clockRules.length);
  });

  it('are refused with a negative period', () => {
    const made = { ...own, id: newId('rule'), period: { count: -1, unit: 'days' } };
    expect(ruleSchema.safeParse(made).success).toBe(false);
  });

  it('run a follow-up for every appeal, and a mechanism only for its own', () => {
    const stage = (name: string) =>
      stageSchema.parse({
        id: newId('member'),
        enteredAt: entered,
        stage: name,
        date: readDate('2024-05-01'),
      });
    const plain = makeAppeal('A letter', '2024', {
      stages: [stage('follow-up-set'), stage('transmitted'), stage('session-ends')],
    });
    const ids = deadlinesOf(plain, clockRules).map((each) => each.rule.id);
    expect(ids.toSorted()).toEqual(['follow-up', 'parliament-lapse']);
  });
});
