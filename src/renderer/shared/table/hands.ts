import type { GridColumn } from './grid-row';
import type { GridLine } from './group-lines';
import type { Place } from './move';

/** Where somebody's hands are in a table, told by ids, so that another table of the same rows can go on there. */
export interface Hands {
  /** The row with the focus, else the first in view; null where there is none. */
  readonly row: string | null;
  /** Pixels from the top of the table to that row. */
  readonly above: number;
  readonly isScrolled: boolean;
  /** What has the focus: a cell or the head of a column, or the filter with its caret. */
  readonly focus:
    | { readonly in: 'row' | 'head'; readonly column: string }
    | { readonly in: 'filter'; readonly start: number; readonly end: number }
    | null;
}

/** Where the hands are in the table and filter inside `whole`, by what the page shows now. */
export function handsIn(whole: HTMLElement, columns: readonly GridColumn[]): Hands | null {
  const grid = whole.querySelector<HTMLElement>('[role=grid]');
  if (grid === null) return null;
  const held = document.activeElement;
  const cell = whole.contains(held) ? held?.closest<HTMLElement>('[data-cell]') : null;
  const top = grid.getBoundingClientRect().top;
  const row = cell?.closest<HTMLElement>('[data-row]') ?? firstInView(grid, top);
  const [, at = ''] = cell?.dataset['cell']?.split(':') ?? [];
  const column = columns[Number(at)]?.id;
  return {
    row: row?.dataset['row'] ?? null,
    above: row === null ? 0 : row.getBoundingClientRect().top - top,
    isScrolled: grid.scrollTop > 0,
    focus:
      cell !== null && cell !== undefined && column !== undefined
        ? { in: cell.closest('[data-row]') === null ? 'head' : 'row', column }
        : held instanceof HTMLInputElement && whole.contains(held)
          ? { in: 'filter', start: held.selectionStart ?? 0, end: held.selectionEnd ?? 0 }
          : null,
  };
}

/** The first row that is not under the heads; rows are used again and stand in no order in the page. */
function firstInView(grid: HTMLElement, top: number): HTMLElement | null {
  const from = top + (grid.querySelector<HTMLElement>('[role=columnheader]')?.offsetHeight ?? 0);
  const rows = [...grid.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
    row,
    at: row.getBoundingClientRect().top,
  }));
  const [first] = rows.filter(({ at }) => at >= from).toSorted((a, b) => a.at - b.at);
  return first?.row ?? null;
}

/**
 * The same place among other lines and columns: where the row stands now and the cell that had the
 * focus, or its head; null for a row or column that is not shown there.
 */
export function placeOfHands(
  { row, focus }: Hands,
  lines: readonly GridLine[],
  columns: readonly GridColumn[],
): { readonly line: number | null; readonly place: Place | null } {
  const line = lines.findIndex((one) => 'row' in one && one.row.id === row);
  const column =
    focus === null || focus.in === 'filter'
      ? -1
      : columns.findIndex(({ id }) => id === focus.column);
  const inHead = focus?.in === 'head';
  const isShown = column >= 0 && (inHead || line >= 0);
  return {
    line: line < 0 ? null : line,
    place: isShown ? { row: inHead ? -1 : line, column } : null,
  };
}
