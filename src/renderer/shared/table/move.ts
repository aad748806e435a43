/** A cell by its place among the rows and columns shown; row -1 is the header. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one page, for PageUp and PageDown. */
  readonly page: number;
}

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where the focus of a grid goes, by the ARIA grid pattern; null for a key that does not move it.
 * `rtl` turns left and right round.
 */
export function moved(place: Place, press: Press, extent: Extent, rtl = false): Place | null {
  const far = press.ctrlKey || press.metaKey;
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  function row(to: number): Place {
    return { ...place, row: Math.min(lastRow, Math.max(-1, to)) };
  }
  function column(to: number): Place {
    return { ...place, column: Math.min(lastColumn, Math.max(0, to)) };
  }
  const on = rtl ? -1 : 1;
  switch (press.key) {
    case 'ArrowDown':
      return far ? row(lastRow) : row(place.row + 1);
    case 'ArrowUp':
      return far ? row(0) : row(place.row - 1);
    case 'ArrowRight':
      return far ? column(on > 0 ? lastColumn : 0) : column(place.column + on);
    case 'ArrowLeft':
      return far ? column(on > 0 ? 0 : lastColumn) : column(place.column - on);
    case 'Home':
      return far ? { row: Math.min(0, lastRow), column: 0 } : column(0);
    case 'End':
      return far ? { row: lastRow, column: lastColumn } : column(lastColumn);
    case 'PageDown':
      return row(place.row + extent.page);
    case 'PageUp':
      return row(Math.max(Math.min(0, lastRow), place.row - extent.page));
    default:
      return null;
  }
}
