import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { stageSchema, type Appeal } from './appeal';
import { clockRules } from './clock-rule';
import { appealDocket, docketPlace, sortDocket, type DocketQuestion } from './docket';
import {
  entered,
  makeAppeal,
  makeDetainee,
  makeLine,
  makeOrganisation,
  makeParty,
  makeReply,
} from './fixtures/records';
import { newId } from './ids';
import { readDate } from './read-date';
import type { Reply } from './reply';
import { replyLinkSchema } from './reply';

const person = makeDetainee();
const minister = { id: newId('member'), party: makeParty('A minister'), note: '' };

function ask(today: string, given: Partial<DocketQuestion> = {}): DocketQuestion {
  const question = { now: null, rules: clockRules, organisation: () => undefined };
  return { today: parseDate(today), ...question, ...given };
}

function placesOf(appeal: Appeal, today: string, replies: readonly Reply[] = []) {
  return appealDocket([appeal], replies, ask(today)).map(({ kind, place }) => `${kind} ${place}`);
}

function stage(name: string, date: string) {
  return stageSchema.parse({
    id: newId('member'),
    enteredAt: entered,
    stage: name,
    date: readDate(date),
  });
}

function linked(appeal: Appeal, given: object = {}, link: object = {}): Reply {
  return makeReply({
    links: [
      replyLinkSchema.parse({
        id: newId('member'),
        enteredAt: entered,
        appeal: appeal.id,
        known: 'stated',
        ...link,
      }),
    ],
    ...given,
  });
}

describe('appealDocket', () => {
  const sent = makeAppeal('A communication', '2024-01-10', {
    mechanism: 'wgad',
    stages: [stage('transmitted', '2024-01-10')],
  });

  it.each([
    ['2024-02-08', []],
    ['2024-02-09', ['deadline next-30-days']],
    ['2024-03-09', ['deadline next-30-days']],
    ['2024-03-10', ['deadline today']],
    ['2024-03-11', ['deadline overdue']],
  ])('on %s a clock of 60 days from 10 January stands in %j', (today, places) => {
    expect(placesOf(sent, today)).toEqual(places);
  });

  it('moves with a corrected stage, and back with it', () => {
    const moved = { ...sent, stages: [stage('transmitted', '2024-03-01')] };
    expect(placesOf(moved, '2024-03-11')).toEqual([]);
    expect(placesOf(sent, '2024-03-11')).toEqual(['deadline overdue']);
  });

  it('calls a month-only deadline overdue only when its last day is past', () => {
    const month = { ...sent, stages: [stage('transmitted', '2024-01')] };
    expect(placesOf(month, '2024-03-20')).toEqual(['deadline today']);
    expect(placesOf(month, '2024-03-31')).toEqual(['deadline today']);
    expect(placesOf(month, '2024-04-01')).toEqual(['deadline overdue']);
  });

  it('shows a next step on its day, once for all who share it', () => {
    const step = { nextStep: 'call the ministry', nextDate: readDate('2024-05') };
    const other = makeDetainee();
    const lines = [makeLine(person.id, step), makeLine(other.id, step)];
    const appeal = makeAppeal('A letter', '2024-04-01', { outcomeLines: lines });
    const [entry, ...more] = appealDocket([appeal], [], ask('2024-05-15'));
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ kind: 'next-step', place: 'today', what: 'call the ministry' });
    expect(entry?.detainees).toEqual([person.id, other.id]);
    expect(placesOf(appeal, '2024-06-01')).toEqual(['next-step overdue']);
    const closed = {
      ...appeal,
      outcomeLines: lines.map((line) => ({ ...line, status: 'closed' })),
    };
    expect(placesOf(closed as Appeal, '2024-06-01')).toEqual([]);
  });

  it('awaits a reply from the addressee alone, and until a line says otherwise', () => {
    const appeal = makeAppeal('A letter', '2024-04-01', {
      addressees: [minister],
      outcomeLines: [makeLine(person.id)],
    });
    expect(placesOf(appeal, '2024-06-01')).toEqual(['awaiting awaiting']);
    const third = linked(appeal, { role: 'third-party' });
    expect(placesOf(appeal, '2024-06-01', [third])).toEqual(['awaiting awaiting']);
    const unclear = linked(appeal, {}, { known: 'unclear' });
    expect(placesOf(appeal, '2024-06-01', [unclear])).toEqual(['awaiting awaiting']);
    expect(placesOf(appeal, '2024-06-01', [linked(appeal)])).toEqual([]);
    const silent = { ...appeal, outcomeLines: [makeLine(person.id, { status: 'no-answer' })] };
    expect(placesOf(silent, '2024-06-01')).toEqual([]);
  });

  it('shows a motion lapsing with the term that the user gave', () => {
    const parliament = makeOrganisation('A parliament', {
      terms: [
        { id: newId('member'), title: 'Second session', from: null, until: readDate('2024-05-24') },
        { id: newId('member'), title: 'Third', from: readDate('2024-07'), until: readDate('2025') },
      ],
    });
    const party = { kind: 'organisation' as const, id: parliament.id, as: null };
    const motion = makeAppeal('A motion', '2024-03-01', {
      appealKind: 'motion',
      addressees: [{ id: newId('member'), party, note: '' }],
      outcomeLines: [makeLine(person.id, { status: 'raised' })],
    });
    const question = ask('2024-05-25', { organisation: () => parliament });
    const found = appealDocket([motion], [], question).map(({ kind, place }) => [kind, place]);
    expect(found).toContainEqual(['lapse', 'overdue']);
    const letter = { ...motion, appealKind: 'letter' };
    const kinds = appealDocket([letter], [], question).map(({ kind }) => kind);
    expect(kinds).toEqual(['awaiting']);
  });
});

describe('docketPlace and sortDocket', () => {
  it('leaves out what is later than 30 days or has no day', () => {
    const today = parseDate('2024-01-01');
    const day = parseDate('2024-01-31');
    expect(docketPlace(day, day, today)).toBe('next-30-days');
    expect(docketPlace(day.add({ days: 1 }), day.add({ days: 1 }), today)).toBeNull();
    expect(docketPlace(null, null, today)).toBeNull();
  });

  it('orders by day, the undated last', () => {
    const appeals = ['2024-05-01', '', '2024-03-01'].map((date) =>
      makeAppeal(`of ${date}`, date, { addressees: [minister] }),
    );
    const entries = sortDocket(appealDocket(appeals, [], ask('2024-06-01')));
    expect(entries.map(({ due }) => due?.toString() ?? null)).toEqual([
      '2024-03-01',
      '2024-05-01',
      null,
    ]);
  });
});
