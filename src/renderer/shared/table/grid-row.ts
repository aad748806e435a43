import type { ReactNode } from 'react';
import type { MemberId } from '../../../domain/ids';
import type { RecordId, RecordKind } from '../../../domain/records';

/** What a cell holds for sorting, filtering and copying. */
export type CellValue = string | number | null;

/** One row of any table: a record, or a member of one. */
export interface GridRow {
  /** The member's id where the row is one, else the record's. */
  readonly id: string;
  readonly kind: RecordKind;
  readonly record: RecordId;
  /** The list and the member, where the row is a member of a record. */
  readonly list: string | null;
  readonly member: MemberId | null;
  /** The stored object the row shows; another one once it changed. */
  readonly from: object;
  readonly values: Readonly<Record<string, CellValue>>;
  /** What a cell says where that is more than its value ("at least 12 days"), by column. */
  readonly shown?: Readonly<Record<string, string>>;
  /** Ids of terms behind words, ids of tags parted by spaces, and EDTF behind dates, by column. */
  readonly behind: Readonly<Record<string, string | null>>;
}

export type ColumnType = 'text' | 'name' | 'number' | 'date' | 'term' | 'flag' | 'tags';

/** How a cell can be edited: the field it stands for, and what it may hold. */
export interface CellEdit {
  readonly field: string;
  readonly kind: 'text' | 'term' | 'date';
}

export interface Option {
  readonly id: string;
  readonly words: string;
}

/** One column of a table of many features. Declare in a memo: a new array builds rows anew. */
export interface GridColumn {
  readonly id: string;
  readonly header: string;
  readonly type: ColumnType;
  /** Width in pixels to begin with. */
  readonly width: number;
  /** The share of what is left of a wide window, until the column is resized. */
  readonly grow?: number;
  /** How a cell looks where that is more than its words. */
  readonly cell?: (row: GridRow) => ReactNode;
  readonly options?: readonly Option[];
  readonly edit?: CellEdit;
  /** Numbers that mean something added up. */
  readonly summed?: true;
  /** Not shown until the user asks for it. */
  readonly hidden?: true;
}

/** One change of a row, as `edit-many` takes it. */
export type RowEdit =
  | {
      readonly kind: RecordKind;
      readonly id: RecordId;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: RecordKind;
      readonly id: RecordId;
      readonly list: string;
      readonly member: { readonly id: string };
    };

/** The change that sets the field of an editable column of a row to a value. */
export function editOf(row: GridRow, edit: CellEdit, value: unknown): RowEdit {
  const { kind, record: id, list, member } = row;
  if (list === null || member === null) return { kind, id, fields: { [edit.field]: value } };
  return { kind, id, list, member: { ...row.from, id: member, [edit.field]: value } };
}
