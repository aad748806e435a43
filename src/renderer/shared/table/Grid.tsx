import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type MouseEvent,
} from 'react';
import { useCasebook } from '../casebook/context';
import { t } from '../catalogue';
import { Button } from '../controls/Button';
import { copyText } from '../copy-text';
import { asLines } from './columns';
import { lettersIn } from './cell-words';
import { GridHead, sortWords } from './GridHead';
import { GridLineView } from './GridLineView';
import type { GridColumn, GridRow } from './grid-row';
import type { GridLines } from './grid-rows';
import { placeOfHands, type Hands } from './hands';
import { heldWidth, sortedBy, type TableLayout } from './layout';
import { ranged, toggled } from './selection';
import { columnsInView, columnsSeen, useSideways } from './columns-in-view';
import { Totals } from './GridTotals';
import { useAfterPaint } from './use-after-paint';
import { useGridKeys } from './use-grid-keys';
import styles from './Grid.module.css';

/** Heights of a row in pixels at the base size. */
const heights = { roomy: 30, dense: 23 } as const;

interface GridProps {
  readonly label: string;
  /** Every column that is shown, in the order of the layout. */
  readonly columns: readonly GridColumn[];
  readonly lines: GridLines;
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly onOpen: (row: GridRow) => void;
  /** With it a click and Enter open a row, F2 alone edits a cell; the row that is open, or null. */
  readonly beside?: { readonly openId: string | null };
  /** Where the table that stood in this one's place was used: it begins there. */
  readonly hands?: Hands | null;
  /** Takes the filters away, where no row fits them. */
  readonly onClearFilter: () => void;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  /** Saves what was typed into a cell; false keeps the editor open. */
  readonly onEdit: (row: GridRow, column: GridColumn, value: string) => Promise<boolean>;
  /** A block of cells pasted with its first cell at this row and column. */
  readonly onPaste: (text: string, row: GridRow, column: GridColumn) => void;
}

/**
 * A table with the keys of a spreadsheet as an ARIA grid: arrows, Home, End and pages move, F2 or
 * Enter edits a cell or opens its row, Space and Shift choose rows, Ctrl+C copies them and Ctrl+V
 * pastes a block. Only the rows in view are in the page.
 */
