import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { DetaineeId } from '../../../domain/ids';
import { useCasebook } from '../casebook/context';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { Button } from '../controls/Button';
import { copyText } from '../copy-text';
import { asLines, type Column, type Sorting } from './columns';
import { moved, type Place } from './move';
import { all, nothingSelected, ranged, toggled, type Selection } from './selection';
import { TableRow } from './TableRow';
import { useRows } from './use-rows';
import styles from './DataTable.module.css';

/** Height of a row in pixels at the base size; rows do not grow, long cells are cut with an ellipsis. */
const ROW = 30;

interface DataTableProps<Row extends object> {
  /** What the rows are, for a screen reader. */
  readonly label: string;
  /** Module scope or a memo: see Column. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Module scope: a stable function. */
  readonly rowId: (row: Row) => string;
  /** Whom a row is about, where its id is not the person's own. */
  readonly personOf?: (row: Row) => DetaineeId;
  readonly filter?: string;
  /** Rows that fit the filter by another spelling. */
  readonly found?: ReadonlySet<string>;
  readonly onClearFilter?: () => void;
  readonly firstSorting?: Sorting;
  /** The row that is open beside the table. */
  readonly openId?: string | null;
  readonly onOpen: (row: Row) => void;
  /** With it rows can be chosen (Space, Shift and arrows, Ctrl+A), and it is told which. */
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  /** Shown where there is no row at all. */
  readonly empty: ReactNode;
}

