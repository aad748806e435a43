import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { navigate } from '../../shared/routing/router';
import type { GridColumn } from '../../shared/table/grid-row';
import { handsIn, type Hands } from '../../shared/table/hands';
import { firstLayout, sameLayout, type TableLayout } from '../../shared/table/layout';
import { detainees, leaveTable } from '../../tables';

/** How the early table is used. */
interface Used {
  readonly columns: readonly GridColumn[];
  readonly layout: TableLayout;
  readonly filter: string;
}

/** The filter that the early table was left with; null where nobody had used the table. */
let leftWith: string | null = null;

/**
 * Notes how the early table stands when the frame takes its place, so that the table of people goes on
 * from there: order, widths, filter, and the row or field under the hands.
 */
export function useCarryOver(whole: RefObject<HTMLElement | null>, used: Used): void {
  const last = useRef(used);
  useEffect(() => {
    last.current = used;
  });
  // Of the layout, as it is called before what it tells of is taken out of the page.
  useLayoutEffect(
    () => () => {
      const { columns } = last.current;
      carryOver(last.current, whole.current === null ? null : handsIn(whole.current, columns));
    },
    [whole],
  );
}

/** Leaves the table of people as the early one stood; false where nobody had touched that one. */
export function carryOver({ columns, layout, filter }: Used, hands: Hands | null): boolean {
  const { sort, widths } = layout;
  leftWith = null;
  const isAsItCame = filter === '' && sameLayout(layout, firstLayout(columns));
  if (isAsItCame && hands?.focus == null && hands?.isScrolled !== true) return false;
  const first = firstLayout(detainees.columns(), detainees.firstSort);
  leaveTable(detainees.id, { ...first, sort, widths }, hands);
  leftWith = filter;
  return true;
}

/** Opens the table of people where the early table was used; once. */
export function openWhereEarlyWas(): void {
  if (leftWith === null) return;
  navigate('detainees', leftWith === '' ? {} : { filter: leftWith });
  leftWith = null;
}
