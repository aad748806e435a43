/** Finds dates and writes them as EDTF, resolved against the date of publication. */
import calendar from './data/calendar-words.json';
import {
  civil,
  dayNumber,
  isRealDay,
  readDay,
  two,
  weekdayOf,
  writeDay,
  type Day,
} from './civil-day';
import type { DateMention } from './mention';
import type { TokenText } from './tokens';

const MONTHS = new Map<string, number>();
for (const [month, words] of Object.entries(calendar.months)) {
  for (const word of words) MONTHS.set(plain(word), Number(month));
}
for (const words of Object.values(calendar.months)) {
  // The Azerbaijani word stands last; only it takes endings of its own.
  const base = plain(words.at(-1) ?? '');
  const month = MONTHS.get(base);
  if (month === undefined) continue;
  for (const ending of calendar.azerbaijaniMonthEndings) {
    if (!MONTHS.has(base + ending)) MONTHS.set(base + ending, month);
  }
}
const WEEKDAYS = new Map<string, number>();
for (const [weekday, words] of Object.entries(calendar.weekdays)) {
  for (const word of words) WEEKDAYS.set(word, Number(weekday));
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/^ı/, 'i');
}

/** Case is folded by the flag, but never the Azerbaijani capital İ. */
const MONTH_WORD = [...MONTHS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/^i/u, '[iİ]'))
  .join('|');
const YEAR = '(1[89]\\d\\d|20\\d\\d)';
const NOT_BEFORE = '(?<![\\p{L}\\d.,/:-])';
const NOT_AFTER = '(?![\\p{L}\\d])';
const ORDINAL = '(?:st|nd|rd|th|-?го|-?е|-?(?:c[ıiuü]|ci))?';
const AZ_DAY_ENDING =
  "(?:['\u2019-]?(?:da|də|dan|dən|sı|si|sında|sində|ü|u|ı|i|ndə|nda|sından|sindən|ündə|unda|ında|ində|na|nə|a|ə))";
const YEAR_AFTER = `(?:,?\\s+${YEAR}(?:\\s*(?:-?(?:c[ıiuü]|го|м))?\\s*(?:${calendar.yearWords.join('|')})\\.?)?)?`;
const AZ_YEAR = `${YEAR}\\s*-?(?:c[ıiuü])\\s*(?:ilin|il|ilində)?`;

function pattern(body: string): RegExp {
  return new RegExp(`${NOT_BEFORE}${body}${NOT_AFTER}`, 'giu');
}

const PATTERNS = {
  iso: pattern('(\\d{4})-(\\d{2})-(\\d{2})'),
  dotted: pattern('(\\d{1,2})[./](\\d{1,2})[./](\\d{4})'),
  yearFirst: pattern(`${AZ_YEAR}\\s+(\\d{1,2})\\s+(${MONTH_WORD})`),
  yearMonthDay: pattern(`${AZ_YEAR}\\s+(${MONTH_WORD})\\s+(\\d{1,2})${AZ_DAY_ENDING}?`),
  yearMonth: pattern(`${AZ_YEAR}\\s+(${MONTH_WORD})`),
  dayRange: pattern(`(\\d{1,2})\\s*[-\u2013]\\s*(\\d{1,2})\\s+(${MONTH_WORD})\\.?${YEAR_AFTER}`),
  dayMonth: pattern(`(\\d{1,2})${ORDINAL}(?:\\s+of)?\\s+(${MONTH_WORD})\\.?${YEAR_AFTER}`),
  monthDay: pattern(
    `(${MONTH_WORD})\\.?\\s+(\\d{1,2})(?:${AZ_DAY_ENDING}|${ORDINAL})(?:,?\\s+${YEAR})?`,
  ),
  monthYear: pattern(
    `(${MONTH_WORD})\\.?(?:\\s+of)?,?\\s+${YEAR}(?:\\s+(?:${calendar.yearWords.join('|')}))?`,
  ),
  years: pattern(`${YEAR}\\s*[-\u2013]\\s*${YEAR}`),
  year: pattern(`${YEAR}(?:(?:\\s*-?(?:c[ıiuü]|й|м|го))?\\s+(?:${calendar.yearWords.join('|')}))?`),
  // A month alone is too often another word (may, mart): only after "in", "last", "since".
  bareMonth: new RegExp(
    `(?<=(?<!\\p{L})(?:in|since|last|until|by|early|late|mid|в|с)\\s)(${MONTH_WORD})${NOT_AFTER}`,
    'giu',
  ),
  weekday: pattern(`(${[...WEEKDAYS.keys()].join('|')})`),
  azWeekday: pattern(`(${calendar.azerbaijaniWeekdays.join('|')})\\s+günü`),
  dayBefore: pattern(`(${calendar.dayBefore.join('|')})`),
  twoDaysBefore: pattern(`(${calendar.twoDaysBefore.join('|')})`),
} as const;

/** News speaks of the past more than of the future: up to three months ahead count as near. */
const DAYS_AHEAD = 92;

interface When {
  readonly published: Day | null;
  /** A word like "until" stands before: the day is to come. */
  readonly ahead: boolean;
}

