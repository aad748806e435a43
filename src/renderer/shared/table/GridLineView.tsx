import { memo } from 'react';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { CellEditor } from './CellEditor';
import { cellWords } from './cell-words';
import type { ColumnRange } from './columns-in-view';
import type { GridColumn, GridRow } from './grid-row';
import type { GridLine } from './group-lines';
import type { Place } from './move';
import styles from './Grid.module.css';

interface GridLineViewProps {
  readonly line: GridLine;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn[];
  readonly starts: readonly (number | null)[];
  /** The columns that are drawn besides those held at the side and the one with the focus. */
  readonly inView: ColumnRange;
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
    const { line, index, top, columns, starts, inView, focused, isSelected, isOpen, editing } =
      props;
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
        {columns.map((column, at) => {
          const start = starts[at] ?? null;
          const isDrawn = (at >= inView.from && at < inView.to) || start !== null || at === focused;
          if (!isDrawn && editing !== column.id) return null;
          return (
            <div
              key={column.id}
              className={cx(
                styles.cell,
                column.type === 'number' && styles.end,
                start !== null && styles.pinned,
              )}
              style={{ gridColumn: at + 1, ...(start !== null && { insetInlineStart: start }) }}
              role="gridcell"
              aria-colindex={at + 1}
              aria-readonly={column.edit === undefined}
              data-cell={`${index}:${at}`}
              tabIndex={focused === at ? 0 : -1}
              onFocus={() => props.onFocusCell({ row: index, column: at })}
            >
              {at === 0 && stays && (
                <span className={styles.staysMark} title={t('table.stays')}>
                  <span className={styles.unseen}>{t('table.stays')}</span>
                </span>
              )}
              {editing === column.id ? (
                <CellEditor
                  row={row}
                  column={column}
                  onSave={(value) => props.onSave(row, column, value)}
                  onLeave={props.onLeave}
                />
              ) : (
                <span className={styles.words} dir="auto">
                  {column.cell === undefined
                    ? cellWords(row.shown?.[column.id] ?? row.values[column.id])
                    : column.cell(row)}
                </span>
              )}
            </div>
          );
        })}
      </div>
    );
  },
  (a, b) =>
    sameLine(a.line, b.line) &&
    a.index === b.index &&
    a.top === b.top &&
    a.columns === b.columns &&
    a.starts === b.starts &&
    a.inView.from === b.inView.from &&
    a.inView.to === b.inView.to &&
    a.focused === b.focused &&
    a.isSelected === b.isSelected &&
    a.isOpen === b.isOpen &&
    a.editing === b.editing,
);

function sameLine(a: GridLine, b: GridLine): boolean {
  if ('row' in a) return 'row' in b && a.row === b.row && a.stays === b.stays;
  return !('row' in b) && a.group === b.group && a.count === b.count;
}
