import { CalendarDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, daysInMonth, edtfDate, isRealDay, readEdtf } from './edtf-date';

function span(edtf: string): string {
  const { earliest, latest } = bounds(edtf);
  return `${earliest?.toString() ?? 'open'} ${latest?.toString() ?? 'open'}`;
}

describe('bounds', () => {
  it.each([
    ['2001-02-03', '2001-02-03 2001-02-03'],
    ['2008-12', '2008-12-01 2008-12-31'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2008', '2008-01-01 2008-12-31'],
    ['1964/2008', '1964-01-01 2008-12-31'],
    ['2004-02-01/2005-02', '2004-02-01 2005-02-28'],
    ['1984?', '1984-01-01 1984-12-31'],
    ['2004-06~', '2004-06-01 2004-06-30'],
    ['199X', '1990-01-01 1999-12-31'],
    ['19XX', '1900-01-01 1999-12-31'],
    ['1999-XX', '1999-01-01 1999-12-31'],
    ['1999-01-XX', '1999-01-01 1999-01-31'],
    ['../2006', 'open 2006-12-31'],
    ['/2006-05', 'open 2006-05-31'],
    ['2004-01-01/..', '2004-01-01 open'],
    ['2001-21', '2001-03-01 2001-05-31'],
    ['2003-22', '2003-06-01 2003-08-31'],
    ['2000-23', '2000-09-01 2000-11-30'],
    // Winter 2023 is said of January 2023 and of February 2024.
    ['2023-24', '2023-01-01 2024-02-29'],
    ['2023-23/2024-21', '2023-09-01 2024-05-31'],
    ['no date', 'open open'],
    ['1954-02-29', 'open open'],
  ])('%s can mean %s', (edtf, days) => {
    expect(span(edtf)).toBe(days);
  });
});

describe('readEdtf', () => {
  it.each(['1954-02-29', '2023-04-31', '0000', '2025/2024', '2024-02-30/..'])(
    '%s never was',
    (text) => {
      expect(readEdtf(text)).toBe('impossible');
    },
  );

  it.each([
    'notaedtfstring',
    'Y17E7-12-26',
    '2016-13-08',
    '2016-02-39',
    '-0000-01-01',
    '-0999',
    '2004-(06)?-11',
    '2004-06~-11',
    '2004-06-(11)~',
    '[1667,1668]',
    '2001-29',
    '2024-21-05',
    '2024-XX-05',
    '../..',
    '/',
    '2024/2025/2026',
    ' 2024',
    '',
  ])('%s is no EDTF of level 0 or 1 that Vigil keeps', (text) => {
    expect(readEdtf(text)).toBeNull();
  });

  it('reads a structure back from what is stored', () => {
    expect(edtfDate('2024-11~')).toEqual({
      kind: 'point',
      year: '2024',
      month: 11,
      day: null,
      uncertain: false,
      approximate: true,
    });
    expect(edtfDate('../2023')).toMatchObject({ kind: 'interval', from: 'open' });
    expect(edtfDate(null)).toBeNull();
  });
});

describe('the calendar', () => {
  it('agrees with the proleptic Gregorian calendar of @internationalized/date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const date = new CalendarDate(y, m, 1);
        expect(daysInMonth(y, m)).toBe(date.calendar.getDaysInMonth(date));
      }),
    );
  });

  it('has no day 0, no month 13 and no year 0', () => {
    expect(isRealDay(2024, 1, 0)).toBe(false);
    expect(isRealDay(2024, 13, 1)).toBe(false);
    expect(isRealDay(0, 1, 1)).toBe(false);
    expect(isRealDay(9999, 12, 31)).toBe(true);
  });
});
