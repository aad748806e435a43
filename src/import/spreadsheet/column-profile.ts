import type { Rows } from '../tabular/packed-rows';
import { serialDay } from './cell-date';
import { foldHeader } from './fold-header';
import type { DateOrder } from './mapping';

/** What the cells of a column look like. */
export type ColumnType = 'empty' | 'number' | 'date' | 'url' | 'text';

/** What is known of a column from its cells. */
export interface ColumnProfile {
  readonly header: string;
  readonly type: ColumnType;
  readonly filled: number;
  /** Up to three different values. */
  readonly examples: readonly string[];
  /** How many different values, as far as they were counted. */
  readonly distinct: number;
  /** A sign that parts several values in many cells, or empty. */
  readonly split: string;
  /** What dates with slashes say of their order; `unsure` where all fit both. */
  readonly dateOrder: DateOrder | 'unsure';
  /** How many cells are bare numbers that a spreadsheet may mean a day by, and the first of them. */
  readonly serials: number;
  readonly serial: string;
}

/** Cells of a column that are looked at. */
const SAMPLE = 2000;
const MOST_DISTINCT = 500;
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;
/** Of the cells with a value, the share that has to be of a type. */
const TYPE_SHARE = 0.7;
const SPLIT_SHARE = 0.15;

const NUMBER = /^[-+]?\d[\d\s.,]*%?$/;
const DATE =
  /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?(?:[T ]\d\d:\d\d.*)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[./]\d{4}|\d{1,2}[ .]?\p{L}{3,}\.?,? ?\d{4}|\p{L}{3,}\.? \d{1,2}, ?\d{4})$/u;
const URL = /^https?:\/\//i;
const SPLITS = [';', '|', '\n', '؛', '；'] as const;

/** What each column of the rows below the header holds, from its first 2,000 rows. */
export function profileColumns(
  rows: Rows,
  header: number | null,
  columns: number,
): ColumnProfile[] {
  const names = header === null ? [] : (rows.at(header) ?? []);
  const sample = rows.slice(header === null ? 0 : header + 1, SAMPLE);
  return Array.from({ length: columns }, (_, at) => profile(names[at]?.trim() ?? '', sample, at));
}

function profile(header: string, rows: readonly (readonly string[])[], at: number): ColumnProfile {
  const values = rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
  const seen = new Set<string>();
  for (const value of values) if (seen.size < MOST_DISTINCT) seen.add(value);
  const examples = [...seen].slice(0, EXAMPLES).map((value) => value.slice(0, LONGEST_EXAMPLE));
  const type = typeOf(values, header);
  const serials = values.filter((value) => serialDay(value) !== null);
  return {
    header,
    type,
    filled: values.length,
    examples,
    distinct: seen.size,
    split: type === 'date' || type === 'number' ? '' : splitOf(values),
    dateOrder: type === 'date' ? orderOf(values) : null,
    serials: serials.length,
    serial: serials[0] ?? '',
  };
}

function typeOf(values: readonly string[], header: string): ColumnType {
  if (values.length === 0) return 'empty';
  function share(pattern: RegExp): number {
    return values.filter((value) => pattern.test(value)).length / values.length;
  }
  const years = share(/^\d{4}$/) >= TYPE_SHARE && !/year|il|год/.test(foldHeader(header));
  if (share(URL) >= TYPE_SHARE) return 'url';
  if (!years && share(DATE) >= TYPE_SHARE) return 'date';
  return share(NUMBER) >= TYPE_SHARE ? 'number' : 'text';
}

function splitOf(values: readonly string[]): string {
  if (values.length === 0) return '';
  const found = SPLITS.find(
    (sign) => values.filter((value) => value.includes(sign)).length / values.length >= SPLIT_SHARE,
  );
  return found ?? '';
}

/** 24/05/2024 can only be day first, 05/24/2024 only month first; both in one column are unsure. */
function orderOf(values: readonly string[]): DateOrder | 'unsure' {
  let [dayFirst, monthFirst, both] = [0, 0, 0];
  for (const value of values) {
    const found = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(value);
    if (found === null) continue;
    const [one, two] = [Number(found[1]), Number(found[2])];
    if (one > 12) dayFirst += 1;
    else if (two > 12) monthFirst += 1;
    else if (one !== two) both += 1;
  }
  if (dayFirst > 0 && monthFirst === 0) return 'day-first';
  if (monthFirst > 0 && dayFirst === 0) return 'month-first';
  return dayFirst + monthFirst + both > 0 ? 'unsure' : null;
}
