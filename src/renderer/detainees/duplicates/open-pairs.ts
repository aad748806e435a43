import type { Detainee } from '../../../domain/detainee';
import type { DetaineeId } from '../../../domain/ids';
import type { LikelyDuplicate, NameComparison } from '../../../domain/names';
import { personIn, type PeopleStore } from '../../shared/names/people';
import { saidNotSame } from '../merge/compare-people';

/** Two people on file who may be one, as they are shown now. */
export interface OpenPair {
  readonly key: string;
  readonly one: Detainee;
  readonly other: Detainee;
  /** The spellings that came closest. */
  readonly names: readonly [string, string];
  readonly comparison: NameComparison;
}

/**
 * The pairs that still ask for a decision, the likeliest first: without people who were merged, said
 * not to be the same, or moved to Trash since they were found.
 */
export function openPairs(store: PeopleStore, found: readonly LikelyDuplicate[]): OpenPair[] {
  return found
    .flatMap(({ first, second, names, comparison }): OpenPair[] => {
      const one = personIn(store, first as DetaineeId);
      const other = personIn(store, second as DetaineeId);
      if (one === undefined || other === undefined || one.id === other.id) return [];
      if (one.trashed !== null || other.trashed !== null) return [];
      if (saidNotSame(store, one.id, other.id)) return [];
      return [{ key: `${first} ${second}`, one, other, names, comparison }];
    })
    .toSorted((a, b) => b.comparison.score - a.comparison.score || (a.key < b.key ? -1 : 1));
}
