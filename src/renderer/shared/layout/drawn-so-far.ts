import { startTransition, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * How many of `total` pieces of something long are drawn: `first` at once, the rest in steps
 * whenever the page has nothing else to do, so that a press or a key never waits for them. `drawAll`
 * draws the rest before it returns, for who asks for a place among them.
 */
export function useDrawnSoFar(
  total: number,
  first: number,
  step: number,
): { readonly drawn: number; readonly drawAll: () => void } {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const waiting = requestIdleCallback(
      () => startTransition(() => setDrawn((before) => before + step)),
      { timeout: 200 },
    );
    return () => cancelIdleCallback(waiting);
  }, [drawn, total, step]);
  // Stable, or everything that can lead somewhere would be drawn again at each step.
  const drawAll = useCallback(() => {
    flushSync(() => setDrawn((before) => Math.max(before, total)));
  }, [total]);
  return { drawn, drawAll };
}
