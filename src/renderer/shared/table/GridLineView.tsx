import { memo } from 'react';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { GridCell, LaterRow, LineRow } from './GridCell';
import type { ColumnRange } from './columns-in-view';
import type { GridColumn, GridRow } from './grid-row';
import type { GridLine } from './group-lines';
import type { Place } from './move';
import styles from './Grid.module.css';

interface GridLineViewProps {
  readonly line: GridLine;
  /** The line as it was painted, for columns that are drawn beyond the view. */
  readonly later: GridLine;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn[];
  readonly starts: readonly (number | null)[];
  /** How many letters there is room for in each column. */
  readonly letters: readonly number[];
  /** The columns that are drawn besides those held at the side and the one with the focus. */
  readonly inView: ColumnRange;
  readonly seen: ColumnRange;
  readonly focused: number;
  readonly isSelected: boolean;
  /** True for the row that is open beside the table. */
  readonly isOpen: boolean;
  /** The column that is being edited, or null. */
  readonly editing: string | null;
  readonly onFocusCell: (place: Place) => void;
  readonly onSave: (row: GridRow, column: GridColumn, value: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** One line of a grid: a row, or the head of a group. */
export const GridLineView = memo(
  function GridLineView(props: GridLineViewProps) {
    const {
      line,
      index,
      top,
      columns,
      starts,
      letters,
      inView,
      seen,
      focused,
      isSelected,
      isOpen,
      editing,
    } = props;
    if (!('row' in line)) {
      return (
        <div
          className={styles.group}
          role="row"
          aria-rowindex={index + 2}
          style={{ insetBlockStart: top }}
        >
          <div
            role="gridcell"
            aria-colindex={1}
            aria-colspan={columns.length}
            className={styles.groupCell}
            data-cell={`${index}:0`}
            tabIndex={focused >= 0 ? 0 : -1}
            onFocus={() => props.onFocusCell({ row: index, column: 0 })}
          >
            {line.group === '' ? t('table.noValue') : line.group}
            <span className={styles.count}>{line.count}</span>
          </div>
        </div>
      );
    }
    const { row, stays } = line;
    const laterRow = 'row' in props.later ? props.later.row : row;
    return (
      <div
        className={cx(
          styles.row,
          isOpen && styles.open,
          isSelected && styles.selected,
          stays && styles.stays,
        )}
        role="row"
        data-row={row.id}
        aria-rowindex={index + 2}
        aria-selected={isSelected}
        aria-current={isOpen ? true : undefined}
        style={{ insetBlockStart: top }}
      >
        <LineRow value={row}>
          <LaterRow value={laterRow}>
            {columns.map((column, at) => {
              const start = starts[at] ?? null;
              const isDrawn =
                (at >= inView.from && at < inView.to) || start !== null || at === focused;
              if (!isDrawn && editing !== column.id) return null;
              return (
                <GridCell
                  key={column.id}
                  index={index}
                  at={at}
                  column={column}
                  start={start}
                  letters={letters[at] ?? 0}
                  isFocused={focused === at}
                  stays={at === 0 && stays}
                  isLater={start === null && (at < seen.from || at >= seen.to)}
                  isEditing={editing === column.id}
                  onFocusCell={props.onFocusCell}
                  onSave={props.onSave}
                  onLeave={props.onLeave}
                />
              );
            })}
          </LaterRow>
        </LineRow>
      </div>
    );
  },
  (a, b) =>
    sameLine(a.line, b.line) &&
    sameLine(a.later, b.later) &&
    a.index === b.index &&
    a.top === b.top &&
    a.columns === b.columns &&
    a.starts === b.starts &&
    a.letters === b.letters &&
    a.inView.from === b.inView.from &&
    a.inView.to === b.inView.to &&
    a.seen.from === b.seen.from &&
    a.seen.to === b.seen.to &&
    a.focused === b.focused &&
    a.isSelected === b.isSelected &&
    a.isOpen === b.isOpen &&
    a.editing === b.editing,
);

function sameLine(a: GridLine, b: GridLine): boolean {
  if ('row' in a) return 'row' in b && a.row === b.row && a.stays === b.stays;
  return !('row' in b) && a.group === b.group && a.count === b.count;
}
