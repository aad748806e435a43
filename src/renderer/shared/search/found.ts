import type { RecordId, RecordKind } from '../../../domain/records';

/** A record that was found, with what it is called. */
export interface Found {
  readonly kind: RecordKind;
  readonly id: RecordId;
  readonly title: string;
  /** The spelling that bore what was typed, where it is not the title. */
  readonly spelling?: string;
}
