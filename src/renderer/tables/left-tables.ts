import type { Hands } from '../shared/table/hands';
import type { TableLayout } from '../shared/table/layout';

/** How a table was left: without its filters, which are the screen's. */
interface Left {
  readonly layout: TableLayout;
  /** Where its next screen goes on at once; null where it was left for another screen. */
  readonly hands: Hands | null;
}

/** How each table was left, until the casebook is locked. */
const left = new Map<string, Left>();

/** How the table `id` was left; undefined where it was not shown since the unlock. */
export function leftTable(id: string): Left | undefined {
  return left.get(id);
}

/**
 * Notes how the table `id` is left. With `hands` its next screen takes their place: what stood there
 * is gone by itself, under the hands that used it.
 */
export function leaveTable(id: string, layout: TableLayout, hands: Hands | null = null): void {
  left.set(id, { layout: { ...layout, groups: [] }, hands });
}
