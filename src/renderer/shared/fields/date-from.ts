import { readDate } from '../../../domain/read-date';
import type { WrittenDate } from '../../../domain/written-date';

/** The date of a form's field, or null where nothing was typed. */
export function dateFrom(written: string): WrittenDate | null {
  return written.trim() === '' ? null : readDate(written);
}
