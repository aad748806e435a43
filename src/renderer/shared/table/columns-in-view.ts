import { useEffect, useState, type RefObject } from 'react';

/** What of a table's width is in view, in pixels from where its lines begin; null while not known. */
export interface Sideways {
  readonly from: number;
  readonly to: number;
}

/** Columns from `from` to before `to`; those that are held at the side are drawn besides. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** Pixels beyond the view in which columns are drawn already, and by which the view is told anew. */
const STEP = 200;

/**
 * What of a scroller's content is in view sideways, in steps: scrolling by less draws nothing anew.
 * `isThere` is raised once the scroller stands.
 */
export function useSideways(
  scroller: RefObject<HTMLElement | null>,
  isThere: boolean,
): Sideways | null {
  const [view, setView] = useState<Sideways | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    function look(): void {
      if (element === null) return;
      // Where lines run from the right, what is scrolled counts below nothing.
      const at = Math.abs(element.scrollLeft);
      const from = Math.floor(at / STEP) * STEP - STEP;
      const to = Math.ceil((at + element.clientWidth) / STEP) * STEP + STEP;
      setView((now) => (now?.from === from && now.to === to ? now : { from, to }));
    }
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, isThere]);
  return view;
}

/** Which columns of these widths stand in view; all of them while the view is not known. */
export function columnsInView(
  widths: readonly number[],
  pinned: number,
  view: Sideways | null,
): ColumnRange {
  if (view === null) return { from: 0, to: widths.length };
  // Where there is room to spare the columns grow, and all of them are in view.
  if (widths.reduce((sum, width) => sum + width, 0) <= view.to - view.from - 2 * STEP) {
    return { from: 0, to: widths.length };
  }
  let [from, to, start] = [widths.length, pinned, 0];
  for (const [at, width] of widths.entries()) {
    if (start + width > view.from && start < view.to) {
      from = Math.min(from, at);
      to = at + 1;
    }
    start += width;
  }
  return { from: Math.min(from, to), to };
}

/** Of the columns in view those that are seen, not only drawn in case they will be; all while not known. */
export function columnsSeen(
  widths: readonly number[],
  pinned: number,
  view: Sideways | null,
): ColumnRange {
  const drawn = columnsInView(widths, pinned, view);
  // Where all are drawn they may have grown, and stand where widths do not tell.
  if (view === null || (drawn.from === 0 && drawn.to === widths.length)) return drawn;
  return columnsInView(widths, pinned, { from: view.from + STEP, to: view.to - STEP });
}
