import { termOf } from '../../domain/vocabulary';
import type { ColumnProfile } from './column-profile';
import type { DayCount, Mapping, Target } from './mapping';

/** A column of dates with bare numbers in it, of which somebody has to say what they count. */
export interface AskedDays {
  /** Index of the column. */
  readonly column: number;
  readonly header: string;
  /** The first such number, and how many of the cells that were looked at are like it. */
  readonly example: string;
  readonly count: number;
  /** What was said of them; null while nothing was. */
  readonly days: DayCount | null;
}

/** The columns to ask about: those that go to a date and have numbers a spreadsheet may mean days by. */
export function askedDays(mapping: Mapping, profiles: readonly ColumnProfile[]): AskedDays[] {
  return mapping.columns.flatMap(({ target, days = null }, column) => {
    const profile = profiles[column];
    if (profile === undefined || profile.serials === 0 || !isDateTarget(target)) return [];
    const { header, serial: example, serials: count } = profile;
    return [{ column, header, example, count, days }];
  });
}

function isDateTarget(target: Target): boolean {
  if (target === 'event-date' || target === 'outcome-date') return true;
  if (target.startsWith('date:')) return true;
  return target.startsWith('fact:') && termOf('fact-fields', target.slice(5))?.['value'] === 'date';
}

/** The same mapping with what was said of the numbers of one column. */
export function withDays(mapping: Mapping, at: number, days: DayCount | null): Mapping {
  const columns = mapping.columns.map((column, index) =>
    index === at ? { ...column, days } : column,
  );
  return { ...mapping, columns };
}
