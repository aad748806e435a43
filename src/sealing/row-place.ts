import { assertLength, type Bytes } from './bytes';

/** Bytes of a row's id. */
export const ROW_ID_LENGTH = 16;

const tableName = /^[a-z][a-z0-9]{0,15}$/;

/** Where a row lives: the neutral name of its table (such as "t1") and its random 16-byte id. */
export interface RowPlace {
  readonly table: string;
  readonly id: Uint8Array;
}

/** A row as it is stored and written: its place and its sealed bytes. */
export interface SealedRow {
  readonly table: string;
  readonly id: Bytes;
  readonly b: Bytes;
}

/** True for a name a table may have: a small letter, then at most 15 small letters or digits. */
export function isTableName(name: string): boolean {
  return tableName.test(name);
}

/** Throws a RangeError for a place that is none: that is a caller's mistake, never damage. */
export function assertRowPlace(place: RowPlace): void {
  if (!isTableName(place.table)) throw new RangeError('not the name of a table');
  assertLength(place.id, ROW_ID_LENGTH, 'row id');
}
