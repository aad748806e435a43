import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { GridLine } from './group-lines';
import { moved, type Place } from './move';
import { all, nothingSelected, ranged, toggled, type Selection } from './selection';

/** What the keys of a grid do; each answers a key that was pressed on a cell. */
export interface GridKeys {
  readonly lines: readonly GridLine[];
  /** The rows in their order. */
  readonly ids: () => readonly string[];
  readonly columns: number;
  /** Rows of one page. */
  readonly page: () => number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onReveal: (line: number) => void;
  readonly onSort: (column: number, add: boolean) => void;
  readonly onResize: (column: number, by: number) => void;
  /** Enter (`enter`) or F2 (`edit`) on a cell. */
  readonly onEnter: (line: number, column: number, how: 'enter' | 'edit') => void;
  readonly onCopy: () => void;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
}

/** Pixels by which one key widens a column. */
const STEP = 16;

/** The place of the focus and the chosen rows of a grid, moved by the keys of a spreadsheet. */
export function useGridKeys(keys: GridKeys) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const { lines, ids } = keys;
  const here: Place = {
    row: Math.min(place.row, lines.length - 1),
    column: Math.min(place.column, keys.columns - 1),
  };

  function select(next: Selection): void {
    setSelection(next);
    keys.onSelect(next.ids);
  }

  function idAt(line: number): string | undefined {
    const one = lines[line];
    return one !== undefined && 'row' in one ? one.row.id : undefined;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined)
      return;
    const mod = event.ctrlKey || event.metaKey;
    const id = idAt(here.row);
    const inHead = here.row < 0;
    const arrow = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const extent = { rows: lines.length, columns: keys.columns, page: keys.page() };
    const next = moved(here, event, extent, document.dir === 'rtl');
    if (inHead && event.shiftKey && arrow !== 0) keys.onResize(here.column, arrow * STEP);
    else if (next !== null) {
      setPlace(next);
      keys.onReveal(next.row);
      const to = idAt(next.row);
      if (event.shiftKey && to !== undefined && next.row !== here.row) {
        const from =
          selection.anchor === null && id !== undefined ? toggled(nothingSelected, id) : selection;
        select(ranged(from, to, ids()));
      }
    } else if (event.key === 'Enter' || event.key === 'F2') {
      if (inHead) keys.onSort(here.column, event.shiftKey);
      else keys.onEnter(here.row, here.column, event.key === 'F2' ? 'edit' : 'enter');
    } else if (event.key === ' ' && id !== undefined) {
      select(event.shiftKey ? ranged(selection, id, ids()) : toggled(selection, id));
    } else if (mod && event.code === 'KeyA') select(all(ids()));
    else if (mod && event.code === 'KeyC' && !event.shiftKey) keys.onCopy();
    else if (event.key === 'Escape' && selection.ids.size > 0) select(nothingSelected);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { here, setPlace, selection, select, onKeyDown };
}
