import { useEffect, useMemo, useState } from 'react';
import { useCasebook } from '../shared/casebook/context';
import { useStore } from '../shared/store';
import type { SearchAnswer } from './index/entry';
import { readQuery } from './query';
import { searchOver } from './keep-search';

/** Milliseconds without a key until a search starts. */
const PAUSE = 160;
/** Records shown of an answer; the count is of all. */
export const SHOWN = 100;

interface Found {
  readonly of: string;
  readonly answer: SearchAnswer;
}

/**
 * The answer to what is typed, after a pause; the answer before it stays until then. Answers again
 * when records change. Null before the first answer and for an empty query.
 */
export function useSearch(typed: string): { answer: SearchAnswer | null; ready: boolean } {
  const open = useCasebook();
  const search = useMemo(() => searchOver(open), [open]);
  const { ready, version } = useStore(search.readiness);
  const [found, setFound] = useState<Found | null>(null);
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === '') return undefined;
    let left = false;
    const timer = setTimeout(() => {
      void search.search(readQuery(wanted), SHOWN).then((answer) => {
        if (!left) setFound({ of: wanted, answer });
      });
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [search, wanted, version]);
  return { answer: wanted === '' ? null : (found?.answer ?? null), ready };
}

/** How many records fit each saved query, asked again when records change. */
export function useCounts(queries: readonly string[]): ReadonlyMap<string, number> {
  const open = useCasebook();
  const search = useMemo(() => searchOver(open), [open]);
  const { version } = useStore(search.readiness);
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const key = queries.join('\n');
  useEffect(() => {
    let left = false;
    const asked = key === '' ? [] : key.split('\n');
    void Promise.all(
      asked.map(
        async (query) => [query, (await search.search(readQuery(query), 0)).count] as const,
      ),
    ).then((all) => {
      if (!left) setCounts(new Map(all));
    });
    return () => {
      left = true;
    };
  }, [search, key, version]);
  return counts;
}
