import type { RecordKind } from '../../domain/records';
import { termsOf, type VocabularyName } from '../../domain/vocabulary';
import type { WrittenDate } from '../../domain/written-date';
import { showDate } from '../../domain/show-date';
import type { Reading } from '../shared/casebook/records';
import { language, type MessageKey } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';
import type { Sorting } from '../shared/table/columns';
import type { GridColumn, GridRow, Option } from '../shared/table/grid-row';

/** One of the tables: which records it reads, its rows and its columns. */
export interface TableKind {
  readonly id: string;
  readonly title: MessageKey;
  readonly reads: readonly RecordKind[];
  /** Stable: module scope. */
  readonly rows: (store: Reading) => GridRow[];
  readonly columns: () => readonly GridColumn[];
  readonly firstSort?: Sorting;
  /** The columns that have room beside an open record, with their widths in pixels. */
  readonly beside?: Readonly<Record<string, number>>;
}

/** The kinds of records that a party's words come from. */
export const named: readonly RecordKind[] = [
  'detainee',
  'identity',
  'organisation',
  'office',
  'contact',
];

/** The terms of a vocabulary as choices. */
export function optionsOf(vocabulary: VocabularyName): readonly Option[] {
  return termsOf(vocabulary).map(({ id }) => ({ id, words: termWords(vocabulary, id) }));
}

/** A date as a cell shows it; empty where there is none. */
export function dateCell(date: WrittenDate | null): string {
  return date === null ? '' : showDate(date, language(), 'short');
}
