import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element in pixels as it is resized; 0 until it stands on the page. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const now = element.current;
    if (now === null) return undefined;
    setWidth(Math.floor(now.clientWidth));
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    watch.observe(now);
    return () => watch.disconnect();
  }, [element]);
  return width;
}
