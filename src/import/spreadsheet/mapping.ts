import type { AppealId, SourceId } from '../../domain/ids';
import type { WrittenDate } from '../../domain/written-date';

/** What one row of a sheet is about. */
export const rowKinds = ['person', 'event', 'outcome', 'list-entry'] as const;
export type RowKind = (typeof rowKinds)[number];

/**
 * Where a column's cells go. `fact:` is a field of the vocabulary `fact-fields`, `date:` the date of
 * a custody event of that kind; the others stand for themselves.
 */
export type Target =
  | 'skip'
  | 'id'
  | 'reference'
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'other-name'
  | 'status'
  | 'note'
  | `fact:${string}`
  | `date:${string}`
  | 'event-kind'
  | 'event-date'
  | 'event-place'
  | 'event-detail'
  | 'outcome-status'
  | 'outcome-date'
  | 'outcome-named'
  | 'outcome-raised'
  | 'outcome-next'
  | 'entry-change'
  | 'entry-why';

/** What becomes of one column. */
export interface ColumnMapping {
  readonly target: Target;
  /** What parts several values in one cell; empty where a cell is one value. */
  readonly split: string;
  /** What bare numbers are in a column of dates; nothing while nobody has said. */
  readonly days?: DayCount | null;
}

/**
 * What a bare number means in a column of dates: days as spreadsheets count them since 1900, as old
 * files of one system count them since 1904, or no date at all. It is asked and never concluded.
 */
export const dayCounts = ['since-1900', 'since-1904', 'no-dates'] as const;
export type DayCount = (typeof dayCounts)[number];

/** How dates in figures with slashes are meant; null asks, and keeps what is ambiguous as written. */
export type DateOrder = 'day-first' | 'month-first' | null;

/** What a word in a status column says of somebody on the day it was confirmed. */
export type StatusMeaning = 'held' | 'free' | 'died' | 'note';

/** Everything a person decides before rows become records. */
export interface Mapping {
  readonly rowKind: RowKind;
  /** Index of the header row, or null where the first row is data. */
  readonly header: number | null;
  readonly columns: readonly ColumnMapping[];
  readonly dateOrder: DateOrder;
  /** The day a status column is true of. */
  readonly confirmedOn: WrittenDate;
  /** Meanings of status words that differ from the ones proposed, by the folded word. */
  readonly statusWords: Readonly<Record<string, StatusMeaning>>;
  /** Rows of one person are joined by the key column, or by the same name, or never. */
  readonly join: 'key' | 'name' | 'never';
  /** An empty cell takes the value away that an earlier import of the same column brought. */
  readonly blankErases: boolean;
  /** The appeal whose outcome lines the rows are. */
  readonly appeal: AppealId | null;
  /** Title and date of the list edition whose entries the rows are. */
  readonly list: { readonly title: string; readonly date: WrittenDate } | null;
}

/** The place of a value: sheet, and row and column from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The file that rows come from, as evidence names it. */
export interface SheetSource {
  readonly source: SourceId;
  readonly sheet: string;
}
