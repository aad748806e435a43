import { useCallback, useState } from 'react';

/**
 * The width of an element in pixels, anew when it changes, so that a chart is drawn at its size and
 * its words stay as large as all others.
 */
export function useWidth(first: number): readonly [(element: Element | null) => void, number] {
  const [width, setWidth] = useState(first);
  const watch = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, width];
}
