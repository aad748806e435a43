import { readDate } from '../../domain/read-date';
import { foldText } from '../shared/search/fold';
import { editOf, type GridColumn, type GridRow, type RowEdit } from '../shared/table/grid-row';

/**
 * What a typed or pasted value means for a cell: the id of a term for its words, a date as written.
 * Undefined where a column of terms has no such term.
 */
export function valueFor(column: GridColumn, typed: string): unknown {
  const text = typed.trim();
  switch (column.edit?.kind) {
    case 'date':
      return text === '' ? null : readDate(text);
    case 'term': {
      const folded = foldText(text);
      return column.options?.find(({ id, words }) => id === text || foldText(words) === folded)?.id;
    }
    default:
      return text;
  }
}

/** The change of one cell; null where the column cannot be edited or has no such value. */
export function editWith(row: GridRow, column: GridColumn, typed: string): RowEdit | null {
  if (column.edit === undefined) return null;
  const value = valueFor(column, typed);
  return value === undefined ? null : editOf(row, column.edit, value);
}

/** A typed value as the table would show it. */
export function shownAs(column: GridColumn, typed: string): string {
  const value = valueFor(column, typed);
  return column.options?.find(({ id }) => id === value)?.words ?? typed.trim();
}
