import { useDeferredValue, useMemo } from 'react';
import { useCasebook } from '../casebook/context';
import { nameFinderOver } from '../search/finder';

/** Most people a filter takes from the index besides those whose row holds the words. */
const MOST = 300;
const nobody: ReadonlySet<string> = new Set();

/** Ids of the people whom the words of a filter find by any spelling. */
export function useFoundPeople(filter: string): ReadonlySet<string> {
  const { store } = useCasebook().client;
  const wanted = useDeferredValue(filter.trim());
  return useMemo(
    () =>
      wanted === ''
        ? nobody
        : new Set<string>(
            nameFinderOver(store)
              .find(wanted, ['detainee'], MOST)
              .map(({ id }) => id),
          ),
    [store, wanted],
  );
}
