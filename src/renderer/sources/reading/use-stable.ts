import { useCallback, useEffect, useRef } from 'react';

/**
 * A handler that stays the same function from one rendering to the next and does what the latest one
 * would: so that a long list is not drawn anew for every move of the caret. Not to be called while
 * rendering.
 */
export function useStable<Args extends readonly unknown[]>(
  handler: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
