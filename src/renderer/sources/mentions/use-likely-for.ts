import { useEffect, useRef, useState } from 'react';
import { useCasebook } from '../../shared/casebook/context';
import { findLikely, type LikelyPerson } from '../../shared/names/likely-people';
import type { Suggestion } from './suggestion';

/**
 * Who on file may be meant by each unknown person, by the suggestion's key; found one after another,
 * in slices. A key is missing until its turn came.
 */
export function useLikelyFor(
  suggestions: readonly Suggestion[] | null,
): ReadonlyMap<string, readonly LikelyPerson[]> {
  const { store } = useCasebook().client;
  const known = useRef(new Set<string>());
  const [likely, setLikely] = useState<ReadonlyMap<string, readonly LikelyPerson[]>>(new Map());
  useEffect(() => {
    const stop = new AbortController();
    async function look(): Promise<void> {
      for (const one of suggestions ?? []) {
        if (one.kind !== 'person' || one.mention.ref !== null) continue;
        if (known.current.has(one.key)) continue;
        const people = await findLikely(store, one.mention.name, stop.signal);
        if (people === null || stop.signal.aborted) return;
        known.current.add(one.key);
        setLikely((now) => new Map(now).set(one.key, people));
      }
    }
    void look();
    return () => stop.abort();
  }, [store, suggestions]);
  return likely;
}
