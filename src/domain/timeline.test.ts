import { describe, expect, it } from 'vitest';
import { readerOf } from './casebook-reader';
import {
  entered,
  makeAppeal,
  makeDetainee,
  makeEvent,
  makeIncident,
  makeLine,
  makeReply,
} from './fixtures/records';
import { newId } from './ids';
import { proceedingSchema } from './proceeding';
import { readDate } from './read-date';
import { daysCovered, spanOf, timelineOf } from './timeline';

describe('timelineOf', () => {
  const person = makeDetainee({
    custodyEvents: [makeEvent('arrest', '2024-03'), makeEvent('release', '2024-06-10')],
    incidents: [makeIncident('violence', '2024-04-05~')],
  });
  const appeal = makeAppeal('Letter', '2024-05-02', { outcomeLines: [makeLine(person.id)] });
  const reply = makeReply({
    date: readDate('2024-05-20'),
    links: [
      {
        id: newId('member'),
        enteredAt: entered,
        appeal: appeal.id,
        known: 'stated',
        detainees: [],
        saidBy: null,
        evidence: [],
        status: 'reported',
        credibility: null,
        release: 'internal',
        note: '',
        validFrom: null,
        validTo: null,
        lastConfirmed: null,
      },
    ] as never,
  });
  const proceeding = proceedingSchema.parse({
    kind: 'proceeding',
    id: newId('proceeding'),
    createdAt: entered,
    title: 'Case',
    defendants: [{ id: newId('member'), enteredAt: entered, detainee: person.id }],
    hearings: [{ id: newId('member'), enteredAt: entered, date: readDate('2024-05-01') }],
  });
  const casebook = readerOf([person, appeal, reply, proceeding]);
  const entries = timelineOf([person], casebook);

  it('puts each thing in its lane, in the order of the days', () => {
    expect(entries.map(({ lane, date }) => `${lane} ${date.edtf}`)).toEqual([
      'custody 2024-03',
      'incidents 2024-04-05~',
      'proceedings 2024-05-01',
      'appeals 2024-05-02',
      'appeals 2024-05-20',
      'custody 2024-06-10',
    ]);
  });

  it('draws a month as a month and a day as a day', () => {
    expect(entries.map(daysCovered)).toEqual([31, 1, 1, 1, 1, 1]);
    expect(entries.map(({ doubtful }) => doubtful).indexOf(true)).toBe(1);
  });

  it('spans the first and the last day that can be meant', () => {
    const span = spanOf(entries);
    expect([span?.first.toString(), span?.last.toString()]).toEqual(['2024-03-01', '2024-06-10']);
    expect(spanOf([])).toBeNull();
  });

  it('leaves what has no readable date without a place, and last', () => {
    const vague = makeDetainee({
      custodyEvents: [makeEvent('arrest', 'one spring'), makeEvent('release', '2024')],
    });
    const found = timelineOf([vague], readerOf([vague]));
    expect(found.map(({ from, to }) => [from, to].every((day) => day === null))).toEqual([
      false,
      true,
    ]);
  });

  it('shows nobody else', () => {
    expect(timelineOf([makeDetainee()], casebook)).toEqual([]);
  });
});
