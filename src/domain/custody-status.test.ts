import { CalendarDate, parseDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerOf } from './casebook-reader';
import { custodyStatusAt } from './custody-status';
import type { CustodyEvent } from './custody-event';
import { reportedOnBy } from './dated-event';
import { makeDetainee, makeEvent, makeIncident, makeSource } from './fixtures/records';
import { newId } from './ids';
import { readDate } from './read-date';

const today = new CalendarDate(2026, 11, 22);

function statusAt(custodyEvents: CustodyEvent[], asOf: string, reportedOn = () => null) {
  const detainee = makeDetainee({ custodyEvents });
  return custodyStatusAt(detainee, { asOf: parseDate(asOf), today, reportedOn });
}

describe('custodyStatusAt: one event', () => {
  it.each([
    ['at-risk', 'at-risk', 'no'],
    ['wanted', 'wanted', 'no'],
    ['taken', 'incommunicado', 'yes'],
    ['arrest', 'reported-arrested', 'yes'],
    ['held-confirmed', 'held', 'yes'],
    ['at-liberty-confirmed', 'not-held', 'no'],
    ['police-custody', 'police-custody', 'yes'],
    ['administrative-detention', 'administrative-detention', 'yes'],
    ['remand', 'pre-trial-detention', 'yes'],
    ['house-arrest', 'house-arrest', 'yes'],
    ['trial', 'on-trial', 'unknown'],
    ['verdict', 'sentenced', 'unknown'],
    ['psychiatric', 'medical-custody', 'yes'],
    ['bail', 'released-on-conditions', 'no'],
    ['parole', 'released-on-conditions', 'no'],
    ['pardon', 'pardoned', 'no'],
    ['amnesty', 'amnestied', 'no'],
    ['exchange', 'exchanged-or-exiled', 'no'],
    ['exile', 'exchanged-or-exiled', 'no'],
    ['release', 'released', 'no'],
    ['sentence-served', 'sentence-served', 'no'],
    ['death', 'died', 'no'],
    ['search', 'not-stated', 'unknown'],
    ['travel-ban', 'not-stated', 'unknown'],
    ['ill-treatment', 'not-stated', 'unknown'],
    ['own:grilled', 'not-stated', 'unknown'],
  ])('%s leads to %s (held: %s)', (event, status, held) => {
    expect(statusAt([makeEvent(event, '2024-05-01')], '2024-06-01')).toMatchObject({
      status,
      held,
      flags: [],
    });
  });

  it.each([
    ['imprisonment', 'sentenced-held', 'yes'],
    ['suspended', 'suspended-sentence', 'no'],
    ['in-absentia', 'sentenced-in-absentia', 'no'],
    ['acquitted', 'acquitted', 'no'],
    ['not-stated', 'sentenced', 'unknown'],
  ])('a verdict of %s leads to %s', (result, status, held) => {
    const events = [makeEvent('verdict', '2024-05-01', { result })];
    expect(statusAt(events, '2024-06-01')).toMatchObject({ status, held });
  });

  it.each([
    ['acquitted', 'acquitted', 'no'],
    ['suspended', 'suspended-sentence', 'no'],
    ['not-imprisoned', 'not-held', 'no'],
    ['compulsory-treatment', 'medical-custody', 'yes'],
    ['upheld', 'sentenced-held', 'yes'],
    ['reduced', 'sentenced-held', 'yes'],
    ['raised', 'sentenced-held', 'yes'],
    ['not-stated', 'sentenced-held', 'yes'],
    // The sentence is gone; nobody said that the prisoner is out.
    ['quashed', 'held', 'yes'],
  ])('after a ruling on appeal that came to "%s": %s', (result, status, held) => {
    const events = [
      makeEvent('verdict', '2024-03-01', { result: 'imprisonment' }),
      makeEvent('appeal-ruling', '2024-06-01', { result }),
    ];
    expect(statusAt(events, '2024-07-01')).toMatchObject({ status, held });
  });

  it('says no more than is known where a sentence was quashed that nobody was held by', () => {
    const events = (result: string) => [
      makeEvent('verdict', '2024-03-01', { result }),
      makeEvent('appeal-ruling', '2024-06-01', { result: 'quashed' }),
    ];
    expect(statusAt(events('suspended'), '2024-07-01').status).toBe('not-held');
    expect(statusAt(events('not-stated'), '2024-07-01').status).toBe('not-stated');
    const ruling = makeEvent('appeal-ruling', '2024-06-01', { result: 'quashed' });
    expect(statusAt([ruling], '2024-07-01').event).toBeNull();
  });

  it('says "arrested" only once the arrest is more than reported', () => {
    const events = [makeEvent('arrest', '2024-05-01', { status: 'corroborated' })];
    expect(statusAt(events, '2024-06-01').status).toBe('arrested');
  });

  it('counts neither a rejected nor an outdated claim, and flags a disputed one', () => {
    for (const status of ['rejected', 'outdated'] as const) {
      expect(statusAt([makeEvent('arrest', '2024', { status })], '2025-01-01').status).toBe(
        'not-stated',
      );
    }
    const disputed = statusAt([makeEvent('arrest', '2024', { status: 'disputed' })], '2025-01-01');
    expect(disputed.flags.map((flag) => flag.code)).toEqual(['disputed']);
  });
});