export function Grid(props: GridProps) {
  const { label, columns, layout, onLayout, onOpen, beside } = props;
  const { lines, rows } = props.lines;
  const { main } = useCasebook();
  const scroller = useRef<HTMLDivElement>(null);
  const follow = useRef(false);
  const [editing, setEditing] = useState<{ id: string; column: string } | null>(null);
  const height = heights[layout.density];
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    // Before it is measured: rows that are drawn after the table is hold the frame that shows it.
    initialRect: { width: innerWidth, height: Math.round(innerHeight * 0.75) },
  });
  useEffect(() => virtual.measure(), [height, virtual]);
  const widths = useMemo(
    () => columns.map(({ id, width }) => layout.widths[id] ?? width),
    [columns, layout.widths],
  );
  const shares = useMemo(() => {
    const grows = columns.map(({ id, grow }, at) =>
      // What stands before a pinned column has to have the width that one is held at.
      layout.widths[id] === undefined && at >= layout.pinned - 1 ? (grow ?? 0) : 0,
    );
    // Where none grows, the last column takes what is left of a wide window.
    return grows.some((share) => share > 0) ? grows : grows.with(-1, 1);
  }, [columns, layout.widths, layout.pinned]);
  const template = useMemo(
    () =>
      widths
        .map((width, at) => {
          const share = shares[at] ?? 0;
          return share === 0 ? `${width}px` : `minmax(${width}px, ${share}fr)`;
        })
        .join(' '),
    [widths, shares],
  );
  const letters = useMemo(
    () => widths.map((width, at) => lettersIn((shares[at] ?? 0) === 0 ? width : null)),
    [widths, shares],
  );
  const starts = useMemo(() => pinnedStarts(widths, layout.pinned), [widths, layout.pinned]);

  const sideways = useSideways(scroller, lines.length > 0);
  const inView = useMemo(
    () => columnsInView(widths, layout.pinned, sideways),
    [widths, layout.pinned, sideways],
  );
  const seen = useMemo(
    () => columnsSeen(widths, layout.pinned, sideways),
    [widths, layout.pinned, sideways],
  );
  const painted = useAfterPaint(lines);

  const keys = useGridKeys({
    lines,
    ids,
    columns: columns.length,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2),
    scroller,
    onReveal(line) {
      follow.current = true;
      if (line >= 0) virtual.scrollToIndex(line, { align: 'auto' });
    },
    onSort: sort,
    onResize: resize,
    onEnter: enter,
    onCopy: () => void copy(),
    onSelect: props.onSelect,
  });
  const { here, selection } = keys;

  // The row that was opened elsewhere (a citation, the palette) comes into view.
  const openId = beside?.openId ?? null;
  const openAt = useMemo(
    () =>
      openId === null ? -1 : lines.findIndex((line) => 'row' in line && line.row.id === openId),
    [lines, openId],
  );
  const { setPlace } = keys;
  useEffect(() => {
    if (openAt < 0) return;
    virtual.scrollToIndex(openAt, { align: 'auto' });
    if (scroller.current?.contains(document.activeElement) !== true) {
      setPlace((now) => ({ ...now, row: openAt }));
    }
  }, [openAt, virtual, setPlace]);

  // Once, when it is drawn first: the hands are elsewhere after that.
  const [begins, setBegins] = useState(props.hands ?? null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (begins === null || lines.length === 0) return;
    setBegins(null);
    const { line, place } = placeOfHands(begins, lines, columns);
    if (line !== null) {
      virtual.scrollToOffset((body.current?.offsetTop ?? 0) + line * height - begins.above);
    }
    if (place === null) return;
    follow.current = true;
    setPlace(place);
  }, [begins, lines, columns, virtual, height, setPlace]);

  // The focus follows the place once the line at it is drawn.
  useEffect(() => {
    if (!follow.current || editing !== null) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-cell="${here.row}:${here.column}"]`,
    );
    if (cell === null || cell === undefined) return;
    follow.current = false;
    cell.focus({ preventScroll: false });
  });

  /** Asked for where rows are chosen alone: 20,000 of them at each sorting would be noticed. */
  function ids(): string[] {
    return rows.map(({ id }) => id);
  }

  function sort(at: number, add: boolean): void {
    const column = columns[at];
    if (column !== undefined) onLayout({ ...layout, sort: sortedBy(layout.sort, column.id, add) });
  }

  function resize(at: number, by: number): void {
    const column = columns[at];
    if (column === undefined) return;
    const width = heldWidth((widths[at] ?? column.width) + by);
    onLayout({ ...layout, widths: { ...layout.widths, [column.id]: width } });
  }

  function enter(at: number, columnAt: number, how: 'enter' | 'edit'): void {
    const line = lines[at];
    const column = columns[columnAt];
    if (line === undefined || column === undefined || !('row' in line)) return;
    const opens = beside !== undefined && how === 'enter';
    if (opens || column.edit === undefined) onOpen(line.row);
    else setEditing({ id: line.row.id, column: column.id });
  }

  async function copy(): Promise<void> {
    const line = lines[here.row];
    const chosen = rows.filter(({ id }) => selection.ids.has(id));
    const one = line !== undefined && 'row' in line ? [line.row] : [];
    const copied = chosen.length > 0 ? chosen : one;
    const cells = columns.map(({ id, header }) => ({
      id,
      header,
      width: 0,
      value: (row: GridRow) => row.values[id] ?? null,
    }));
    await copyText(main, asLines(cells, copied), t('table.copied', { count: copied.length }));
  }

  function onPaste(event: ClipboardEvent): void {
    const line = lines[here.row];
    const column = columns[here.column];
    if (editing !== null || line === undefined || !('row' in line) || column === undefined) return;
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    props.onPaste(text, line.row, column);
  }

  function onClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-cell]');
    if (cell === null || target.closest('button, a, input, select') !== null) return;
    const [at = -1, column = 0] = (cell.dataset['cell'] ?? '').split(':').map(Number);
    const line = lines[at];
    keys.setPlace({ row: at, column });
    if (line === undefined || !('row' in line)) return;
    const { id } = line.row;
    if (event.shiftKey) keys.select(ranged(selection, id, ids()));
    else if (event.ctrlKey || event.metaKey) keys.select(toggled(selection, id));
    else if (beside !== undefined && editing === null) onOpen(line.row);
  }

  async function save(row: GridRow, column: GridColumn, value: string): Promise<void> {
    if (!(await props.onEdit(row, column, value))) return;
    leave();
  }

  function leave(): void {
    setEditing(null);
    follow.current = true;
  }

  return (
    <div className={styles.whole}>
      <p className={styles.unseen} role="status">
        {sortWords(columns, layout)}
      </p>
      <div
        className={styles.scroller}
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        style={
          {
            '--template': template,
            '--columns': `${widths.reduce((sum, width) => sum + width, 0)}px`,
            '--row': `${height}px`,
          } as CSSProperties
        }
        onKeyDown={keys.onKeyDown}
        onPaste={onPaste}
        onClick={onClick}
        onDoubleClick={() => beside === undefined && enter(here.row, here.column, 'edit')}
      >
        <GridHead
          columns={columns}
          layout={layout}
          starts={starts}
          focused={here.row === -1 ? here.column : -1}
          onFocus={(column) => keys.setPlace({ row: -1, column })}
          onSort={sort}
          onResize={resize}
        />
        {lines.length === 0 && (
          <div className={styles.noMatch} role="row">
            <div role="gridcell">
              {t('table.noneFits')}
              <Button onPress={props.onClearFilter}>{t('table.clearFilter')}</Button>
            </div>
          </div>
        )}
        <div
          ref={body}
          className={styles.body}
          role="presentation"
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map((item) => {
            const now = lines[item.index];
            if (now === undefined) return null;
            // What is beyond the view follows a frame later: a third of what a sorting draws.
            const later = painted[item.index] ?? now;
            const line = isSeen(item.index, virtual.range) ? now : later;
            return (
              <GridLineView
                // What is drawn at a place is used again for the next line there, which is quicker
                // than drawing it anew; only a line that is typed into keeps its own.
                key={'row' in line && editing?.id === line.row.id ? line.key : item.index}
                line={line}
                later={later}
                index={item.index}
                top={item.start}
                columns={columns}
                starts={starts}
                letters={letters}
                inView={inView}
                seen={seen}
                focused={here.row === item.index ? here.column : -1}
                isSelected={'row' in line && selection.ids.has(line.row.id)}
                isOpen={'row' in line && line.row.id === openId}
                editing={'row' in line && editing?.id === line.row.id ? editing.column : null}
                onFocusCell={keys.setPlace}
                onSave={save}
                onLeave={leave}
              />
            );
          })}
        </div>
        <Totals columns={columns} rows={rows} starts={starts} />
      </div>
    </div>
  );
}

/** True for a line that the window shows, and for all while nobody knows which it does. */
function isSeen(
  index: number,
  range: { readonly startIndex: number; readonly endIndex: number } | null,
): boolean {
  return range === null || (index >= range.startIndex && index <= range.endIndex);
}

/** The pixels at which each pinned column is held; null for those that scroll. */
function pinnedStarts(widths: readonly number[], pinned: number): readonly (number | null)[] {
  let at = 0;
  return widths.map((width, index) => {
    const start = index < pinned ? at : null;
    at += width;
    return start;
  });
}