/**
 * A table of many rows as an ARIA grid: only the rows in view are in the page, one cell holds the
 * focus, arrows move it, Enter opens a row, Space chooses it, Ctrl+C copies the chosen ones.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rowId, filter = '', openId = null, onOpen, onSelect, empty } = props;
  const { main } = useCasebook();
  const scroller = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<Sorting | null>(props.firstSorting ?? null);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const follow = useRef(false);
  const { rows, ids } = useRows({ ...props, filter, sorting });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    getItemKey: (index) => ids[index] ?? index,
  });
  const template = useMemo(
    () =>
      columns
        .map((one) =>
          one.grow === undefined ? `${one.width}px` : `minmax(${one.width}px, ${one.grow}fr)`,
        )
        .join(' '),
    [columns],
  );
  const narrowest = columns.reduce((sum, one) => sum + one.width, 0);
  const here = { ...place, row: Math.min(place.row, rows.length - 1) };

  // The row that was opened elsewhere (a citation, the palette) comes into view.
  const openIndex = openId === null ? -1 : ids.indexOf(openId);
  useEffect(() => {
    if (openIndex < 0) return;
    virtual.scrollToIndex(openIndex, { align: 'auto' });
    if (!scroller.current?.contains(document.activeElement)) {
      setPlace((now) => ({ ...now, row: openIndex }));
    }
  }, [openIndex, virtual]);

  // The focus follows the place once the row at it is drawn.
  useEffect(() => {
    if (!follow.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-cell="${here.row}:${here.column}"]`,
    );
    if (cell === null || cell === undefined) return;
    follow.current = false;
    cell.focus({ preventScroll: false });
  });

  const select = useCallback(
    (next: Selection) => {
      setSelection(next);
      onSelect?.(next.ids);
    },
    [onSelect],
  );

  function goTo(next: Place): void {
    follow.current = true;
    setPlace(next);
    if (next.row >= 0) virtual.scrollToIndex(next.row, { align: 'auto' });
  }

  function sortBy(column: Column<Row>): void {
    if (column.sortable === false) return;
    setSorting((now) =>
      now?.column !== column.id
        ? { column: column.id, descending: false }
        : now.descending
          ? null
          : { column: column.id, descending: true },
    );
  }

  async function copy(): Promise<void> {
    const row = rows[here.row];
    const chosen = rows.filter((one) => selection.ids.has(rowId(one)));
    const copied = chosen.length > 0 ? chosen : row === undefined ? [] : [row];
    await copyText(main, asLines(columns, copied), t('table.copied', { count: copied.length }));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined)
      return;
    const row = rows[here.row];
    const id = ids[here.row];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2);
    const rtl = document.dir === 'rtl';
    const next = moved(here, event, { rows: rows.length, columns: columns.length, page }, rtl);
    const mod = event.ctrlKey || event.metaKey;
    if (next !== null) {
      goTo(next);
      const to = ids[next.row];
      if (event.shiftKey && onSelect !== undefined && to !== undefined && next.row !== here.row) {
        const from =
          selection.anchor === null && id !== undefined ? toggled(nothingSelected, id) : selection;
        select(ranged(from, to, ids));
      }
    } else if (event.key === 'Enter' || event.key === 'F2') {
      const column = columns[here.column];
      if (here.row < 0 && column !== undefined) sortBy(column);
      else if (row !== undefined) onOpen(row);
    } else if (event.key === ' ' && onSelect !== undefined && id !== undefined) {
      select(event.shiftKey ? ranged(selection, id, ids) : toggled(selection, id));
    } else if (mod && event.code === 'KeyA' && onSelect !== undefined) select(all(ids));
    else if (mod && event.code === 'KeyC' && !event.shiftKey) void copy();
    else if (event.key === 'Escape' && selection.ids.size > 0) select(nothingSelected);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick(event: MouseEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (cell === null || (event.target as HTMLElement).closest('button, a, input') !== null) return;
    const [rowIndex = -1, column = 0] = (cell.dataset['cell'] ?? '').split(':').map(Number);
    const row = rows[rowIndex];
    const id = ids[rowIndex];
    setPlace({ row: rowIndex, column });
    if (row === undefined || id === undefined) return;
    if (onSelect !== undefined && event.shiftKey) select(ranged(selection, id, ids));
    else if (
      onSelect !== undefined &&
      (event.ctrlKey || event.metaKey || columns[column]?.ticks === true)
    )
      select(toggled(selection, id));
    else onOpen(row);
  }

  if (props.rows.length === 0) return <>{empty}</>;
  return (
    <div
      className={styles.scroller}
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={onSelect !== undefined}
      style={{ '--columns': `${narrowest}px` } as CSSProperties}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div
        className={styles.head}
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column, index) => {
          const sorted = sorting?.column === column.id ? sorting : null;
          const Sign = sorted?.descending === true ? ArrowDown : ArrowUp;
          return (
            <div
              key={column.id}
              className={cx(styles.headCell, column.align === 'end' && styles.end)}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending'}
              data-cell={`-1:${index}`}
              tabIndex={here.row === -1 && here.column === index ? 0 : -1}
              onFocus={() => setPlace({ row: -1, column: index })}
              onClick={() => sortBy(column)}
            >
              <span className={column.ticks === true ? styles.unseen : styles.headWords}>
                {column.header}
              </span>
              {sorted !== null && <Sign size={12} aria-hidden />}
            </div>
          );
        })}
      </div>
      {rows.length === 0 && (
        <div className={styles.noMatch} role="row">
          <div role="gridcell">
            {t('table.noMatch', { filter })}
            {props.onClearFilter !== undefined && (
              <Button onPress={props.onClearFilter}>{t('table.clearFilter')}</Button>
            )}
          </div>
        </div>
      )}
      <div
        className={styles.body}
        role="presentation"
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          const id = ids[item.index];
          if (row === undefined || id === undefined) return null;
          return (
            <TableRow
              key={id}
              row={row}
              id={id}
              person={props.personOf?.(row)}
              index={item.index}
              top={item.start}
              columns={columns as readonly Column<object>[]}
              template={template}
              isOpen={id === openId}
              isSelected={selection.ids.has(id)}
              selectable={onSelect !== undefined}
              focused={here.row === item.index ? here.column : -1}
              onFocusCell={setPlace}
            />
          );
        })}
      </div>
    </div>
  );
}
