import { CalendarDate, parseDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustodyEvent } from './custody-event';
import { daysHeld } from './days-held';
import { makeDetainee, makeEvent } from './fixtures/records';

const today = new CalendarDate(2026, 11, 22);

function held(custodyEvents: CustodyEvent[], asOf: string) {
  const detainee = makeDetainee({ custodyEvents });
  return daysHeld(detainee, { asOf: parseDate(asOf), today, reportedOn: () => null });
}

describe('daysHeld', () => {
  const arrest = makeEvent('arrest', '2024-03-01');
  const release = makeEvent('release', '2024-03-10');

  it('counts the first and the last day', () => {
    expect(held([arrest, release], '2024-12-31')).toMatchObject({
      min: 10,
      max: 10,
      ongoing: false,
    });
    expect(held([arrest], '2024-03-01')).toMatchObject({ min: 1, max: 1, ongoing: true });
  });

  it('goes on through remand, trial and sentence, and adds up two detentions', () => {
    const events = [
      arrest,
      makeEvent('remand', '2024-03-02'),
      makeEvent('trial', '2024-03-05'),
      release,
      makeEvent('rearrest', '2024-05-01'),
    ];
    const found = held(events, '2024-05-03');
    expect(found.periods.map((period) => period.min)).toEqual([10, 3]);
    expect(found).toMatchObject({ min: 13, max: 13, ongoing: true });
  });

  it('ends with an acquittal, of the first court or on appeal, and not with a sentence quashed', () => {
    const until = (result: string) =>
      held(
        [
          makeEvent('arrest', '2024-01-01'),
          makeEvent('verdict', '2024-01-05', { result: 'imprisonment' }),
          makeEvent('appeal-ruling', '2024-01-10', { result }),
        ],
        '2024-01-20',
      );
    expect(until('acquitted')).toMatchObject({ min: 10, max: 10, ongoing: false });
    expect(until('quashed')).toMatchObject({ min: 20, max: 20, ongoing: true });
  });

  it('gives a range where the dates are not exact', () => {
    const events = [makeEvent('arrest', '2024-03'), makeEvent('release', '2024-04')];
    expect(held(events, '2024-12-31')).toMatchObject({ min: 2, max: 61 });
    const overlapping = [makeEvent('arrest', '2024'), makeEvent('release', '2024-02')];
    expect(held(overlapping, '2025-12-31')).toMatchObject({ min: 0, max: 60 });
  });

  it('has no upper end where the start is open', () => {
    expect(held([makeEvent('arrest', '../2024-03-01')], '2024-03-10')).toMatchObject({
      min: 10,
      max: null,
    });
  });

  it('has no upper end for somebody who was only confirmed as held', () => {
    expect(held([makeEvent('held-confirmed', '2024-03-01')], '2024-03-10')).toMatchObject({
      min: 10,
      max: null,
    });
  });

  it('gives a range where two accounts date the arrest', () => {
    const events = [arrest, makeEvent('arrest', '2024-03-03'), release];
    expect(held(events, '2024-12-31')).toMatchObject({ min: 8, max: 10 });
  });

  it('is nothing for somebody who was never taken', () => {
    expect(held([makeEvent('search', '2024')], '2025-01-01')).toEqual({
      periods: [],
      min: 0,
      max: 0,
      ongoing: false,
    });
  });

  it('is never negative, and the least is never above the most', () => {
    const event = fc
      .tuple(
        fc.constantFrom('arrest', 'release', 'held-confirmed', 'rearrest', 'death', 'verdict'),
        fc.constantFrom('2024', '2024-02', '2024-01/2024-06', '2024-03-05', '../2024', ''),
      )
      .map(([kind, date]) => makeEvent(kind, date));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const found = held(events, '2024-04-01');
        for (const { min, max } of [...found.periods, found]) {
          expect(min).toBeGreaterThanOrEqual(0);
          if (max !== null) expect(max).toBeGreaterThanOrEqual(min);
        }
      }),
    );
  });
});
