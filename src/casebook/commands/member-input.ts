import { isRecordKind, type RecordId, type RecordKind } from '../../domain/records';
import { kindOfId } from '../../domain/ids';
import { z } from '../../domain/schema';

/** A schema for the name of a record kind. */
export const recordKind = z.custom<RecordKind>(isRecordKind, { message: 'no kind of record' });

/** A schema for the id of any record. */
export const recordId = z.custom<RecordId>(isIdOfRecord, { message: 'no id of a record' });

function isIdOfRecord(value: unknown): boolean {
  return typeof value === 'string' && isRecordKind(kindOfId(value));
}

/** Which record: the two must belong together. */
export const recordRef = { kind: recordKind, id: recordId };

/** A whole record before its own schema has seen it. */
export interface GivenRecord {
  readonly kind: RecordKind;
  readonly id: RecordId;
  readonly [field: string]: unknown;
}

const referred = z.object(recordRef);

/** Which record it says it is, and no more: its own schema is asked where it is put on file. */
export const givenRecord = z.custom<GivenRecord>().superRefine((given: unknown, context) => {
  if (saysWhich(given)) return;
  for (const { message, path } of referred.safeParse(given).error?.issues ?? []) {
    context.addIssue({ code: 'custom', message, path });
  }
});

/** As `referred`, of the many that fit; asked of each record of an import. */
function saysWhich(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  return 'kind' in given && isRecordKind(given.kind) && 'id' in given && isIdOfRecord(given.id);
}

/** Which list of a record. That the kind has it is checked when the step is. */
export const listName = z.string().max(60);
