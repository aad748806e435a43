import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { stageSchema, type Appeal } from './appeal';
import { readerOf } from './casebook-reader';
import { clockRules } from './clock-rule';
import { coverageBoard, type CoverageFile, type CoverageQuestion } from './coverage-board';
import type { Detainee } from './detainee';
import { detentionDates } from './detention-dates';
import {
  entered,
  makeAppeal,
  makeDetainee,
  makeEvent,
  makeLine,
  makeParty,
} from './fixtures/records';
import { newId } from './ids';
import { proceedingSchema, type Proceeding } from './proceeding';
import { readDate } from './read-date';

const question: CoverageQuestion = {
  today: parseDate('2025-01-27'),
  months: 6,
  rules: clockRules,
  resolve: (id) => id,
  statusOf: () => 'pre-trial-detention',
  organisation: () => undefined,
  sponsorLeft: () => null,
};

function gapsOf(
  people: readonly Detainee[],
  { proceedings = [], ...given }: Partial<CoverageFile> & { proceedings?: Proceeding[] } = {},
  asked: Partial<CoverageQuestion> = {},
) {
  const { today } = question;
  const reading = { asOf: today, today, reportedOn: () => null };
  const dates = detentionDates(readerOf([...people, ...proceedings]), reading);
  const file = { people, appeals: [], replies: [], dates, ...given };
  return coverageBoard(file, { ...question, ...asked });
}

function transmitted(date: string): Appeal['stages'] {
  const stage = { id: newId('member'), enteredAt: entered, stage: 'transmitted' };
  return [stageSchema.parse({ ...stage, date: readDate(date) })];
}

