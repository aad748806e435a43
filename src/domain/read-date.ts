import { dateWords } from './date-words';
import { bounds, readEdtf } from './edtf-date';
import { readPlainDate, type DateHints, type PlainDate } from './read-plain-date';
import type { WrittenDate } from './written-date';

export type { DateHints } from './read-plain-date';

const zoneWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:moscow time|msk|по московскому времени|мск)$/i, 'Europe/Moscow'],
  [/^(?:baku time|по бакинскому времени|bakı vaxtı(?: ilə)?)$/i, 'Asia/Baku'],
  [/^(?:utc|gmt|z)$/i, 'UTC'],
];
const hourForm =
  /[\s,]+(?:at\s+|в\s+|saat\s+)?\(?([01]?\d|2[0-3])[:.]([0-5]\d)(?![.\d])(?::[0-5]\d)?[\s,]*\(?([^()]*?)\)?$/iu;
const edtfTime =
  /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

type Reader = (text: string, hints: DateHints) => PlainDate | null;

/** A regular expression that reads back what `showDate` writes by a form of the date words. */
function readerOf(form: string): RegExp {
  const parts = form.split(/\{\w+\}/);
  const escaped = parts.map((part) =>
    part
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/[–—]/g, '-')
      .replace(/ +/g, '\\s+'),
  );
  return new RegExp(`^${escaped.join('(.+?)')}$`, 'iu');
}

function forms(
  key: 'about' | 'probably' | 'probablyAbout' | 'between' | 'by' | 'since' | 'someDay',
) {
  return Object.values(dateWords).map((words) => readerOf(words.forms[key]));
}

function mark(sign: '?' | '~' | '%'): (inner: PlainDate[]) => PlainDate | null {
  return ([date]) => {
    if (date === undefined || date.edtf === null) return date ?? null;
    // One mark a date; a range carries its marks at its ends.
    return /[?~%/]$|\//.test(date.edtf) ? null : { ...date, edtf: `${date.edtf}${sign}` };
  };
}

function flagOf(dates: readonly PlainDate[]): PlainDate['flag'] {
  return dates.map((date) => date.flag).find((flag) => flag !== null) ?? null;
}

function interval(from: string, to: string, flag: PlainDate['flag']): PlainDate {
  const edtf = `${from}/${to}`;
  const read = readEdtf(edtf);
  if (read === 'impossible') return { edtf: null, flag: 'impossible' };
  return { edtf: read === null ? null : edtf, flag };
}

function span(inner: PlainDate[]): PlainDate | null {
  const [from, to] = inner;
  if (from === undefined || to === undefined) return null;
  if (from.edtf === null || to.edtf === null) return { edtf: null, flag: flagOf(inner) };
  if (from.edtf.includes('/') || to.edtf.includes('/')) return null;
  return interval(from.edtf, to.edtf, flagOf(inner));
}

function oneSided(side: 'by' | 'since', step: -1 | 0 | 1) {
  return ([date]: PlainDate[]): PlainDate | null => {
    if (date === undefined || date.edtf === null) return date ?? null;
    if (date.edtf.includes('/')) return null;
    let edge = date.edtf;
    if (step !== 0) {
      const { earliest, latest } = bounds(date.edtf);
      const day = step < 0 ? earliest?.subtract({ days: 1 }) : latest?.add({ days: 1 });
      if (day === undefined || day === null) return null;
      // "Before May 2023" ends with April: as exact as the words, and no more.
      const length = /^\d{4}(?:-\d\d){0,2}$/.test(date.edtf) && !/-2[1-4]$/.test(date.edtf);
      edge = day.toString().slice(0, length ? date.edtf.length : 10);
    }
    return side === 'by' ? interval('..', edge, date.flag) : interval(edge, '..', date.flag);
  };
}

interface Pattern {
  readonly forms: readonly RegExp[];
  readonly make: (inner: PlainDate[]) => PlainDate | null;
}

/** Tried in order; each reads the dates in its places by the same function again. */
const patterns: readonly Pattern[] = [
  { forms: forms('probablyAbout'), make: mark('%') },
  {
    forms: [
      ...forms('about'),
      /^(?:around|circa|c\.|ca\.?|approximately|approx\.?|некоторо|около|ок\.|приблизительно)\s*(.+)$/iu,
    ],
    make: mark('~'),
  },
  {
    forms: [
      ...forms('probably'),
      /^(?:likely|possibly|perhaps|maybe|вероятно|возможно|ehtimal ki|ehtimal)[\s,]+(.+)$/iu,
      /^(.+?)\s*\(?\?\)?$/u,
    ],
    make: mark('?'),
  },
  {
    forms: [
      ...forms('between'),
      /^from (.+?) (?:to|till|until) (.+)$/iu,
      /^(?:с|со) (.+?) (?:по|до) (.+)$/iu,
      /^между (.+?) и (.+)$/iu,
      /^(.*\d{4}) ?- ?(.*\d{4})$/u,
    ],
    make: span,
  },
  {
    forms: [
      ...forms('by'),
      /^(?:until|till|up to|(?:not|no) later than|не позднее|до конца) (.+)$/iu,
    ],
    make: oneSided('by', 0),
  },
  { forms: [/^(?:before|prior to) (.+)$/iu], make: oneSided('by', -1) },
  { forms: [...forms('since'), /^(?:from|начиная с) (.+)$/iu], make: oneSided('since', 0) },
  { forms: [/^after (.+)$/iu], make: oneSided('since', 1) },
  {
    forms: forms('someDay'),
    make: ([date]) =>
      typeof date?.edtf === 'string' && /^\d{4}-(?:0\d|1[0-2])$/.test(date.edtf)
        ? { ...date, edtf: `${date.edtf}-XX` }
        : null,
  },
];

