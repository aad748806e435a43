import { readDate } from '../../../domain/read-date';
import type { ColumnType } from './grid-row';

/**
 * What a condition on a column of this type compares with: the EDTF of a date that was written in any
 * form, a number, or the words as they stand. Null where nothing is typed yet, or where what is typed
 * is no date or no number; such a condition hides nothing.
 */
export function conditionValue(type: ColumnType, typed: string): string | number | null {
  const value = typed.trim();
  if (value === '') return null;
  if (type === 'date') return readDate(value).edtf;
  if (type !== 'number') return value;
  const number = Number(value.replaceAll(/[\s\u00a0]/g, ''));
  return Number.isFinite(number) ? number : null;
}
