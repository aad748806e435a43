import { CalendarDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, dateColumns, daysBetween } from './compare-dates';
import { readDate } from './read-date';

describe('compareDates', () => {
  it('sorts by the earliest day, open starts first, what could not be read last', () => {
    const sorted = [
      '../2023-05',
      '2019~',
      '2023-21',
      '2024-11',
      '2024-11-01',
      '2024-11-14',
      '2024-11-14/2025',
      '29 February 1954',
      'soon',
    ];
    const dates = sorted.map((written) => readDate(written));
    const mixed = dates.toReversed().toSorted(compareDates);
    expect(mixed.map((date) => date.written)).toEqual([
      '../2023-05',
      '2019~',
      '2023-21',
      '2024-11-01',
      '2024-11',
      '2024-11-14',
      '2024-11-14/2025',
      '29 February 1954',
      'soon',
    ]);
  });

  it('puts no date after every date and orders a day by its hour', () => {
    expect(compareDates(null, readDate('2024'))).toBeGreaterThan(0);
    expect(compareDates(readDate('2024'), null)).toBeLessThan(0);
    const early = readDate('2024-11-14T09:00');
    const late = readDate('2024-11-14T17:00');
    expect(compareDates(early, late)).toBeLessThan(0);
  });

  it('is an order: turned round it gives the opposite sign', () => {
    const text = fc.constantFrom('2024', '2024-11', '../2024', '2024/..', 'x', '', '2024-11-14?');
    fc.assert(
      fc.property(text, text, (a, b) => {
        const forward = Math.sign(compareDates(readDate(a), readDate(b)));
        expect(forward + Math.sign(compareDates(readDate(b), readDate(a)))).toBe(0);
        if (forward === 0) expect(a).toBe(b);
      }),
    );
  });
});

describe('dateColumns', () => {
  it('gives as written, EDTF and both days', () => {
    expect(dateColumns(readDate('noyabr 2024'))).toEqual({
      written: 'noyabr 2024',
      edtf: '2024-11',
      isoFrom: '2024-11-01',
      isoTo: '2024-11-30',
    });
    expect(dateColumns(readDate('1954-02-29'))).toEqual({
      written: '1954-02-29',
      edtf: '',
      isoFrom: '',
      isoTo: '',
    });
    expect(dateColumns(null).written).toBe('');
  });
});

describe('daysBetween', () => {
  it('counts over a leap day', () => {
    expect(daysBetween(new CalendarDate(2024, 2, 28), new CalendarDate(2024, 3, 1))).toBe(2);
    expect(daysBetween(new CalendarDate(2024, 3, 1), new CalendarDate(2024, 2, 28))).toBe(-2);
  });
});