function inferYear(month: number, day: number | null, { published, ahead }: When): string {
  const tail = day === null ? two(month) : `${two(month)}-${two(day)}`;
  if (published === null) return `XXXX-${tail}`;
  const years = [published.year + 1, published.year, published.year - 1];
  for (const year of ahead ? years.toReversed() : years) {
    const candidate = { year, month, day: day ?? 1 };
    const distance = dayNumber(candidate) - dayNumber(published);
    const fits = ahead ? distance >= 0 : distance <= DAYS_AHEAD;
    if (fits && isRealDay(candidate)) return `${year}-${tail}`;
  }
  return `XXXX-${tail}`;
}

function lastWeekday(weekday: number, published: Day): Day {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return civil(dayNumber(published) - back);
}

const AHEAD = new RegExp(`(?:^|[\\s(])(?:${calendar.aheadWords.join('|')})(?:\\s+the)?\\s+$`, 'iu');

type Found = { readonly edtf: string; readonly inferred: boolean } | null;

function exact(year: number, month: number, day: number | null): Found {
  if (day === null)
    return month >= 1 && month <= 12 ? { edtf: `${year}-${two(month)}`, inferred: false } : null;
  return isRealDay({ year, month, day })
    ? { edtf: writeDay({ year, month, day }), inferred: false }
    : null;
}

function monthDay(month: number, day: number, year: string | undefined, when: When): Found {
  if (year !== undefined) return exact(Number(year), month, day);
  if (!isRealDay({ year: 2024, month, day })) return null;
  return { edtf: inferYear(month, day, when), inferred: true };
}

function monthOf(word: string | undefined): number {
  return MONTHS.get(plain(word ?? '')) ?? 0;
}

function read(name: keyof typeof PATTERNS, m: RegExpExecArray, when: When): Found {
  const { published } = when;
  function n(at: number): number {
    return Number(m[at]);
  }
  switch (name) {
    case 'iso':
      return exact(n(1), n(2), n(3));
    case 'dotted':
      return exact(n(3), n(2), n(1));
    case 'yearFirst':
      return exact(n(1), monthOf(m[3]), n(2));
    case 'yearMonthDay':
      return exact(n(1), monthOf(m[2]), n(3));
    case 'yearMonth':
      return exact(n(1), monthOf(m[2]), null);
    case 'dayRange': {
      const [first, second] = [1, 2].map((at) => monthDay(monthOf(m[3]), n(at), m[4], when));
      if (first == null || second == null || n(1) >= n(2)) return null;
      return { edtf: `${first.edtf}/${second.edtf}`, inferred: first.inferred };
    }
    case 'dayMonth':
      return monthDay(monthOf(m[2]), n(1), m[3], when);
    case 'monthDay':
      return monthDay(monthOf(m[1]), n(2), m[3], when);
    case 'monthYear':
      return exact(n(2), monthOf(m[1]), null);
    case 'years':
      return n(1) < n(2) ? { edtf: `${m[1]}/${m[2]}`, inferred: false } : null;
    case 'year':
      return { edtf: m[1] ?? '', inferred: false };
    case 'bareMonth':
      return { edtf: inferYear(monthOf(m[1]), null, when), inferred: true };
    case 'weekday':
    case 'azWeekday': {
      const word = (m[1] ?? '').toLowerCase();
      const weekday =
        name === 'weekday' ? WEEKDAYS.get(word) : calendar.azerbaijaniWeekdays.indexOf(word) + 1;
      if (weekday === undefined || weekday === 0 || published === null) return null;
      return { edtf: writeDay(lastWeekday(weekday, published)), inferred: true };
    }
    case 'dayBefore':
    case 'twoDaysBefore': {
      if (published === null) return null;
      const days = name === 'dayBefore' ? 1 : 2;
      return { edtf: writeDay(civil(dayNumber(published) - days)), inferred: true };
    }
  }
}

/**
 * Dates of a text in order. A date without a year takes the year nearest before publication (or
 * up to three months after it) and is marked inferred; without a publication date the year is
 * `XXXX`. Page furniture, neighbours' teasers and years glued to other digits (20122) give nothing.
 *
 * @param published ISO date of publication
 */
export function findDates(
  { text, furniture, teaser }: TokenText,
  published?: string,
): DateMention[] {
  const day = readDay(published);
  const taken: DateMention[] = [];
  const covered = new Uint8Array(text.length);
  const lineOf = lineFinder(text);
  for (const name of Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]) {
    PATTERNS[name].lastIndex = 0;
    for (const match of text.matchAll(PATTERNS[name])) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const line = lineOf(start);
      if (furniture[line] === true || teaser[line] === true) continue;
      if (covered.subarray(start, end).includes(1)) continue;
      // "The law of May" is no date of ours, "may" the verb neither: months are capital in English.
      if (
        name === 'bareMonth' &&
        /^[a-z]/.test(match[0]) &&
        !/[а-я]/u.test(text.slice(start - 2, end))
      )
        continue;
      const ahead = AHEAD.test(text.slice(Math.max(0, start - 20), start));
      const found = read(name, match, { published: day, ahead });
      if (found === null) continue;
      covered.fill(1, start, end);
      taken.push({ kind: 'date', start, end, text: text.slice(start, end), ...found });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** The number of the line an offset stands in. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
