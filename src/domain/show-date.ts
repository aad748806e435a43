import { dateLanguage, dateWords, type DateWords } from './date-words';
import { edtfDate, type EdtfDate, type EdtfInterval, type EdtfPoint } from './edtf-date';
import type { WrittenDate } from './written-date';

/** `full` for prose and briefs; `short` for tables, with short month names. */
export type DateStyle = 'full' | 'short';

function fill(form: string, values: Record<string, string>): string {
  return form.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

function plainPoint(point: EdtfPoint, words: DateWords, style: DateStyle): string {
  const { year, month, day } = point;
  if (year.endsWith('XX')) {
    const from = `${year.slice(0, 2)}00`;
    return fill(words.forms.century, { from, to: `${year.slice(0, 2)}99` });
  }
  if (year.endsWith('X')) return fill(words.forms.decade, { year: `${year.slice(0, 3)}0` });
  if (month === null || month === 'XX') return year;
  if (month > 20) return `${words.seasons[month - 21] ?? ''} ${year}`;
  const alone = (style === 'short' ? words.short : words.months)[month - 1] ?? '';
  if (day === null) return `${alone} ${year}`;
  if (day === 'XX') return fill(words.forms.someDay, { date: `${alone} ${year}` });
  const afterDay = (style === 'short' ? words.short : words.monthsOfDay)[month - 1] ?? '';
  return `${day} ${afterDay} ${year}`;
}

function showPoint(point: EdtfPoint, words: DateWords, style: DateStyle): string {
  const date = plainPoint(point, words, style);
  if (point.uncertain && point.approximate) return fill(words.forms.probablyAbout, { date });
  if (point.uncertain) return fill(words.forms.probably, { date });
  return point.approximate ? fill(words.forms.about, { date }) : date;
}

function isPlainDay(point: EdtfPoint): boolean {
  return typeof point.day === 'number' && !point.uncertain && !point.approximate;
}

function showInterval(interval: EdtfInterval, words: DateWords, style: DateStyle): string {
  const { from, to } = interval;
  const first = typeof from === 'string' ? null : showPoint(from, words, style);
  const last = typeof to === 'string' ? null : showPoint(to, words, style);
  if (first === null) return fill(words.forms.by, { date: last ?? '' });
  if (last === null) return fill(words.forms.since, { date: first });
  const sameMonth =
    typeof from !== 'string' &&
    typeof to !== 'string' &&
    isPlainDay(from) &&
    isPlainDay(to) &&
    from.year === to.year &&
    from.month === to.month;
  return fill(words.forms.between, { from: sameMonth ? String(from.day) : first, to: last });
}

function showRead(date: EdtfDate, words: DateWords, style: DateStyle): string {
  return date.kind === 'point' ? showPoint(date, words, style) : showInterval(date, words, style);
}

/**
 * A date in words, never more exact than what is known: a month shows as month and year, an
 * interval as "between ... and ...", a doubtful one as "probably", an approximate one as "about";
 * with the hour and its zone where they are on file. What could not be read, or never was
 * (29 February 1954), shows as it was written. `language` is a BCP 47 tag; other languages than
 * English, Azerbaijani and Russian read in English.
 */
export function showDate(
  date: WrittenDate | null,
  language: string,
  style: DateStyle = 'full',
): string {
  const words = dateWords[dateLanguage(language)];
  if (date === null) return words.forms.notStated;
  const read = edtfDate(date.edtf);
  if (read === null) return date.written.trim() === '' ? words.forms.notStated : date.written;
  const shown = showRead(read, words, style);
  if (date.hour === null) return shown;
  return `${shown}, ${date.hour}${date.zone === null ? '' : ` (${date.zone})`}`;
}
