import type { CasebookReader } from './casebook-reader';
import type { AnyRecord } from './records';

/** What taking records in would change: nothing where all of them are the same. */
export interface DataDifference {
  readonly added: readonly AnyRecord[];
  readonly changed: readonly AnyRecord[];
  readonly same: number;
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]: [string, unknown]) => [key, canonical(each)]),
  );
}

/** Compares records that came in with those on file, by id and by every field. */
export function dataDifference(
  incoming: readonly AnyRecord[],
  casebook: Pick<CasebookReader, 'get'>,
): DataDifference {
  const added: AnyRecord[] = [];
  const changed: AnyRecord[] = [];
  for (const record of incoming) {
    const known = casebook.get(record.kind, record.id);
    if (known === undefined) added.push(record);
    else if (JSON.stringify(canonical(known)) !== JSON.stringify(canonical(record))) {
      changed.push(record);
    }
  }
  return { added, changed, same: incoming.length - added.length - changed.length };
}
