import { describe, expect, it } from 'vitest';
import { cellDate, isJalali, serialDay } from './cell-date';
import type { DayCount } from './mapping';

function edtf(written: string): string | null {
  return cellDate(written, null).edtf;
}

describe('dates of cells', () => {
  it('are read as spreadsheets show them', () => {
    expect(edtf('03-Aug-2023')).toBe('2023-08-03');
    expect(edtf('Aug-2023')).toBe('2023-08');
    expect(edtf('20240512')).toBe('2024-05-12');
    expect(edtf('12.05.2024 г.')).toBe('2024-05-12');
    expect(edtf('12 мая 2024 г.')).toBe('2024-05-12');
    expect(edtf('٢٠٢٤/٠٥/١٢')).toBe('2024-05-12');
    expect(cellDate('Aug-71', null)).toMatchObject({ edtf: '1971-08', flag: 'year-inferred' });
    expect(cellDate('03-Aug-23', null)).toMatchObject({
      ...{ written: '03-Aug-23', edtf: '2023-08-03', flag: 'year-inferred' },
    });
  });

  it('of the Iranian calendar are kept as written, in whatever figures', () => {
    for (const written of ['1402/05/12', '۱۴۰۲/۰۵/۱۲', '١٤٠٢']) {
      expect(isJalali(written), written).toBe(true);
      expect(cellDate(written, null)).toMatchObject({ written, edtf: null });
    }
  });

  it('that are none stay what they are', () => {
    for (const written of ['45123', '20241345', 'н/д', 'a-99', '12.13']) {
      expect(edtf(written), written).toBeNull();
    }
    expect(cellDate('31.02.2024', null).flag).toBe('impossible');
    expect(cellDate('31-Feb-2024', null).flag).toBe('impossible');
  });

  it('that are numbers of a spreadsheet are told and never taken', () => {
    expect(serialDay('45123')).toBe('2023-07-16');
    expect(serialDay('36526,5')).toBe('2000-01-01');
    expect(serialDay('18264')).toBe('1950-01-01');
    for (const written of [
      '9999',
      '1974',
      '60001',
      '451234',
      '4512',
      '+45123',
      '45 123',
      'a45123',
    ]) {
      expect(serialDay(written), written).toBeNull();
    }
    expect(cellDate('45123', 'day-first')).toMatchObject({ written: '45123', edtf: null });
  });

  it('that are numbers of a spreadsheet are days where somebody said since when they count', () => {
    function counted(written: string, days: DayCount): string | null {
      return cellDate(written, null, days).edtf;
    }
    expect(counted('45123', 'since-1900')).toBe('2023-07-16');
    expect(counted('45123,75', 'since-1900')).toBe('2023-07-16');
    // The same day is 1,462 less in a file that counts from 1904.
    expect(counted('43661', 'since-1904')).toBe('2023-07-16');
    expect(counted('45123', 'no-dates')).toBeNull();
    // A year is no number of days, and a date stays the date it is.
    expect(counted('1974', 'since-1900')).toBe('1974');
    expect(counted('12.05.2024', 'since-1904')).toBe('2024-05-12');
  });
});
