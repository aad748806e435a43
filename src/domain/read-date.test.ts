import { describe, expect, it } from 'vitest';
import { readDate, type DateHints } from './read-date';

const table: readonly (readonly [string, string | null, string | null, DateHints?])[] = [
  ['2024-11-14', '2024-11-14', null],
  ['2024-11', '2024-11', null],
  ['2024', '2024', null],
  ['2024-11~', '2024-11~', null],
  ['2024?', '2024?', null],
  ['2024-11-14%', '2024-11-14%', null],
  ['../2023-05', '../2023-05', null],
  ['2023-05/..', '2023-05/..', null],
  ['/2023-05', '/2023-05', null],
  ['2024-11-14/2025-01-25', '2024-11-14/2025-01-25', null],
  ['2024-23', '2024-23', null],
  ['2023-23/2024-21', '2023-23/2024-21', null],
  ['199X', '199X', null],
  ['2024-XX', '2024-XX', null],
  ['2024-11-XX', '2024-11-XX', null],
  ['1954-02-29', null, 'impossible'],
  ['2023-02-29', null, 'impossible'],
  ['1900-02-29', null, 'impossible'],
  ['2024-02-29', '2024-02-29', null],
  ['2024-04-31', null, 'impossible'],
  ['2025-01/2024-12', null, 'impossible'],
  ['14 November 2024', '2024-11-14', null],
  ['14th of November, 2024', '2024-11-14', null],
  ['November 14, 2024', '2024-11-14', null],
  ['Thursday, 14 Nov. 2024', '2024-11-14', null],
  ['30 February 2024', null, 'impossible'],
  ['November 2024', '2024-11', null],
  ['14.11.2024', '2024-11-14', null],
  ['4.5.2024', '2024-05-04', null],
  ['31.02.2024', null, 'impossible'],
  ['11.2024', '2024-11', null],
  ['14.11.24', '2024-11-14', 'year-inferred'],
  ['11/14/2024', '2024-11-14', null],
  ['14/11/2024', '2024-11-14', null],
  ['04/05/2024', '2024', 'ambiguous'],
  ['04/05/2024', '2024', 'ambiguous', { language: 'en' }],
  ['04/05/2024', '2024-04-05', null, { language: 'en-US' }],
  ['04/05/2024', '2024-05-04', null, { language: 'az' }],
  ['05/05/2024', '2024-05-05', null],
  ['2024/11/14', '2024-11-14', null],
  ['ноябрь 2024', '2024-11', null],
  ['14 ноября 2024 года', '2024-11-14', null],
  ['14 ноября 2024 г.', '2024-11-14', null],
  ['в мае 2023 года', '2023-05', null],
  ['3 мая 2023', '2023-05-03', null],
  ['осенью 2023', '2023-23', null],
  ['14 noyabr 2024', '2024-11-14', null],
  ['14 noyabr 2024-cü il', '2024-11-14', null],
  ['2024-cü ilin noyabrında', '2024-11', null],
  ['2023-cü ilin avqustu', '2023-08', null],
  ['2021-ci il dekabrın 5-i', '2021-12-05', null],
  ['dekabrın 5-i 2021', '2021-12-05', null],
  ['2022-ci ilin martın 6-sı', '2022-03-06', null],
  ['2020-ci il iyunun 10-unda', '2020-06-10', null],
  ['2021-ci il dekabrın 35-i', null, 'impossible'],
  ['İyun 2024', '2024-06', null],
  ['payız 2023', '2023-23', null],
  ['21 January', null, 'unread'],
  ['January 21', '2025-01-21', 'year-inferred', { year: 2025 }],
  ['about November 2024', '2024-11~', null],
  ['c. 2019', '2019~', null],
  ['probably 2024', '2024?', null],
  ['2024 (?)', '2024?', null],
  ['примерно ноябрь 2024', '2024-11~', null],
  ['by May 2023', '../2023-05', null],
  ['before May 2023', '../2023-04', null],
  ['before 2023', '../2022', null],
  ['after 14 November 2024', '2024-11-15/..', null],
  ['since November 2023', '2023-11/..', null],
  ['14–22 November 2024', '2024-11-14/2024-11-22', null],
  ['November 11-22, 2024', '2024-11-11/2024-11-22', null],
  ['14 November – 3 December 2024', '2024-11-14/2024-12-03', null],
  ['between 14 November 2024 and 25 January 2025', '2024-11-14/2025-01-25', null],
  ['between 22 November 2024 and 14 November 2024', null, 'impossible'],
  ['the 1990s', '199X', null],
  ['a day in November 2024', '2024-11-XX', null],
  ['soon', null, 'unread'],
  ['0000', null, 'impossible'],
  ['2024-13', null, 'unread'],
  ['32 May 2024', null, 'impossible'],
  ['2024 2025', null, 'unread'],
  ['', null, null],
];

describe('readDate', () => {
  const rows = table.map(([written, edtf, flag, hints = {}]) => ({ written, edtf, flag, hints }));

  it.each(rows)('$written reads as $edtf ($flag)', ({ written, edtf, flag, hints }) => {
    expect(readDate(written, hints)).toMatchObject({ written, edtf, flag });
  });

  it('keeps the hour and the zone apart from the day', () => {
    expect(readDate('25 января 2025, 04:39 мск')).toMatchObject({
      edtf: '2025-01-25',
      hour: '04:39',
      zone: 'Europe/Moscow',
    });
    expect(readDate('25 January 2025, 04:39 Moscow time')).toMatchObject({
      edtf: '2025-01-25',
      hour: '04:39',
      zone: 'Europe/Moscow',
    });
    expect(readDate('14 November 2024 at 9:05', { zone: 'Asia/Baku' })).toMatchObject({
      edtf: '2024-11-14',
      hour: '09:05',
      zone: 'Asia/Baku',
    });
    expect(readDate('2024-11-14T10:10:10+04:00')).toMatchObject({
      edtf: '2024-11-14',
      hour: '10:10',
      zone: '+04:00',
    });
    expect(readDate('2024-11-14T10:10Z')).toMatchObject({ zone: 'UTC' });
    expect(readDate('2023-02-29T10:10')).toMatchObject({ edtf: null, flag: 'impossible' });
  });

  it('keeps at most what a date field can hold', () => {
    expect(readDate('x'.repeat(500)).written).toHaveLength(200);
  });
});
