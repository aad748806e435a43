import { CalendarDate, parseDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerOf } from './casebook-reader';
import { custodyStatusAt } from './custody-status';
import { daysHeld } from './days-held';
import { detentionDates } from './detention-dates';
import { entered, makeDetainee, makeEvent } from './fixtures/records';
import { identitySchema } from './identity';
import { newId } from './ids';
import { proceedingSchema, type Proceeding } from './proceeding';
import { custodyReading, proceedingEvents } from './proceeding-events';
import { readDate } from './read-date';
import { sentenceLeft } from './sentence-left';
import { sentenceSchema } from './sentence';
import { whereaboutsAt } from './whereabouts';

const today = new CalendarDate(2026, 11, 22);

function ask(asOf: string) {
  return { asOf: parseDate(asOf), today, reportedOn: () => null };
}

function makeProceeding(given: object): Proceeding {
  return proceedingSchema.parse({
    kind: 'proceeding',
    id: newId('proceeding'),
    createdAt: entered,
    title: 'The harbour case',
    court: 'City Court',
    ...given,
  });
}

function member(given: object) {
  return { id: newId('member'), enteredAt: entered, ...given };
}

describe('whereaboutsAt', () => {
  const [first, second] = [newId('facility'), newId('facility')];
  const arrest = makeEvent('arrest', '2024-03-01', { facility: first });

  it.each([
    ['the place of the arrest', [arrest], '2024-04-01', first],
    [
      'the place of a later transfer',
      [arrest, makeEvent('transfer', '2024-03-20', { facility: second })],
      '2024-04-01',
      second,
    ],
    [
      'not the place of a transfer still to come',
      [arrest, makeEvent('transfer', '2024-05', { facility: second })],
      '2024-04-01',
      first,
    ],
    ['nowhere after a release', [arrest, makeEvent('release', '2024-03-10')], '2024-04-01', null],
    [
      'not the place of an earlier detention',
      [arrest, makeEvent('release', '2024-03-10'), makeEvent('rearrest', '2024-03-20')],
      '2024-04-01',
      null,
    ],
    [
      'nowhere once taken to an unknown place',
      [arrest, makeEvent('taken', '2024-03-20')],
      '2024-04-01',
      null,
    ],
    [
      'not the court of a hearing',
      [arrest, makeEvent('hearing', '2024-03-20', { facility: second })],
      '2024-04-01',
      first,
    ],
  ])('is %s', (_, custodyEvents, asOf, facility) => {
    const where = whereaboutsAt(makeDetainee({ custodyEvents }), ask(asOf));
    expect(where?.facility ?? null).toBe(facility);
  });
});

describe('sentenceLeft', () => {
  const years = sentenceSchema.parse({ years: 3 });
  const verdict = makeEvent('verdict', '2024-06-01', { result: 'imprisonment', sentence: years });
  const arrest = makeEvent('arrest', '2024-03-01');

  function left(custodyEvents: ReturnType<typeof makeEvent>[], asOf = '2024-12-31') {
    const found = sentenceLeft(makeDetainee({ custodyEvents }), ask(asOf));
    return found && [found.earliest?.toString() ?? null, found.latest?.toString() ?? null];
  }

  it.each<[string, ReturnType<typeof makeEvent>[], (string | null)[] | null]>([
    ['counts from the verdict', [verdict], ['2027-05-31', '2027-05-31']],
    ['counts time served before it', [arrest, verdict], ['2027-02-28', '2027-02-28']],
    [
      'unless a source says that it does not',
      [arrest, { ...verdict, sentence: { ...years, servedCounts: false } }],
      ['2027-05-31', '2027-05-31'],
    ],
    [
      'a month of arrest gives a range',
      [makeEvent('arrest', '2024-03'), verdict],
      ['2027-02-28', '2027-03-30'],
    ],
    [
      'no early end where the start is open',
      [makeEvent('arrest', '../2024-03-01'), verdict],
      [null, '2027-02-28'],
    ],
    [
      'a ruling that cuts it counts from the verdict',
      [
        verdict,
        makeEvent('appeal-ruling', '2024-09-01', {
          result: 'reduced',
          sentence: sentenceSchema.parse({ years: 2 }),
        }),
      ],
      ['2026-05-31', '2026-05-31'],
    ],
    [
      'a ruling that quashes it leaves none',
      [verdict, makeEvent('appeal-ruling', '2024-09-01', { result: 'quashed' })],
      null,
    ],
    ...['acquitted', 'suspended', 'not-imprisoned'].map(
      (result): [string, ReturnType<typeof makeEvent>[], null] => [
        `a ruling on appeal that came to "${result}" leaves none`,
        [verdict, makeEvent('appeal-ruling', '2024-09-01', { result })],
        null,
      ],
    ),
    ['a suspended one is none', [{ ...verdict, result: 'suspended' }], null],
    ['a release since leaves none', [verdict, makeEvent('pardon', '2024-09-01')], null],
    ['a verdict still to come is none', [{ ...verdict, date: readDate('2025-06') }], null],
  ])('%s', (_, events, expected) => {
    expect(left(events)).toEqual(expected);
  });
});

