import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryEntry } from '../../casebook/client';
import type { CasebookFailure } from '../../casebook/result';
import type { ChangeId } from '../../domain/ids';
import { useCasebook } from '../shared/casebook/context';
import { useUndoState } from '../shared/casebook/watched';

/** Changes fetched at once. */
const PAGE = 60;

export interface Pages {
  readonly entries: readonly HistoryEntry[];
  readonly done: boolean;
  readonly failure: CasebookFailure | null;
  readonly more: () => void;
}

/** History from the newest on, a page at a time; anew from the top after each change. */
export function usePages(): Pages {
  const { client } = useCasebook();
  const undoState = useUndoState();
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<CasebookFailure | null>(null);
  const asked = useRef(0);

  const fetch = useCallback(
    async (before: ChangeId | null, limit: number) => {
      asked.current += 1;
      const turn = asked.current;
      const page = await client.history({ limit, ...(before !== null && { before }) });
      // An answer that a later question has overtaken is dropped.
      if (turn !== asked.current) return;
      if (!page.ok) return setFailure(page.error);
      setFailure(null);
      setDone(page.value.length < limit);
      setEntries((now) => (before === null ? page.value : [...now, ...page.value]));
    },
    [client],
  );

  const shown = useRef(0);
  useEffect(() => {
    shown.current = entries.length;
  }, [entries]);
  useEffect(() => {
    void fetch(null, Math.min(200, Math.max(PAGE, shown.current)));
  }, [fetch, undoState]);

  const last = entries.at(-1)?.id ?? null;
  const more = useCallback(() => void fetch(last, PAGE), [fetch, last]);
  return { entries, done, failure, more };
}
