import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LikelyDuplicate } from '../../../domain/names';
import type { RecordKind } from '../../../domain/records';
import { useCasebook } from '../../shared/casebook/context';
import { useDerived, type Reading } from '../../shared/casebook/records';
import { nameWorkerOver } from '../../shared/names/worker/name-worker';
import { openPairs, type OpenPair } from './open-pairs';

const kinds: readonly RecordKind[] = ['detainee', 'identity'];

interface Search {
  readonly done: number;
  readonly found: readonly LikelyDuplicate[];
}

/**
 * Looks for likely duplicates among all people, once when it is shown and again on demand; what was
 * found is followed through merges and decisions. `done` goes from 0 to 1.
 */
export function useDuplicates(): {
  readonly done: number;
  readonly pairs: readonly OpenPair[];
  readonly again: () => void;
} {
  const { store } = useCasebook().client;
  const [turn, setTurn] = useState(0);
  const [search, setSearch] = useState<Search>({ done: 0, found: [] });
  useEffect(() => {
    const stop = new AbortController();
    setSearch({ done: 0, found: [] });
    void nameWorkerOver(store).duplicates((done, found) => {
      setSearch((now) => ({ done, found: [...now.found, ...found] }));
    }, stop.signal);
    return () => stop.abort();
  }, [store, turn]);
  const derive = useCallback((reading: Reading) => openPairs(reading, search.found), [search]);
  const pairs = useDerived(kinds, derive);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  return useMemo(() => ({ done: search.done, pairs, again }), [search.done, pairs, again]);
}
