import { CalendarDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { checklistSchema } from './checklist';
import { consentSchema } from './consent';
import { custodyStatusAt } from './custody-status';
import { makeDetainee, makeEvent, makeQuote } from './fixtures/records';
import { newId } from './ids';
import {
  checklistFor,
  consentsInForce,
  isConfirmedTwice,
  marksBirthdays,
  openItems,
  publicityHold,
} from './leaving-checklist';
import { readDate } from './read-date';

const asOf = new CalendarDate(2024, 12, 1);

function consent(given: object) {
  return consentSchema.parse({
    id: newId('member'),
    state: 'given',
    giver: 'A sister',
    relation: 'sister',
    scope: ['name'],
    audience: 'public',
    date: readDate('2024-02-01'),
    ...given,
  });
}

function custodyOf(...events: [string, string][]) {
  const person = makeDetainee({ custodyEvents: events.map((each) => makeEvent(...each)) });
  return custodyStatusAt(person, { asOf, today: asOf, reportedOn: () => null });
}

const held = custodyOf(['arrest', '2024-01-01']);
const released = custodyOf(['arrest', '2024-01-01'], ['release', '2024-06-01']);
const died = custodyOf(['arrest', '2024-01-01'], ['death', '2024-06-01']);

describe('consent', () => {
  it.each([
    ['the family speaks for who is held', held, {}, 1],
    ['not once it was withdrawn', held, { withdrawn: readDate('2024-03-01') }, 0],
    ['not once it expired', held, { expires: readDate('2024-11') }, 0],
    ['not before the day it expires', held, { expires: readDate('2024-12-02') }, 1],
    ['not what was refused', held, { state: 'refused' }, 0],
    ['not for another scope', held, { scope: ['photo'] }, 0],
    ['who was released speaks for themselves', released, {}, 0],
    ['by a consent of their own', released, { relation: 'self' }, 1],
    ['a death ends what was given before it', died, {}, 0],
    ['and the own word too', died, { relation: 'self' }, 0],
    ['the next of kin speak after it', died, { date: readDate('2024-06-05') }, 1],
  ])('%s', (_, custody, given, count) => {
    const person = makeDetainee({ consents: [consent(given)] });
    expect(consentsInForce(person, 'name', custody, asOf)).toHaveLength(count);
  });
});

describe('publicityHold', () => {
  const campaign = { choice: 'campaign', by: '', until: null } as const;
  const informed = checklistSchema.parse({
    id: newId('member'),
    checklist: 'death',
    event: newId('member'),
    done: [{ item: 'family-informed', on: readDate('2024-06-02') }],
  });

  it.each([
    ['asks first by default', {}, held, 'ask-first'],
    ['is answered by a consent', { consents: [consent({})] }, held, null],
    ['campaigns as chosen', { publicity: campaign }, held, null],
    [
      'asks again after the choice ran out',
      { publicity: { ...campaign, until: readDate('2024-11') } },
      held,
      'ask-first',
    ],
    [
      'never names against a wish, whatever was consented to',
      { publicity: { ...campaign, choice: 'do-not-name' as const }, consents: [consent({})] },
      held,
      'do-not-name',
    ],
    ['is silent after a death', { publicity: campaign }, died, 'family-not-informed'],
    [
      'until the family is marked informed',
      { publicity: campaign, checklists: [informed] },
      died,
      null,
    ],
  ])('%s', (_, given, custody, hold) => {
    expect(publicityHold(makeDetainee(given), custody, asOf)).toBe(hold);
  });

  it('stops birthdays on a death', () => {
    expect(marksBirthdays(makeDetainee(), held)).toBe(true);
    expect(marksBirthdays(makeDetainee(), died)).toBe(false);
  });
});

describe('a checklist', () => {
  it('opens for a release of somebody held, and for a death', () => {
    const person = makeDetainee();
    expect(checklistFor(person, released, true)?.kind).toBe('release');
    expect(checklistFor(person, died, true)?.kind).toBe('death');
    expect(checklistFor(person, held, true)).toBeNull();
    expect(checklistFor(person, custodyOf(['at-liberty-confirmed', '2024-06']), false)).toBeNull();
  });

  it('knows what is left to do', () => {
    expect(openItems('release', null)).toHaveLength(5);
    const onFile = checklistSchema.parse({
      id: newId('member'),
      checklist: 'release',
      event: newId('member'),
      done: [{ item: 'conditions', on: readDate('2024-06-02') }],
    });
    expect(openItems('release', onFile)).not.toContain('conditions');
  });

  it('is confirmed by two sources, not by two quotes of one', () => {
    const [one, two] = [makeQuote('free'), makeQuote('released')];
    const event = makeEvent('release', '2024-06-01', { evidence: [one.evidence, one.evidence] });
    expect(isConfirmedTwice(event)).toBe(false);
    expect(isConfirmedTwice({ ...event, evidence: [one.evidence, two.evidence] })).toBe(true);
  });
});