describe('a proceeding', () => {
  const [anna, ben, other] = [makeDetainee(), makeDetainee(), makeDetainee()];
  const proceeding = makeProceeding({
    defendants: [member({ detainee: anna.id }), member({ detainee: ben.id })],
    hearings: [member({ date: readDate('2024-05-02'), about: 'Extension of remand' })],
    decisions: [
      member({
        date: readDate('2024-04-01'),
        decision: 'remand',
        against: [anna.id],
        until: readDate('2024-06-01'),
        appealUntil: readDate('2024-04-04'),
        appealLaw: 'CCP 452',
      }),
    ],
    charges: [member({ article: '206', date: readDate('2024-04-01'), against: [ben.id] })],
  });

  it('gives every defendant the one hearing, and each what is against them', () => {
    function kinds(id: typeof anna.id) {
      return proceedingEvents(proceeding, new Set([id])).map(({ event }) => event);
    }
    expect(kinds(anna.id)).toEqual(['hearing', 'remand']);
    expect(kinds(ben.id)).toEqual(['hearing', 'charge']);
    expect(kinds(other.id)).toEqual([]);
  });

  it('carries the id of the hearing, so that a correction stands on every record', () => {
    const [hearing] = proceeding.hearings;
    for (const person of [anna, ben]) {
      const [found] = proceedingEvents(proceeding, new Set([person.id]));
      expect(found).toMatchObject({ id: hearing?.id, date: { written: '2024-05-02' } });
    }
  });

  it('decides custody by its remand, through a merge too', () => {
    const twin = makeDetainee();
    const merged = identitySchema.parse({
      kind: 'identity',
      id: newId('identity'),
      createdAt: entered,
      verdict: 'same',
      survivor: twin.id,
      absorbed: anna.id,
    });
    const casebook = readerOf([anna, ben, twin, proceeding, merged]);
    const question = { ...ask('2024-04-10'), ...custodyReading(casebook) };
    expect(custodyStatusAt(twin, question).status).toBe('pre-trial-detention');
    expect(daysHeld(twin, question)).toMatchObject({ min: 10, max: 10 });
    expect(custodyStatusAt(ben, question).status).toBe('not-stated');
  });

  it('is on the docket: one entry for a hearing, its people together', () => {
    const casebook = readerOf([anna, ben, proceeding]);
    const found = detentionDates(casebook, ask('2024-04-10'));
    expect(found.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'appeal-day 2024-04-04',
      'hearing 2024-05-02',
      'remand-ends 2024-06-01',
    ]);
    expect(found[1]?.detainees).toEqual([anna.id, ben.id].toSorted());
    expect(found[0]).toMatchObject({ detainees: [anna.id], words: 'CCP 452' });
    expect(detentionDates(casebook, ask('2024-04-10'), ben.id).map(({ kind }) => kind)).toEqual([
      'hearing',
    ]);
  });
});

