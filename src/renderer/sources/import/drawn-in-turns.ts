import { useCallback, useEffect, useRef, useState } from 'react';

/** The least time between two drawings, in milliseconds. */
const BETWEEN_MS = 200;

/** A value that changes more often than it is worth drawing. */
export interface DrawnInTurns<Value> {
  /** As it is drawn: the first change of a row at once, the last of it a moment later. */
  readonly drawn: Value;
  /** As it is now. */
  readonly now: { readonly current: Value };
  /** Changes it at once. */
  change(to: (now: Value) => Value): void;
}

/**
 * Keeps a value that is read at once and drawn five times a second: an import takes some six steps for
 * each file, and each drawing of the dialog costs about as much as a step itself.
 */
export function useDrawnInTurns<Value>(first: Value): DrawnInTurns<Value> {
  const [drawn, draw] = useState(first);
  const now = useRef(first);
  const waiting = useRef<number | null>(null);

  useEffect(
    () => () => {
      if (waiting.current !== null) clearTimeout(waiting.current);
      waiting.current = null;
    },
    [],
  );

  const change = useCallback((to: (value: Value) => Value) => {
    now.current = to(now.current);
    if (waiting.current !== null) return;
    draw(now.current);
    let last = now.current;
    function next(): void {
      waiting.current = null;
      if (last === now.current) return;
      last = now.current;
      draw(last);
      waiting.current = window.setTimeout(next, BETWEEN_MS);
    }
    waiting.current = window.setTimeout(next, BETWEEN_MS);
  }, []);

  return { drawn, now, change };
}
