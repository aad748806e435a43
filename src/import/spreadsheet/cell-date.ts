import { readDate } from '../../domain/read-date';
import type { WrittenDate } from '../../domain/written-date';
import type { DateOrder } from './mapping';

/**
 * A year of the Iranian calendar (Solar Hijri) in figures, with or without month and day: 1300 to
 * 1499 is 1921 to 2121. No list of prisoners speaks of the fourteenth century.
 */
const JALALI = /^1[34]\d\d(?:[-/.]\d{1,2}){0,2}$/;

/**
 * The date of a cell. What is written is always kept. Solar Hijri dates are kept as written and
 * never turned into another calendar; dates with slashes follow `order`, and without one an
 * ambiguous day keeps the year alone.
 */
export function cellDate(written: string, order: DateOrder): WrittenDate {
  const text = written.trim();
  if (JALALI.test(text)) {
    return { written: text.slice(0, 200), edtf: null, hour: null, zone: null, flag: 'unread' };
  }
  const language = order === 'month-first' ? 'en-US' : order === 'day-first' ? 'en-GB' : null;
  return readDate(text, { language });
}

/** True for a date of the Iranian calendar in figures. */
export function isJalali(written: string): boolean {
  return JALALI.test(written.trim());
}
