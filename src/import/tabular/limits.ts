/** The most rows of one sheet; a list of prisoners has hundreds, a national register some 100,000. */
export const MOST_ROWS = 500_000;
/** The most columns of one sheet. */
export const MOST_COLUMNS = 1_000;
/** The most cells of one file, all sheets together: about 400 MB in memory. */
export const MOST_CELLS = 8_000_000;
/** The most sheets of one workbook. */
export const MOST_SHEETS = 200;
/** The most letters of one cell; spreadsheets themselves hold 32,767. */
export const LONGEST_CELL = 200_000;
/** The largest file, in bytes. */
export const LARGEST_TABLE = 64 * 1024 * 1024;
/** The most that a workbook may unpack to, in bytes. */
export const MOST_UNPACKED = 512 * 1024 * 1024;

/** A table over one of the limits; `detail` says which, in figures a person can use. */
export class TooLarge extends Error {
  readonly detail: string;

  constructor(detail: string) {
    super(detail);
    this.detail = detail;
  }
}

/** Throws TooLarge where a sheet of `rows` by `columns` is over a limit. */
export function assertExtent(rows: number, columns: number): void {
  if (rows > MOST_ROWS) throw new TooLarge(`${grouped(rows)} rows; ${grouped(MOST_ROWS)} at most`);
  if (columns > MOST_COLUMNS) {
    throw new TooLarge(`${grouped(columns)} columns; ${grouped(MOST_COLUMNS)} at most`);
  }
}

/** Throws TooLarge where a file has more cells than are taken. */
export function assertCells(cells: number): void {
  if (cells > MOST_CELLS) {
    throw new TooLarge(`${grouped(cells)} cells; ${grouped(MOST_CELLS)} at most`);
  }
}

/** A count with its thousands parted, for a sentence. */
function grouped(count: number): string {
  return count.toLocaleString('en');
}
