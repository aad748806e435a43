import { useEffect, useRef, useState } from 'react';
import type { CasebookClient, HistoryEntry } from '../../../casebook/client';
import { useUndoState } from './watched';

/** Milliseconds without a change before History is read again. */
const PAUSE = 250;

/**
 * The latest `limit` Changes, newest first; null until they were read. The first reading is at once;
 * later ones wait for a pause, because the next save would wait for each of them.
 */
export function useLatestChanges(
  client: CasebookClient,
  limit: number,
): readonly HistoryEntry[] | null {
  const undoState = useUndoState();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    let left = false;
    function ask(): void {
      void client.history({ limit }).then((page) => {
        if (!left) setEntries(page.ok ? page.value : []);
      });
    }
    const asking = asked.current ? setTimeout(ask, PAUSE) : undefined;
    if (!asked.current) ask();
    asked.current = true;
    return () => {
      left = true;
      clearTimeout(asking);
    };
  }, [client, limit, undoState]);
  return entries;
}
