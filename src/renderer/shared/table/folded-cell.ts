import { fold } from '../../../domain/names/fold';
import { foldText } from '../search/fold';
import type { GridColumn, GridRow } from './grid-row';

type CellOf = (row: GridRow) => string;

/** Cells that were folded before, by column and row: a filter asks each at every key. */
const letters = new WeakMap<GridColumn, WeakMap<GridRow, string>>();
const names = new WeakMap<GridColumn, WeakMap<GridRow, string>>();

/** Gives the letters of a cell as filters compare them, folded once for each row. */
export function foldedCell(column: GridColumn): CellOf {
  return kept(letters, column, foldText);
}

/** A longer cell is a text that speaks of names; the search finds them there. */
const LONGEST_NAMES = 200;

/** Gives a cell as names are compared, the same for every spelling of a name; of a long text nothing. */
export function foldedName(column: GridColumn): CellOf {
  return kept(names, column, (text) => (text.length <= LONGEST_NAMES ? fold(text) : ''));
}

function kept(
  all: WeakMap<GridColumn, WeakMap<GridRow, string>>,
  column: GridColumn,
  folding: (text: string) => string,
): CellOf {
  const known = all.get(column) ?? new WeakMap<GridRow, string>();
  all.set(column, known);
  return (row) => {
    let folded = known.get(row);
    if (folded === undefined) {
      folded = folding(String(row.values[column.id] ?? ''));
      known.set(row, folded);
    }
    return folded;
  };
}
