import { createContext, memo, useContext, type Context } from 'react';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { CellEditor } from './CellEditor';
import { cellWords } from './cell-words';
import type { GridColumn, GridRow } from './grid-row';
import type { Place } from './move';
import styles from './Grid.module.css';

/** The row whose cells these are: another row in a line changes the words of its cells alone. */
export const LineRow = createContext<GridRow | null>(null);
/** The row of the frame before, until that is painted: for cells of columns that nobody sees yet. */
export const LaterRow = createContext<GridRow | null>(null);

interface GridCellProps {
  readonly index: number;
  readonly at: number;
  readonly column: GridColumn;
  /** The pixels at which it is held at the side; null where it scrolls. */
  readonly start: number | null;
  readonly isFocused: boolean;
  /** True in the first cell of a row that stays though it no longer fits. */
  readonly stays: boolean;
  readonly isEditing: boolean;
  /** True where its column is drawn beyond the view. */
  readonly isLater: boolean;
  /** How many of its letters there is room for. */
  readonly letters: number;
  readonly onFocusCell: (place: Place) => void;
  readonly onSave: (row: GridRow, column: GridColumn, value: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** One cell at its place in the window, which a sorting does not draw anew. */
export const GridCell = memo(
  function GridCell(props: GridCellProps) {
    const { index, at, column, start } = props;
    // The first cell has marks beside its words.
    const isPlain = at > 0 && column.cell === undefined && !props.isEditing;
    return (
      <div
        className={cx(
          styles.cell,
          isPlain && styles.plain,
          column.type === 'number' && styles.end,
          start !== null && styles.pinned,
        )}
        style={{ gridColumn: at + 1, ...(start !== null && { insetInlineStart: start }) }}
        role="gridcell"
        aria-colindex={at + 1}
        aria-readonly={column.edit === undefined}
        data-cell={`${index}:${at}`}
        tabIndex={props.isFocused ? 0 : -1}
        onFocus={() => props.onFocusCell({ row: index, column: at })}
      >
        {props.stays && (
          <span className={styles.staysMark} title={t('table.stays')}>
            <span className={styles.unseen}>{t('table.stays')}</span>
          </span>
        )}
        {props.isEditing ? (
          <EditedCell {...props} />
        ) : (
          <Words
            column={column}
            letters={props.letters}
            from={props.isLater ? LaterRow : LineRow}
          />
        )}
      </div>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.at === b.at &&
    a.column === b.column &&
    a.start === b.start &&
    a.isFocused === b.isFocused &&
    a.stays === b.stays &&
    a.letters === b.letters &&
    a.isLater === b.isLater &&
    a.isEditing === b.isEditing,
);

interface WordsProps {
  readonly column: GridColumn;
  readonly letters: number;
  readonly from: Context<GridRow | null>;
}

function Words({ column, letters, from }: WordsProps) {
  const row = useContext(from);
  if (row === null) return null;
  return (
    <span className={styles.words} dir="auto">
      {column.cell === undefined
        ? cellWords(row.shown?.[column.id] ?? row.values[column.id], letters)
        : column.cell(row)}
    </span>
  );
}

function EditedCell({ column, onSave, onLeave }: GridCellProps) {
  const row = useContext(LineRow);
  if (row === null) return null;
  return (
    <CellEditor
      row={row}
      column={column}
      onSave={(value) => onSave(row, column, value)}
      onLeave={onLeave}
    />
  );
}
