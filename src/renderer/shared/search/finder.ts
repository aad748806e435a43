import type { RecordKind } from '../../../domain/records';
import type { Reading } from '../casebook/records';
import { NameFinder } from '../names/name-finder';
import type { Found } from './found';
import { latestRecords } from './latest';

export type { Found } from './found';

/** Finds records by what they are called, in any spelling. */
export interface Finder {
  /** For an empty query the latest ones. */
  find(query: string, kinds: readonly RecordKind[], limit: number): readonly Found[];
}

const finders = new WeakMap<Reading, NameFinder>();

/** The finder over the open casebook, for the palette and every record field. */
export function finderOver(store: Reading): Finder {
  const names = nameFinderOver(store);
  return {
    find: (query, kinds, limit) =>
      query.trim() === '' ? latestRecords(store, kinds, limit) : names.find(query, kinds, limit),
  };
}

/** The names index of the open casebook, made on first use. */
export function nameFinderOver(store: Reading): NameFinder {
  const known = finders.get(store);
  if (known !== undefined) return known;
  const made = new NameFinder(store);
  finders.set(store, made);
  return made;
}
