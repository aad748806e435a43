import { CELL } from './separators';

/**
 * Some columns of one row after the other, their cells without the spaces around them. A cell that a
 * row does not have is empty. `nth` counts the columns that were asked for.
 */
export interface RowCells {
  /** Goes to the row of this index. */
  open(row: number): void;
  /** UTF-16 units of a cell; no string is made for it. */
  lengthOf(nth: number): number;
  text(nth: number): string;
}

/** Rows of cells that are read one by one; an array of them is such, too. */
export interface Rows extends Pick<readonly (readonly string[])[], 'length' | 'at' | 'slice'> {
  /** As `cellsOf` gives them, where rows need not be opened for it. */
  readonly cellsOf?: (columns: readonly number[]) => RowCells;
}

/** Reads some columns of rows; `columns` are indexes in rising order. */
export function cellsOf(rows: Rows, columns: readonly number[]): RowCells {
  return rows.cellsOf === undefined ? new OpenRowCells(rows, columns) : rows.cellsOf(columns);
}

class OpenRowCells implements RowCells {
  readonly #rows: Rows;
  readonly #columns: readonly number[];
  #cells: readonly string[] = [];

  constructor(rows: Rows, columns: readonly number[]) {
    this.#rows = rows;
    this.#columns = columns;
  }

  open(row: number): void {
    const cells = this.#rows.at(row) ?? [];
    this.#cells = this.#columns.map((column) => (cells[column] ?? '').trim());
  }

  lengthOf(nth: number): number {
    return this.text(nth).length;
  }

  text(nth: number): string {
    return this.#cells[nth] ?? '';
  }
}

const CELL_CODE = CELL.charCodeAt(0);

/** The cells of packed rows: only where they begin and end is found. */
export class PackedRowCells implements RowCells {
  readonly #packed: string;
  /** Where each row ends. */
  readonly #rowEnds: Uint32Array;
  readonly #columns: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(packed: string, rowEnds: Uint32Array, columns: readonly number[]) {
    this.#packed = packed;
    this.#rowEnds = rowEnds;
    this.#columns = Uint32Array.from(columns);
    this.#starts = new Uint32Array(columns.length);
    this.#ends = new Uint32Array(columns.length);
  }

  open(row: number): void {
    const [packed, columns, starts, ends] = [this.#packed, this.#columns, this.#starts, this.#ends];
    const end = this.#rowEnds[row] ?? 0;
    let start = row === 0 ? 0 : (this.#rowEnds[row - 1] ?? 0) + 1;
    let column = 0;
    let nth = 0;
    // Letter by letter, for a search would run on into the rows below.
    for (let at = start; at <= end && nth < columns.length; at += 1) {
      if (at < end && packed.charCodeAt(at) !== CELL_CODE) continue;
      if (column === columns[nth]) {
        let [first, last] = [start, at];
        while (first < last && isSpace(packed.charCodeAt(first))) first += 1;
        while (first < last && isSpace(packed.charCodeAt(last - 1))) last -= 1;
        starts[nth] = first;
        ends[nth] = last;
        nth += 1;
      }
      column += 1;
      start = at + 1;
    }
    starts.fill(0, nth);
    ends.fill(0, nth);
  }

  lengthOf(nth: number): number {
    return (this.#ends[nth] ?? 0) - (this.#starts[nth] ?? 0);
  }

  text(nth: number): string {
    return this.#packed.slice(this.#starts[nth], this.#ends[nth]);
  }
}

/** White space as `trim` knows it. */
function isSpace(letter: number): boolean {
  if (letter > 0x20 && letter < 0xa0) return false;
  return letter === 0x20 || /\s/.test(String.fromCharCode(letter));
}
