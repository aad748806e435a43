import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, readEdtf } from './edtf-date';
import { readDate } from './read-date';
import { showDate } from './show-date';
import type { WrittenDate } from './written-date';

function dated(edtf: string | null, more: Partial<WrittenDate> = {}): WrittenDate {
  return { written: edtf ?? 'some day', edtf, hour: null, zone: null, flag: null, ...more };
}

describe('showDate', () => {
  it.each([
    ['2024-11-14', '14 November 2024', '14 noyabr 2024', '14 ноября 2024'],
    ['2024-11', 'November 2024', 'noyabr 2024', 'ноябрь 2024'],
    ['2024', '2024', '2024', '2024'],
    ['2024-23', 'autumn 2024', 'payız 2024', 'осень 2024'],
    ['2024-11~', 'about November 2024', 'təxminən noyabr 2024', 'примерно ноябрь 2024'],
    ['2024?', 'probably 2024', 'ehtimal ki, 2024', 'вероятно, 2024'],
    ['2024%', 'probably about 2024', 'ehtimal ki, təxminən 2024', 'вероятно, примерно 2024'],
    [
      '2024-11-14/2025-01-25',
      'between 14 November 2024 and 25 January 2025',
      '14 noyabr 2024 – 25 yanvar 2025 arasında',
      'между: 14 ноября 2024 и 25 января 2025',
    ],
    [
      '2024-11-11/2024-11-22',
      'between 11 and 22 November 2024',
      '11 – 22 noyabr 2024 arasında',
      'между: 11 и 22 ноября 2024',
    ],
    ['../2023-05', 'by May 2023', 'ən geci may 2023', 'не позднее: май 2023'],
    ['2023-05/', 'since May 2023', 'may 2023 tarixindən', 'начиная с: май 2023'],
    ['199X', 'the 1990s', '1990-ci illər', '1990-е годы'],
    [
      '2024-11-XX',
      'a day in November 2024',
      'noyabr 2024, günü bəlli deyil',
      'ноябрь 2024, день не указан',
    ],
  ])('%s', (edtf, en, az, ru) => {
    expect(showDate(dated(edtf), 'en-GB')).toBe(en);
    expect(showDate(dated(edtf), 'az')).toBe(az);
    expect(showDate(dated(edtf), 'ru-RU')).toBe(ru);
  });

  it('is short for tables', () => {
    expect(showDate(dated('2024-11-14'), 'en', 'short')).toBe('14 Nov 2024');
  });

  it('gives hour and zone where they are known', () => {
    const date = dated('2025-01-25', { hour: '04:39', zone: 'Europe/Moscow' });
    expect(showDate(date, 'en')).toBe('25 January 2025, 04:39 (Europe/Moscow)');
    expect(readDate(showDate(date, 'en'))).toEqual({ ...date, written: showDate(date, 'en') });
  });

  it('keeps what could not be read as it was written', () => {
    expect(showDate(dated(null, { written: '29 February 1954', flag: 'impossible' }), 'en')).toBe(
      '29 February 1954',
    );
    expect(showDate(dated(null, { written: ' ' }), 'en')).toBe('date not stated');
    expect(showDate(null, 'az')).toBe('tarix göstərilməyib');
  });

  const point = fc
    .record({
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.option(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 21, max: 24 }))),
      day: fc.option(fc.integer({ min: 1, max: 28 })),
      mark: fc.constantFrom('', '?', '~', '%'),
    })
    .map(({ year, month, day, mark }) => {
      const monthText = month === null ? '' : `-${String(month).padStart(2, '0')}`;
      const dayText =
        month === null || month > 12 || day === null ? '' : `-${String(day).padStart(2, '0')}`;
      return `${year}${monthText}${dayText}${mark}`;
    });
  const any = fc
    .oneof(point, fc.tuple(fc.oneof(point, fc.constant('..')), fc.oneof(point, fc.constant('..'))))
    .map((value) => (typeof value === 'string' ? value : value.join('/')))
    .filter((edtf) => typeof readEdtf(edtf) === 'object' && readEdtf(edtf) !== null);

  it('writes what reads back as the same date, in every language', () => {
    fc.assert(
      fc.property(any, fc.constantFrom('en', 'az', 'ru'), (edtf, language) => {
        const shown = showDate(dated(edtf), language);
        expect(readDate(shown, { language }).edtf).toBe(edtf);
      }),
    );
  });

  it('never names a day or a month that is not known', () => {
    fc.assert(
      fc.property(point, (edtf) => {
        const { earliest, latest } = bounds(edtf);
        const shown = showDate(dated(edtf), 'en');
        const oneDay = earliest?.compare(latest ?? earliest) === 0;
        expect(/^(?:probably |about )*\d{1,2} /.test(shown)).toBe(oneDay);
      }),
    );
  });
});
