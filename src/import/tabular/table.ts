import type { EncodingGuess, Refusal } from '../frozen-text';

/** One sheet of a workbook, or the whole of a delimited file. */
export interface Sheet {
  /** The sheet's own name; of a delimited file, empty. */
  readonly name: string;
  /** Every row from the first, empty ones too: row `n` of the sheet is `rows[n - 1]`. */
  readonly rows: readonly (readonly string[])[];
  /** Cells of the widest row. */
  readonly columns: number;
  /** Index in `rows` of the row that names the columns, or null where none was found. */
  readonly header: number | null;
  readonly hidden: boolean;
}

/** What was noticed about a table; `detail` is a count or a row number, never a cell's text. */
export interface TableWarning {
  readonly code: TableWarningCode;
  readonly detail: string;
}

export type TableWarningCode =
  | 'replaced-characters'
  | 'encoding-guessed'
  | 'broken-quotes'
  | 'uneven-rows'
  | 'no-header'
  | 'hidden-sheet'
  | 'merged-cells'
  | 'formula-errors';

/** A file read as rows of cells. */
export interface Table {
  readonly sheets: readonly Sheet[];
  /** WHATWG label of a delimited file's encoding. */
  readonly encoding?: string;
  /** What parts the cells of a delimited file. */
  readonly delimiter?: string;
  readonly warnings: readonly TableWarning[];
}

/** What became of one file that was to be read as a table. */
export type TableOutcome =
  | { readonly status: 'table'; readonly table: Table }
  | { readonly status: 'needs-encoding'; readonly guesses: readonly EncodingGuess[] }
  | { readonly status: 'needs-password'; readonly wrongPassword: boolean }
  | { readonly status: 'no-text'; readonly reason: Refusal }
  | { readonly status: 'unreadable'; readonly reason: Refusal }
  | { readonly status: 'unsupported'; readonly reason: Refusal };