/** `14-22 November 2024`, `November 14-22, 2024`, `14 November - 3 December 2024`. */
function readDayRange(text: string, read: Reader, hints: DateHints): PlainDate | null {
  const days = /^(.*?)(?<!\d)(\d{1,2}) ?- ?(\d{1,2})(?!\d)(.*)$/u.exec(text);
  if (days !== null && /\p{L}/u.test(text)) {
    const [, before = '', first = '', last = '', after = ''] = days;
    const inner = [first, last].map((day) => read(`${before}${day}${after}`, hints));
    const known = inner.filter((date) => date !== null);
    return known.length < 2 ? null : span(known);
  }
  const halves = /^(\d{1,2} \p{L}+|\p{L}+ \d{1,2}|\p{L}+) ?- ?(.*?(\d{4}).*)$/u.exec(text);
  if (halves === null) return null;
  const [, first = '', last = '', year = ''] = halves;
  const inner = [read(`${first} ${year}`, hints), read(last, hints)];
  const known = inner.filter((date) => date !== null);
  return known.length < 2 ? null : span(known);
}

function readDecade(text: string): PlainDate | null {
  const found = /^(?:the )?(\d{3})0(?:'?s|-е(?: годы)?|-c[iıuü] illər)$/iu.exec(text);
  return found === null ? null : { edtf: `${found[1] ?? ''}X`, flag: null };
}

/** `between 11 and 22 November 2024`: the first day takes the month and year of the second. */
function withMonth(parts: readonly string[]): readonly string[] {
  const [first = '', last = ''] = parts;
  if (parts.length !== 2 || !/^\d{1,2}$/.test(first)) return parts;
  return [last.replace(/(?<!\d)\d{1,2}(?!\d)/, first), last];
}

function readText(text: string, hints: DateHints): PlainDate | null {
  const edtf = readEdtf(text);
  if (edtf === 'impossible') return { edtf: null, flag: 'impossible' };
  if (edtf !== null) return { edtf: text, flag: null };
  const simple = readDecade(text) ?? readPlainDate(text, hints);
  if (simple !== null) return simple;
  const range = readDayRange(text, readPlainDate, hints);
  if (range !== null) return range;
  for (const { forms: candidates, make } of patterns) {
    for (const form of candidates) {
      const found = form.exec(text);
      if (found === null) continue;
      const parts = withMonth(found.slice(1).map((part) => part.trim()));
      const inner = parts.map((part) => readText(part, hints));
      if (inner.some((date) => date === null)) continue;
      const made = make(inner.filter((date) => date !== null));
      if (made !== null) return made;
    }
  }
  return null;
}

interface Hour {
  readonly hour: string;
  readonly zone: string | null;
}

function takeHour(text: string, hints: DateHints): { rest: string; at: Hour } | null {
  const found = hourForm.exec(text);
  if (found === null) return null;
  const named = (found[3] ?? '').trim();
  const known = zoneWords.find(([form]) => form.test(named))?.[1];
  const iana = /^[A-Z][\w+-]+(?:\/[A-Z][\w+-]+)+$|^[+-]\d\d:\d\d$/.test(named) ? named : undefined;
  if (named !== '' && known === undefined && iana === undefined) return null;
  const zone = known ?? iana ?? hints.zone ?? null;
  const hour = `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}`;
  return { rest: text.slice(0, found.index).trim(), at: { hour, zone } };
}

/**
 * Reads a date as somebody wrote it: EDTF of level 0 and 1 (ISO 8601-2:2019), figures, and words
 * of English, Azerbaijani and Russian, with ranges, doubts and an hour. What is written is always
 * kept. `edtf` is null and `flag` says why where the day never was (`impossible`) or nothing could
 * be read (`unread`); a form with two readings keeps the year they share (`ambiguous`).
 */
export function readDate(written: string, hints: DateHints = {}): WrittenDate {
  const kept = written.slice(0, 200);
  const text = kept.trim().replace(/[–—−]/g, '-').replace(/\s+/gu, ' ');
  const none = { written: kept, edtf: null, hour: null, zone: null };
  if (text === '') return { ...none, flag: null };
  const timed = edtfTime.exec(text);
  if (timed !== null) {
    const date = readText(timed[1] ?? '', hints);
    const offset = timed[4] === 'Z' ? 'UTC' : (timed[4] ?? hints.zone ?? null);
    const hour = `${timed[2] ?? ''}:${timed[3] ?? ''}`;
    return {
      written: kept,
      edtf: date?.edtf ?? null,
      hour,
      zone: offset,
      flag: date?.flag ?? null,
    };
  }
  const whole = readText(text, hints);
  if (whole !== null) return { ...none, ...whole };
  const hour = takeHour(text, hints);
  const date = hour === null ? null : readText(hour.rest, hints);
  if (hour === null || date === null) return { ...none, flag: 'unread' };
  return { written: kept, ...date, ...hour.at };
}

/** A date that was picked as EDTF and not quoted from a source; `written` says the same. */
export function dateOfEdtf(edtf: string): WrittenDate {
  return readDate(edtf);
}
