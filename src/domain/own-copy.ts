import type { CasebookReader } from './casebook-reader';
import { recordKinds, type AnyRecord } from './records';
import { releaseMarks } from './release';

const marks: readonly unknown[] = releaseMarks;

function isPrivileged(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'release' in value &&
    marks.includes(value.release) &&
    value.release === 'privileged'
  );
}

function withoutPrivileged(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter((each) => !isPrivileged(each)).map((each) => withoutPrivileged(each));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [key, withoutPrivileged(each)]),
  );
}

/** A brief's record of what left, without the ids of what was erased since: they lead nowhere. */
function withoutDeadLinks(record: AnyRecord, casebook: CasebookReader): AnyRecord {
  if (record.kind !== 'brief') return record;
  const handOvers = record.handOvers.map((handOver) => ({
    ...handOver,
    sources: handOver.sources.filter((id) => casebook.get('source', id) !== undefined),
  }));
  return { ...record, handOvers };
}

/**
 * The whole casebook for whoever keeps it, to leave Vigil with: every record and member as it is,
 * but what is privileged, which leaves in no way but a sealed backup.
 */
export function ownCopy(casebook: CasebookReader): AnyRecord[] {
  return recordKinds.flatMap((kind) =>
    casebook
      .all(kind)
      .filter((record) => !isPrivileged(record))
      .map((record) => withoutDeadLinks(withoutPrivileged(record) as AnyRecord, casebook)),
  );
}