describe('detentionDates', () => {
  function dates(...custodyEvents: ReturnType<typeof makeEvent>[]) {
    const casebook = readerOf([makeDetainee({ custodyEvents })]);
    return detentionDates(casebook, ask('2024-04-10')).map(({ kind, day }) => `${kind} ${day}`);
  }
  const remand = makeEvent('remand', '2024-03-01', { until: readDate('2024-05-01') });

  it.each<[string, ReturnType<typeof makeEvent>[], string[]]>([
    ['the end of remand', [remand], ['remand-ends 2024-05-01']],
    [
      'an extension takes the place of the first end',
      [remand, makeEvent('remand-extended', '2024-04-20', { until: readDate('2024-07-01') })],
      ['remand-ends 2024-07-01'],
    ],
    ['a release ends it', [remand, makeEvent('release', '2024-03-20')], []],
    [
      'a month reminds on its first day',
      [makeEvent('remand', '2024-03-01', { until: readDate('2024-05') })],
      ['remand-ends 2024-05-01'],
    ],
    [
      'administrative detention',
      [makeEvent('administrative-detention', '2024-04-01', { until: readDate('2024-04-16') })],
      ['administrative-detention-ends 2024-04-16'],
    ],
    [
      'a travel ban lasts beside a release',
      [
        makeEvent('travel-ban', '2024-03-01', { until: readDate('2024-09-01') }),
        makeEvent('release', '2024-03-20'),
      ],
      ['travel-ban-ends 2024-09-01'],
    ],
    ['nothing for a date that cannot be read', [makeEvent('hearing', 'next spring')], []],
    ['nothing after a death', [remand, makeEvent('death', '2024-04-01')], []],
  ])('%s', (_, events, expected) => {
    expect(dates(...events)).toEqual(expected);
  });

  it('counts hours to a judge to the minute where hour and zone are known', () => {
    const judgeWithin = { hours: 48, law: 'Constitution 31' };
    const arrest = {
      force: 'not-stated' as const,
      warrantShown: 'not-stated' as const,
      reasonGiven: '',
      beforeJudge: null,
      firstLawyer: null,
      firstFamilyContact: null,
      seized: '',
      judgeWithin,
    };
    const date = { ...readDate('2024-04-09'), hour: '22:30', zone: '+04:00' };
    const taken = { ...makeEvent('arrest', '2024-04-09', { arrest }), date };
    const [clock] = detentionDates(
      readerOf([makeDetainee({ custodyEvents: [taken] })]),
      ask('2024-04-10'),
    );
    expect(clock).toMatchObject({ kind: 'judge-hours', words: 'Constitution 31' });
    expect(new Date(clock?.at ?? 0).toISOString()).toBe('2024-04-11T18:30:00.000Z');
    const before = { ...taken, arrest: { ...arrest, beforeJudge: readDate('2024-04-10') } };
    const heard = makeDetainee({ custodyEvents: [before] });
    expect(detentionDates(readerOf([heard]), ask('2024-04-10'))).toEqual([]);
  });

  it('orders events of one day by the moment where their zones differ', () => {
    const arrest = makeEvent('arrest', '2024-03-01');
    const release = makeEvent('release', '2024-03-01');
    const person = makeDetainee({
      custodyEvents: [
        { ...arrest, date: { ...arrest.date, hour: '09:00', zone: 'UTC' } },
        { ...release, date: { ...release.date, hour: '11:00', zone: '+04:00' } },
      ],
    });
    // 11:00 at +04:00 is 07:00 UTC: the arrest came after, and lasts.
    expect(custodyStatusAt(person, ask('2024-03-02')).status).toBe('reported-arrested');
  });

  it('does not depend on the order of entry', () => {
    const events = fc
      .array(
        fc
          .tuple(
            fc.constantFrom('remand', 'remand-extended', 'release', 'hearing', 'travel-ban'),
            fc.constantFrom('2024-03', '2024-03-01', '2024-04-02', '../2024'),
            fc.constantFrom('2024-05', '2024-06-01', ''),
          )
          .map(([event, date, until]) =>
            makeEvent(event, date, until === '' ? {} : { until: readDate(until) }),
          ),
        { maxLength: 6 },
      )
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(events, ([all, shuffled]) => {
        const person = makeDetainee({ custodyEvents: all });
        const other = { ...person, custodyEvents: shuffled };
        expect(detentionDates(readerOf([other]), ask('2024-04-10'))).toEqual(
          detentionDates(readerOf([person]), ask('2024-04-10')),
        );
        expect(sentenceLeft(other, ask('2024-04-10'))).toEqual(
          sentenceLeft(person, ask('2024-04-10')),
        );
      }),
    );
  });
});
