import { readDate } from '../../domain/read-date';
import type { WrittenDate } from '../../domain/written-date';
import type { DateOrder, DayCount } from './mapping';

/**
 * A year of the Iranian calendar (Solar Hijri) in figures, with or without month and day: 1300 to
 * 1499 is 1921 to 2121. No list of prisoners speaks of the fourteenth century.
 */
const JALALI = /^1[34]\d\d(?:[-/.]\d{1,2}){0,2}$/;

/** Figures as Arabic and Persian texts write them. */
const FIGURES = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** `03-Aug-23` and `Aug-2023`, as spreadsheets show a day or a month in English. */
const DAY_MONTH_YEAR = /^(?:(\d{1,2})[-/ ])?(\p{L}{3,})\.?[-/](\d{4}|\d{2})$/u;
/** Eight figures of a day without what parts them. */
const RUN_TOGETHER = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** "Year" behind figures, in words of the three languages. */
const YEAR_BEHIND = /(?<=\d)\s*(?:г\.?|год[ау]?|il|year)$/iu;
/** Two figures of a year: the casework of living people, so 1970 to 2069. */
const CENTURY_FROM = 70;

/**
 * The date of a cell. What is written is always kept. Solar Hijri dates are kept as written and
 * never turned into another calendar; dates with slashes follow `order`, and without one an
 * ambiguous day keeps the year alone. A bare number is a day where `days` says from when it counts,
 * and is written then as the day it is, as a spreadsheet shows it.
 */
export function cellDate(
  written: string,
  order: DateOrder,
  days: DayCount | null = null,
): WrittenDate {
  const text = written.trim();
  const counted = days === null || days === 'no-dates' ? null : serialDay(text, days);
  if (counted !== null) return readDate(counted);
  if (isJalali(text)) {
    return { written: text.slice(0, 200), edtf: null, hour: null, zone: null, flag: 'unread' };
  }
  const language = order === 'month-first' ? 'en-US' : order === 'day-first' ? 'en-GB' : null;
  const plain = inPlainWords(text);
  const read = plain.text === text ? null : readDate(plain.text, { language });
  if (read === null || (read.edtf === null && read.flag !== 'impossible')) {
    return readDate(text, { language });
  }
  return { ...read, written: text.slice(0, 200), flag: read.flag ?? plain.flag };
}

/** A date of a spreadsheet as a text would have it, and what was inferred for that. */
function inPlainWords(text: string): { text: string; flag: WrittenDate['flag'] } {
  const plain = inWesternFigures(text).replace(YEAR_BEHIND, '');
  const [run, year, month, day] = RUN_TOGETHER.exec(plain) ?? [];
  if (run !== undefined) return { text: `${year ?? ''}-${month ?? ''}-${day ?? ''}`, flag: null };
  const [found, first = '', name = '', last = ''] = DAY_MONTH_YEAR.exec(plain) ?? [];
  if (found === undefined) return { text: plain, flag: null };
  const isShort = last.length === 2;
  const century = Number(last) < CENTURY_FROM ? '20' : '19';
  return {
    text: `${first} ${name} ${isShort ? century : ''}${last}`.trim(),
    flag: isShort ? 'year-inferred' : null,
  };
}

function inWesternFigures(text: string): string {
  return text.replace(FIGURES, (figure) => String(figure.charCodeAt(0) & 0x0f));
}

/** True for a date of the Iranian calendar in figures. */
export function isJalali(written: string): boolean {
  return JALALI.test(inWesternFigures(written.trim()));
}

/** A number of days between 1927 and 2064, with or without the part of a day; four figures are a year. */
const SERIAL = /^([1-5]\d{4}|60000)(?:[.,]\d+)?$/;
const DAY = 86_400_000;
/** The days that are number 0; that of 1900 allows for the 29 February it wrongly has. */
const COUNTED_FROM = {
  'since-1900': Date.UTC(1899, 11, 30),
  'since-1904': Date.UTC(1904, 0, 1),
} as const;

/**
 * The day that a bare number stands for where a spreadsheet wrote it, as EDTF; null for other texts.
 * It counts from 1900 (ECMA-376 part 1, 18.17.4.1); old files of one system count from 1904, which is
 * 1,462 days later, and a text does not tell. So somebody is asked for the column.
 */
export function serialDay(
  written: string,
  from: keyof typeof COUNTED_FROM = 'since-1900',
): string | null {
  const days = SERIAL.exec(written.trim())?.[1];
  if (days === undefined) return null;
  return new Date(COUNTED_FROM[from] + Number(days) * DAY).toISOString().slice(0, 10);
}