describe('custodyStatusAt: several events', () => {
  const arrest = makeEvent('arrest', '2024-03-01');
  const remand = makeEvent('remand', '2024-03-03');
  const trial = makeEvent('trial', '2024-09-01');
  const extended = makeEvent('remand-extended', '2024-10-01');
  const verdict = makeEvent('verdict', '2024-12-20', { result: 'imprisonment' });
  const release = makeEvent('release', '2025-06-10');
  const all = [release, trial, arrest, verdict, extended, remand];

  it.each([
    ['2024-02-29', 'not-stated'],
    ['2024-03-01', 'reported-arrested'],
    ['2024-03-03', 'pre-trial-detention'],
    ['2024-09-01', 'on-trial'],
    ['2024-11-01', 'on-trial'],
    ['2024-12-20', 'sentenced-held'],
    ['2025-06-09', 'sentenced-held'],
    ['2025-06-10', 'released'],
  ])('at %s it is %s', (asOf, status) => {
    expect(statusAt(all, asOf).status).toBe(status);
  });

  it('names the claim it rests on and how old the word is', () => {
    const found = statusAt(all, '2024-11-30');
    expect(found.event).toEqual(trial);
    expect(found.confirmedBy?.id).toBe(extended.id);
    expect(found.ageDays).toBe(60);
    expect(found.stale).toBe(false);
    expect(statusAt([arrest], '2025-03-01').stale).toBe(true);
  });

  it('takes an arrest and a release of one day in their natural order, or by the hour', () => {
    const sameDay = [makeEvent('release', '2024-05-01'), makeEvent('arrest', '2024-05-01')];
    expect(statusAt(sameDay, '2024-05-01').status).toBe('released');
    const byHour = [
      makeEvent('release', '2024-05-01T09:00'),
      makeEvent('rearrest', '2024-05-01T18:00'),
    ];
    expect(statusAt(byHour, '2024-05-01').status).toBe('reported-arrested');
  });

  it('keeps a more exact status that a confirmation bears out', () => {
    const found = statusAt([remand, makeEvent('held-confirmed', '2024-08')], '2024-09-01');
    expect(found).toMatchObject({ status: 'pre-trial-detention', ageDays: 1 });
    const sentenced = [makeEvent('verdict', '2024'), makeEvent('held-confirmed', '2025-02-01')];
    expect(statusAt(sentenced, '2025-03-01').status).toBe('sentenced-held');
  });

  it('lets death stand', () => {
    const found = statusAt(
      [makeEvent('death', '2024-05-01'), makeEvent('transfer', '2024-06-01'), release],
      '2025-07-01',
    );
    expect(found.status).toBe('died');
    expect(found.flags.map((flag) => flag.code)).toEqual(['after-death', 'after-death']);
  });
});

describe('custodyStatusAt: dates that are not exact', () => {
  it('never counts a future event', () => {
    const events = [makeEvent('arrest', '2024-05-01'), makeEvent('release', '2024-07-01')];
    expect(statusAt(events, '2024-06-30')).toMatchObject({
      status: 'reported-arrested',
      perhaps: [],
    });
  });

  it('hands back what may have changed the status already', () => {
    const free = makeEvent('at-liberty-confirmed', '2024-11-14');
    const arrest = makeEvent('arrest', '2024-11-14/2025-01-25');
    const between = statusAt([arrest, free], '2024-12-01');
    expect(between.status).toBe('not-held');
    expect(between.perhaps).toEqual([{ status: 'reported-arrested', event: arrest }]);
    expect(statusAt([arrest, free], '2025-01-31').status).toBe('reported-arrested');
  });

  it('counts this month as begun for what nobody enters ahead, today', () => {
    const now = today.toString();
    expect(statusAt([makeEvent('arrest', '2026-11')], now).status).toBe('reported-arrested');
    const held = [makeEvent('arrest', '2026-10-01'), makeEvent('release', '2026-11')];
    expect(statusAt(held, now)).toMatchObject({ status: 'reported-arrested' });
    expect(statusAt(held, now).perhaps).toHaveLength(1);
  });

  it('counts an undated event from the day a source had reported it', () => {
    const source = makeSource('A report', { published: readDate('2025-01-27') });
    const evidence = [{ source: source.id, locator: { kind: 'whole' as const } }];
    const arrest = makeEvent('arrest', 'date not given', { evidence });
    const reportedOn = reportedOnBy(readerOf([source]));
    const detainee = makeDetainee({ custodyEvents: [arrest] });
    const at = (day: string) =>
      custodyStatusAt(detainee, { asOf: parseDate(day), today, reportedOn });
    expect(at('2025-01-31')).toMatchObject({ status: 'reported-arrested', ageDays: 4 });
    expect(at('2025-01-26').status).toBe('not-stated');
    expect(at('2025-01-26').perhaps).toHaveLength(1);
  });

  it('says that the order is unknown where an undated event contradicts a dated one', () => {
    const events = [makeEvent('release', '2020-05-01'), makeEvent('arrest', '')];
    const found = statusAt(events, today.toString());
    expect(found.status).toBe('released');
    expect(found.flags.map((flag) => flag.code)).toEqual(['order-unknown']);
  });
});

