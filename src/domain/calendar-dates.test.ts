import { parseDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { stageSchema } from './appeal';
import { calendarDays } from './calendar-dates';
import { clockRules } from './clock-rule';
import type { Detainee } from './detainee';
import { entered, makeAppeal, makeDetainee, makeEvent, makeLine } from './fixtures/records';
import { newId } from './ids';
import { proceedingSchema } from './proceeding';
import { readDate } from './read-date';

const claim = () => ({ id: newId('member'), enteredAt: entered });

function fileOf(...people: readonly Detainee[]) {
  const stages = [
    stageSchema.parse({ ...claim(), stage: 'transmitted', date: readDate('2025-01-10') }),
  ];
  return {
    appeals: [
      makeAppeal('For Anar', '2025', {
        mechanism: 'wgad',
        stages,
        outcomeLines: people.map(({ id }) => makeLine(id)),
      }),
    ],
    proceedings: [
      proceedingSchema.parse({
        kind: 'proceeding',
        id: newId('proceeding'),
        createdAt: entered,
        title: 'The case of Anar',
        defendants: people.map(({ id }) => ({ ...claim(), detainee: id })),
        hearings: [
          { ...claim(), date: readDate('2025-02-01'), about: 'Anar is heard' },
          { ...claim(), date: readDate('2025-01-01') },
        ],
      }),
    ],
    person: (id: string) => people.find((person) => person.id === id),
  };
}

function daysOf(people: readonly Detainee[], withNames = false) {
  const today = parseDate('2025-01-27');
  return calendarDays(fileOf(...people), { today, rules: clockRules, withNames });
}

const quiet = makeDetainee({ publicity: { choice: 'quiet', by: '', until: null } });
const unnamed = makeDetainee({ publicity: { choice: 'do-not-name', by: '', until: null } });
const dead = makeDetainee({ custodyEvents: [makeEvent('death', '2025-01-01')] });

describe('calendarDays', () => {
  it('gives deadlines and hearings to come, and no word of anybody', () => {
    const person = makeDetainee();
    const days = daysOf([person]);
    expect(days.map(({ kind, day }) => [kind, day.toString()])).toEqual([
      ['hearing', '2025-02-01'],
      ['deadline', '2025-03-11'],
    ]);
    expect(days.flatMap(({ people }) => people)).toEqual([]);
    expect(JSON.stringify(days)).not.toContain('Anar');
  });

  it('names people only where that was turned on', () => {
    const person = makeDetainee();
    const days = daysOf([person], true);
    expect(days.map(({ people, about }) => [people, about])).toEqual([
      [[person.id], 'The case of Anar'],
      [[person.id], 'For Anar'],
    ]);
  });

  it.each([
    ['quiet', quiet],
    ['not to be named', unnamed],
    ['dead', dead],
  ])('has nothing for somebody who is %s, names on or off', (_, person) => {
    expect(daysOf([person])).toEqual([]);
    expect(daysOf([person], true)).toEqual([]);
  });

  it('keeps a day for the others and leaves the quiet one out of its names', () => {
    const person = makeDetainee();
    const days = daysOf([person, quiet, dead], true);
    expect(days).toHaveLength(2);
    for (const { people } of days) expect(people).toEqual([person.id]);
  });

  it('never names who is confidential', () => {
    const days = daysOf([makeDetainee({ release: 'confidential' })], true);
    expect(days.flatMap(({ people }) => people)).toEqual([]);
  });
});
