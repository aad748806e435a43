import type { AnyRecord } from '../domain/records';

/** Some records on their way from the worker to the page, as JSON that nobody has parsed yet. */
export interface RecordSlice {
  /** The units' JSON one after the other. */
  readonly bytes: Uint8Array;
  /** Where each unit ends in `bytes`. */
  readonly ends: readonly number[];
  /** For each record how many units it has. */
  readonly units: readonly number[];
  /** Records that were brought up to today's shape on the way. */
  readonly migrated: readonly AnyRecord[];
}