describe('custodyStatusAt: contradictions', () => {
  it('flags a release before anybody was taken', () => {
    const events = [makeEvent('release', '2024-01-01'), makeEvent('arrest', '2024-02-01')];
    expect(statusAt(events, '2024-03-01').flags.map((flag) => flag.code)).toEqual([
      'released-before-taken',
    ]);
  });

  it('flags two arrests with no release between, and keeps what is known', () => {
    const events = [
      makeEvent('arrest', '2024-02-01'),
      makeEvent('remand', '2024-02-03'),
      makeEvent('arrest', '2024-02-05'),
    ];
    const found = statusAt(events, '2024-03-01');
    expect(found.status).toBe('pre-trial-detention');
    expect(found.flags.map((flag) => flag.code)).toEqual(['taken-while-held']);
  });

  it('flags somebody held after a release whom nobody took again', () => {
    const before = [makeEvent('arrest', '2024-01-01'), makeEvent('release', '2024-02-01')];
    for (const event of ['held-confirmed', 'transfer', 'remand-extended']) {
      const flags = (between: typeof before) =>
        statusAt([...before, ...between, makeEvent(event, '2024-04-01')], '2024-05-01').flags.map(
          (flag) => flag.code,
        );
      expect(flags([]), event).toEqual(['held-after-release']);
      expect(flags([makeEvent('rearrest', '2024-03-01')]), event).toEqual([]);
    }
  });

  it('flags two places on one day, but not a transfer', () => {
    const [one, two] = [newId('facility'), newId('facility')];
    const held = (facility: typeof one, event = 'held-confirmed') =>
      makeEvent(event, '2024-02-01', { facility });
    expect(statusAt([held(one), held(two)], '2024-03-01').flags[0]?.code).toBe('two-places');
    expect(statusAt([held(one), held(two, 'transfer')], '2024-03-01').flags).toEqual([]);
  });

  it('flags two dates of death', () => {
    const events = [makeEvent('death', '2024-02-01'), makeEvent('death', '2024-02-05')];
    expect(statusAt(events, '2024-03-01').flags.map((flag) => flag.code)).toEqual(['two-deaths']);
  });
});

describe('custodyStatusAt: people who are not held', () => {
  it('calls a victim of violence at risk, and one who is "persecuted" not stated', () => {
    const at = (kind: string) =>
      custodyStatusAt(makeDetainee({ incidents: [makeIncident(kind, '2024-11-14')] }), {
        asOf: parseDate('2025-01-31'),
        today,
        reportedOn: () => null,
      });
    expect(at('violence')).toMatchObject({ status: 'at-risk', held: 'no' });
    // The word on it is as old as what happened, and no younger than the day asked for.
    expect(at('violence').ageDays).toBe(78);
    expect(at('persecution').ageDays).toBeNull();
    expect(at('persecution')).toMatchObject({ status: 'not-stated', held: 'unknown' });
  });
});

describe('custodyStatusAt: properties', () => {
  const kinds = ['arrest', 'remand', 'release', 'verdict', 'held-confirmed', 'death', 'search'];
  const day = fc.constantFrom('2024-01-05', '2024-01', '2024', '2024-03-09', '2024-02/2024-04', '');
  const event = fc
    .tuple(fc.constantFrom(...kinds), day)
    .map(([kind, date]) => makeEvent(kind, date));
  const events = fc.array(event, { maxLength: 6 });

  it('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(
        events.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, {
              minLength: list.length,
            }),
          ),
        ),
        ([list, mixed]) => {
          expect(statusAt(mixed, '2024-06-01')).toEqual(statusAt(list, '2024-06-01'));
        },
      ),
    );
  });

  it('does not know what happens later', () => {
    fc.assert(
      fc.property(events, fc.constantFrom(...kinds), (list, kind) => {
        const later = makeEvent(kind, '2024-06-02');
        expect(statusAt([...list, later], '2024-06-01')).toEqual(statusAt(list, '2024-06-01'));
      }),
    );
  });
});
