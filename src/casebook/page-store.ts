import type { Id } from '../domain/ids';
import type { RecordKind, RecordOf } from '../domain/records';

/**
 * The one in-memory store of the casebook page, read synchronously. Records are plain frozen objects
 * of the domain's types. It changes only after a command was acknowledged as saved.
 */
export interface PageStore {
  /** The record, in Trash or not; undefined where there is none. */
  get<K extends RecordKind>(kind: K, id: Id<K>): RecordOf[K] | undefined;
  /** All but what is in Trash, in the order of entry. The same array until the kind changes. */
  all<K extends RecordKind>(kind: K): readonly RecordOf[K][];
  /** All, those in Trash too. The same array until the kind changes. */
  allWithTrashed<K extends RecordKind>(kind: K): readonly RecordOf[K][];
  /** Calls `listener` after each change of one of `kinds`, and when loading ends. */
  subscribe(kinds: readonly RecordKind[], listener: () => void): () => void;
  /** Rises with each change of the kind; a snapshot for useSyncExternalStore. */
  version(kind: RecordKind): number;
  /** True once every record of this unlock is here. */
  readonly loaded: boolean;
}
