import { useEffect, useState, type RefObject } from 'react';

/** The width of an element in pixels as it is resized; 800 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const now = element.current;
    if (now === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    watch.observe(now);
    return () => watch.disconnect();
  }, [element]);
  return width;
}
