import { isRealDay } from './edtf-date';
import { foldDateWord, monthOfWord } from './month-words';

/** What is known about a text that can help to read its dates. */
export interface DateHints {
  /** BCP 47 tag of the text: `en-US` puts the month first, other languages the day. */
  readonly language?: string | null;
  /** The year meant where none is written; the result is flagged `year-inferred`. */
  readonly year?: number;
  /** IANA zone of the hours that are given without one. */
  readonly zone?: string;
}

/** One date read from plain words or figures, as EDTF of level 0 or 1. */
export interface PlainDate {
  readonly edtf: string | null;
  readonly flag: 'impossible' | 'ambiguous' | 'year-inferred' | null;
}

const impossible: PlainDate = { edtf: null, flag: 'impossible' };

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** EDTF of a day, or `impossible` where the calendar has none. */
function wholeDay(year: number, month: number, day: number, inferred: boolean): PlainDate {
  if (!isRealDay(year, month, day)) return impossible;
  const edtf = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return { edtf, flag: inferred ? 'year-inferred' : null };
}

/** `24` is 2024 and `89` is 1989: the casework of living people, so 1970 to 2069. */
function fullYear(text: string): { year: number; inferred: boolean } {
  const year = Number(text);
  if (text.length === 4) return { year, inferred: false };
  return { year: year < 70 ? 2000 + year : 1900 + year, inferred: true };
}

function monthFirst(language: string | null | undefined): boolean | null {
  if (language === null || language === undefined) return null;
  const tag = language.toLowerCase();
  if (tag === 'en-us' || tag === 'en-ph') return true;
  return tag === 'en' ? null : false;
}

function readFigures(text: string, hints: DateHints): PlainDate | null {
  const yearFirst = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(text);
  if (yearFirst !== null) {
    return wholeDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), false);
  }
  const monthYear = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (monthYear !== null) {
    const month = Number(monthYear[1]);
    if (month < 1 || month > 12 || monthYear[2] === '0000') return impossible;
    return { edtf: `${monthYear[2] ?? ''}-${two(month)}`, flag: null };
  }
  const found = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (found === null) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const { year, inferred } = fullYear(found[4] ?? '');
  const dayFirst = wholeDay(year, second, first, inferred);
  const usual = wholeDay(year, first, second, inferred);
  if (found[2] === '.' || first === second) return dayFirst.edtf === null ? usual : dayFirst;
  const order = monthFirst(hints.language);
  if (dayFirst.edtf === null) return usual;
  if (usual.edtf === null) return dayFirst;
  if (order === null) return { edtf: String(year).padStart(4, '0'), flag: 'ambiguous' };
  return order ? usual : dayFirst;
}

const idleWords =
  /^(?:of|the|on|in|г|гг|год|года|году|il|ilin|ilde|ili|ayi|ayinin|ayinda|gun|gunu|v|в|mon|tue|wed|thu|fri|sat|sun|\p{L}+day)$/u;

function wordsOf(text: string): string[] {
  return text
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/(\d)-s?[iıuü](?:n(?:d[əea])?)?(?![\p{L}\d])/giu, '$1')
    .replace(/(\d)-?(?:c[iıuü]|d[əea]|nd[əea]|го|е|м|й|ого)(?![\p{L}\d])/giu, '$1')
    .split(/[\s,.]+/u)
    .filter((word) => word !== '' && !idleWords.test(foldDateWord(word)));
}

function readWords(text: string, hints: DateHints): PlainDate | null {
  const words = wordsOf(text);
  if (words.length < 1 || words.length > 3) return null;
  let month: number | null = null;
  let day: number | null = null;
  let year: number | null = null;
  for (const word of words) {
    const figures = /^\d+$/.test(word);
    const named = figures ? null : monthOfWord(word);
    if (figures && word.length === 4 && year === null) year = Number(word);
    else if (figures && word.length <= 2 && day === null) day = Number(word);
    else if (named !== null && month === null) month = named;
    else return null;
  }
  const inferred = year === null && hints.year !== undefined;
  const meant = year ?? hints.year ?? null;
  if (meant === null || meant < 1) return null;
  const yearText = String(meant).padStart(4, '0');
  const flag = inferred ? 'year-inferred' : null;
  if (month === null) return day === null && year !== null ? { edtf: yearText, flag } : null;
  if (day === null) return { edtf: `${yearText}-${two(month)}`, flag };
  return month > 12 ? null : wholeDay(meant, month, day, inferred);
}

/**
 * Reads one date written in figures (`14.11.2024`, `11/14/2024`) or in English, Azerbaijani or
 * Russian words (`14 November 2024`, `noyabr 2024`, `осень 2023`). Null where it is none.
 */
export function readPlainDate(text: string, hints: DateHints): PlainDate | null {
  return readFigures(text, hints) ?? readWords(text, hints);
}
