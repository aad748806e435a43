import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useRef, type PointerEvent } from 'react';
import { t } from '../catalogue';
import { cx } from '../class-names';
import type { GridColumn } from './grid-row';
import type { TableLayout } from './layout';
import styles from './Grid.module.css';

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly layout: TableLayout;
  readonly starts: readonly (number | null)[];
  /** The head that holds the focus, or -1. */
  readonly focused: number;
  readonly onFocus: (column: number) => void;
  readonly onSort: (column: number, add: boolean) => void;
  readonly onResize: (column: number, by: number) => void;
}

/**
 * The heads of the columns: a press sorts, with Shift beside what is sorted already; the edge drags,
 * Shift and arrows widen. What is sorted is said aloud.
 */
export const GridHead = memo(function GridHead(props: GridHeadProps) {
  const { columns, layout, starts, focused } = props;
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      {columns.map((column, at) => {
        const order = layout.sort.findIndex(({ column: id }) => id === column.id);
        const sorted = layout.sort[order];
        const Sign = sorted?.descending === true ? ArrowDown : ArrowUp;
        const start = starts[at] ?? null;
        return (
          <div
            key={column.id}
            className={cx(
              styles.headCell,
              column.type === 'number' && styles.end,
              start !== null && styles.pinned,
            )}
            style={start === null ? undefined : { insetInlineStart: start }}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={
              sorted === undefined ? 'none' : sorted.descending ? 'descending' : 'ascending'
            }
            data-cell={`-1:${at}`}
            tabIndex={focused === at ? 0 : -1}
            onFocus={() => props.onFocus(at)}
            onClick={(event) => {
              if ((event.target as HTMLElement).dataset['edge'] === undefined) {
                props.onSort(at, event.shiftKey);
              }
            }}
          >
            <span className={styles.words}>{column.header}</span>
            {sorted !== undefined && <Sign size={12} aria-hidden />}
            {sorted !== undefined && layout.sort.length > 1 && (
              <span className={styles.order} aria-hidden>
                {order + 1}
              </span>
            )}
            <Edge onResize={(by) => props.onResize(at, by)} />
          </div>
        );
      })}
    </div>
  );
}, isSameHead);

/** What a head does depends on nothing but what it shows. */
function isSameHead(a: GridHeadProps, b: GridHeadProps): boolean {
  return (
    a.columns === b.columns &&
    a.layout === b.layout &&
    a.starts === b.starts &&
    a.focused === b.focused
  );
}

/** The edge of a column; keys widen it from the head itself. */
function Edge({ onResize }: { onResize: (by: number) => void }) {
  const from = useRef<number | null>(null);
  function move(event: PointerEvent): void {
    if (from.current === null) return;
    const by = (event.clientX - from.current) * (document.dir === 'rtl' ? -1 : 1);
    from.current = event.clientX;
    onResize(by);
  }
  return (
    <span
      className={styles.edge}
      data-edge=""
      onPointerDown={(event) => {
        from.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = null;
      }}
    />
  );
}

/** How rows are sorted, as it is said aloud. */
export function sortWords(columns: readonly GridColumn[], { sort }: TableLayout): string {
  const parts = sort.flatMap(({ column: id, descending }) => {
    const column = columns.find((one) => one.id === id);
    if (column === undefined) return [];
    const how = t(descending ? 'table.sortDescending' : 'table.sortAscending');
    return [`${column.header}, ${how}`];
  });
  return parts.join('; ');
}