describe('coverageBoard', () => {
  it('lists who was never named; a group names nobody', () => {
    const person = makeDetainee();
    expect(gapsOf([person])).toMatchObject([{ kind: 'never-named', detainee: person.id }]);
    const group = makeAppeal('A call', '2025-01-01', {
      outcomeLines: [makeLine(person.id, { named: 'group-own-words' })],
    });
    expect(gapsOf([person], { appeals: [group] })).toMatchObject([{ kind: 'never-named' }]);
    const named = { ...group, outcomeLines: [makeLine(person.id)] };
    expect(gapsOf([person], { appeals: [named] })).toEqual([]);
  });

  it('lists who was last named longer ago than the months asked for', () => {
    const person = makeDetainee();
    const line = makeLine(person.id, { status: 'closed' });
    const old = makeAppeal('An old letter', '2024-07-26', { outcomeLines: [line] });
    const older = makeAppeal('An older one', '2023', { outcomeLines: [line] });
    expect(gapsOf([person], { appeals: [old, older] })).toMatchObject([
      { kind: 'no-appeal', appeal: old.id },
    ]);
    const within = { ...old, date: readDate('2024-07-27') };
    expect(gapsOf([person], { appeals: [within, older] })).toEqual([]);
    expect(gapsOf([person], { appeals: [within] }, { months: 1 })).toHaveLength(1);
  });

  it('lists who got no reply past the deadline, and whose appeal lapsed or lost its sponsor', () => {
    const person = makeDetainee();
    const appeal = makeAppeal('A communication', '2024-11-01', {
      mechanism: 'wgad',
      stages: transmitted('2024-11-01'),
      sponsor: makeParty('A member'),
      outcomeLines: [makeLine(person.id)],
    });
    expect(gapsOf([person], { appeals: [appeal] })).toMatchObject([
      { kind: 'no-reply', day: parseDate('2024-12-31') },
    ]);
    const left = gapsOf(
      [person],
      { appeals: [appeal] },
      { sponsorLeft: () => parseDate('2025-01-20') },
    );
    expect(left.map(({ kind }) => kind)).toEqual(['no-reply', 'sponsor-left']);
    const lapsed = { ...appeal, outcomeLines: [makeLine(person.id, { status: 'lapsed' })] };
    expect(gapsOf([person], { appeals: [lapsed] }).map(({ kind }) => kind)).toEqual(['lapsed']);
  });

  it('lists ends of sentence, remand and hearings that are coming', () => {
    const sentenced = makeDetainee({
      custodyEvents: [makeEvent('verdict', '2023-01-01', { until: readDate('2025-04-01') })],
    });
    const remanded = makeDetainee({
      custodyEvents: [makeEvent('remand', '2024-11-20', { until: readDate('2025-02-20') })],
    });
    const trial: Proceeding = proceedingSchema.parse({
      kind: 'proceeding',
      id: newId('proceeding'),
      createdAt: entered,
      title: 'A trial',
      defendants: [{ id: newId('member'), enteredAt: entered, detainee: remanded.id }],
      hearings: [{ id: newId('member'), enteredAt: entered, date: readDate('2025-02-01') }],
    });
    const line = (id: Detainee['id']) => makeLine(id, { status: 'closed' });
    const appeals = [
      makeAppeal('A letter', '2025-01-01', {
        outcomeLines: [line(sentenced.id), line(remanded.id)],
      }),
    ];
    const found = gapsOf([sentenced, remanded], { appeals, proceedings: [trial] });
    expect(found.map(({ kind, what }) => [kind, what])).toEqual([
      ['sentence-ends', 'sentence-ends'],
      ['date-coming', 'hearing'],
      ['date-coming', 'remand-ends'],
    ]);
  });

  it('lists the day a court ordered, and no order that a release or a newer one ended', () => {
    const remanded = makeDetainee();
    const moved = makeDetainee({
      custodyEvents: [
        makeEvent('remand', '2024-11-20', { until: readDate('2025-02-20') }),
        makeEvent('release', '2024-12-24'),
      ],
    });
    const about = { id: newId('member'), enteredAt: entered, against: [remanded.id] };
    const trial: Proceeding = proceedingSchema.parse({
      kind: 'proceeding',
      id: newId('proceeding'),
      createdAt: entered,
      title: 'A trial',
      defendants: [{ id: newId('member'), enteredAt: entered, detainee: remanded.id }],
      decisions: [
        {
          ...about,
          decision: 'remand',
          date: readDate('2024-12-01'),
          until: readDate('2025-02-10'),
        },
      ],
    });
    const found = gapsOf([remanded, moved], { proceedings: [trial] });
    expect(found.filter(({ kind }) => kind === 'date-coming')).toMatchObject([
      { detainee: remanded.id, what: 'remand-ends' },
    ]);
  });

  it.each([
    ['asks for quiet', { publicity: { choice: 'quiet' as const, by: 'family', until: null } }],
    ['is not to be named', { publicity: { choice: 'do-not-name' as const, by: '', until: null } }],
    ['died', { custodyEvents: [makeEvent('death', '2025-01-01')] }],
    ['is no case', { standing: 'voice' as const }],
    ['has a closed file', { fileState: 'closed' as const }],
  ])('never lists somebody who %s, in no kind of gap', (_, given) => {
    const person = makeDetainee({
      ...given,
      custodyEvents: [
        ...(('custodyEvents' in given && given.custodyEvents) || []),
        makeEvent('remand', '2024-11-20', { until: readDate('2025-02-20') }),
      ],
    });
    const appeal = makeAppeal('A communication', '2024-01-01', {
      mechanism: 'wgad',
      stages: transmitted('2024-01-01'),
      sponsor: makeParty('A member'),
      outcomeLines: [makeLine(person.id)],
    });
    const lapsed = { ...appeal, outcomeLines: [makeLine(person.id, { status: 'lapsed' })] };
    const asked = { sponsorLeft: () => parseDate('2025-01-20') };
    expect(gapsOf([person], {}, asked)).toEqual([]);
    expect(gapsOf([person], { appeals: [appeal, lapsed] }, asked)).toEqual([]);
  });

  it('lists a person again once the quiet that was asked for has ended', () => {
    const until = (date: string) =>
      makeDetainee({ publicity: { choice: 'quiet', by: '', until: readDate(date) } });
    expect(gapsOf([until('2025-01-27')])).toEqual([]);
    expect(gapsOf([until('2025-01')])).toEqual([]);
    expect(gapsOf([until('2025-01-26')])).toHaveLength(1);
    expect(gapsOf([until('sometime')])).toEqual([]);
  });

  it('leaves out who is free', () => {
    expect(gapsOf([makeDetainee()], {}, { statusOf: () => 'released' })).toEqual([]);
    expect(gapsOf([makeDetainee()], {}, { statusOf: () => 'at-risk' })).toHaveLength(1);
  });
});
