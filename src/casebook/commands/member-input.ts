import { isRecordKind, type RecordId, type RecordKind } from '../../domain/records';
import { kindOfId } from '../../domain/ids';
import { z } from '../../domain/schema';

/** A schema for the name of a record kind. */
export const recordKind = z.custom<RecordKind>(isRecordKind, { message: 'no kind of record' });

/** A schema for the id of any record. */
export const recordId = z.custom<RecordId>(
  (value) => typeof value === 'string' && isRecordKind(kindOfId(value)),
  { message: 'no id of a record' },
);

/** Which record: the two must belong together. */
export const recordRef = { kind: recordKind, id: recordId };

/** Which list of a record. That the kind has it is checked when the step is. */
export const listName = z.string().max(60);
