import { readDate } from '../../domain/read-date';
import type { WrittenDate } from '../../domain/written-date';
import { dateFrom } from '../shared/fields/DateField';

/** The date of a form's field; the one on file where nothing of it was changed, hour and all. */
export function dateOr(written: string, before: WrittenDate | null): WrittenDate | null {
  return before !== null && before.written === written ? before : dateFrom(written);
}

/** The same for a date that must stand: one that is not stated has no words. */
export function statedOr(written: string, before: WrittenDate | null): WrittenDate {
  return dateOr(written, before) ?? readDate('');
}
