import { CalendarDate } from '@internationalized/date';
import { parse } from './edtf-parser';

/** One date of EDTF level 0 or 1: a day, a month, a season, a year, or a year with unknown digits. */
export interface EdtfPoint {
  readonly kind: 'point';
  /** Four characters, of which the last ones may be `X`. */
  readonly year: string;
  /** 1 to 12, 21 to 24 for spring to winter, `XX` for a month not known, null where none is said. */
  readonly month: number | 'XX' | null;
  /** 1 to 31, `XX` for a day not known, null where none is said. */
  readonly day: number | 'XX' | null;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** From one date to another. `open` is EDTF's `..`, `unknown` its empty end. */
export interface EdtfInterval {
  readonly kind: 'interval';
  readonly from: EdtfPoint | 'open' | 'unknown';
  readonly to: EdtfPoint | 'open' | 'unknown';
}

export type EdtfDate = EdtfPoint | EdtfInterval;

/** The first and last day a date can mean; null on a side that is open or not known. */
export interface DateBounds {
  readonly earliest: CalendarDate | null;
  readonly latest: CalendarDate | null;
}

const pointForm =
  /^(\d{4}|\d{3}X|\d{2}XX)(?:-(0[1-9]|1[0-2]|2[1-4]|XX)(?:-(0[1-9]|[12]\d|3[01]|XX))?)?([?~%])?$/;

/**
 * How many days a month has in the proleptic Gregorian calendar; `month` counts from 1. Our own
 * check, since the package `edtf` reads 1954-02-29 and hands back 1 March.
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True where the calendar has such a day. Year 0 is refused: nobody on file was born in it. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

function readPoint(text: string): EdtfPoint | 'impossible' | null {
  const found = pointForm.exec(text);
  if (found === null) return null;
  const [, year = '', monthText, dayText, mark] = found;
  const month = monthText === undefined ? null : monthText === 'XX' ? 'XX' : Number(monthText);
  const day = dayText === undefined ? null : dayText === 'XX' ? 'XX' : Number(dayText);
  // A day of a season, or of a month or year that is not known, belongs to EDTF level 2.
  if (day !== null && typeof month === 'number' && month > 12) return null;
  if (month === 'XX' && typeof day === 'number') return null;
  if (year.includes('X') && month !== null) return null;
  if (year === '0000') return 'impossible';
  if (typeof month === 'number' && typeof day === 'number') {
    if (!isRealDay(Number(year), month, day)) return 'impossible';
  }
  return {
    kind: 'point',
    year,
    month,
    day,
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
}

function readEnd(text: string): EdtfPoint | 'open' | 'unknown' | 'impossible' | null {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return readPoint(text);
}

function readStructure(text: string): EdtfDate | 'impossible' | null {
  const parts = text.split('/');
  if (parts.length === 1) return readPoint(text);
  if (parts.length !== 2) return null;
  const from = readEnd(parts[0] ?? '');
  const to = readEnd(parts[1] ?? '');
  if (from === null || to === null) return null;
  if (from === 'impossible' || to === 'impossible') return 'impossible';
  if (typeof from === 'string' && typeof to === 'string') return null;
  const interval: EdtfInterval = { kind: 'interval', from, to };
  const { earliest, latest } = boundsOf(interval);
  if (earliest !== null && latest !== null && earliest.compare(latest) > 0) return 'impossible';
  return interval;
}

/** A year, month or day of level 0, which our own check of the calendar has read whole. */
const plainForm = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

function isEdtf(text: string): boolean {
  // Most dates of a list are plain, and the package's parser takes some 50 microseconds for each.
  if (plainForm.test(text)) return true;
  try {
    parse(text, { level: 1, seasonUncertainty: true });
    return true;
  } catch {
    // The package throws plain Errors for what it cannot read; its message quotes the text.
    return false;
  }
}

/**
 * Reads EDTF text of level 0 or 1 (ISO 8601-2:2019), intervals of seasons and marked seasons
 * included. `impossible` for a form that is right and a day that never was (30 February, an
 * interval that ends before it starts), null for anything else. The calendar is checked first,
 * and then the package must agree that the text is EDTF, unless it is a plain year, month or day.
 */
export function readEdtf(text: string): EdtfDate | 'impossible' | null {
  const read = readStructure(text);
  if (read === null || read === 'impossible') return read;
  // One end at a time: the package refuses `/2023-05` and knows no interval of seasons.
  const ends = text.split('/').filter((end) => end !== '' && end !== '..');
  return ends.every(isEdtf) ? read : null;
}

function firstDay(point: EdtfPoint): CalendarDate {
  const year = Math.max(1, Number(point.year.replaceAll('X', '0')));
  const { month, day } = point;
  if (month === null || month === 'XX') return new CalendarDate(year, 1, 1);
  if (month === 24) return new CalendarDate(year, 1, 1);
  if (month > 20) return new CalendarDate(year, (month - 20) * 3, 1);
  return new CalendarDate(year, month, typeof day === 'number' ? day : 1);
}

function lastDay(point: EdtfPoint): CalendarDate {
  const year = Number(point.year.replaceAll('X', '9'));
  const { month, day } = point;
  if (month === null || month === 'XX') return new CalendarDate(year, 12, 31);
  if (month === 24) {
    if (year === 9999) return new CalendarDate(9999, 12, 31);
    return new CalendarDate(year + 1, 2, daysInMonth(year + 1, 2));
  }
  if (month > 20) {
    const last = (month - 20) * 3 + 2;
    return new CalendarDate(year, last, daysInMonth(year, last));
  }
  return new CalendarDate(year, month, typeof day === 'number' ? day : daysInMonth(year, month));
}

/**
 * The days a date that was read can mean. Seasons are those of the north, where Vigil's cases are;
 * "winter 2024" is said of January 2024 and of February 2025 alike, so it spans both. `?` and `~`
 * widen nothing: nobody says by how much, so they are shown and never computed with.
 */
export function boundsOf(date: EdtfDate): DateBounds {
  if (date.kind === 'point') return { earliest: firstDay(date), latest: lastDay(date) };
  return {
    earliest: typeof date.from === 'string' ? null : firstDay(date.from),
    latest: typeof date.to === 'string' ? null : lastDay(date.to),
  };
}

const noBounds: DateBounds = { earliest: null, latest: null };
const remembered = new Map<string, { date: EdtfDate; bounds: DateBounds } | null>();
const rememberAtMost = 20_000;

function recall(edtf: string): { date: EdtfDate; bounds: DateBounds } | null {
  const known = remembered.get(edtf);
  if (known !== undefined) return known;
  // The package's parser takes some 50 microseconds a date, and stored dates went through it
  // already: here the structure alone is read, or sorting a long table would wait on it.
  const date = readStructure(edtf);
  const entry = date === null || date === 'impossible' ? null : { date, bounds: boundsOf(date) };
  if (remembered.size >= rememberAtMost) remembered.clear();
  remembered.set(edtf, entry);
  return entry;
}

/** The structure of a stored EDTF text, or null where it is none or names no real day. */
export function edtfDate(edtf: string | null): EdtfDate | null {
  return edtf === null ? null : (recall(edtf)?.date ?? null);
}

/** The first and last day a stored EDTF text can mean; both null where it cannot be read. */
export function bounds(edtf: string | null): DateBounds {
  return edtf === null ? noBounds : (recall(edtf)?.bounds ?? noBounds);
}
