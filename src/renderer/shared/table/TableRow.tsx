import { Check } from 'lucide-react';
import { memo } from 'react';
import type { DetaineeId } from '../../../domain/ids';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { aboutPerson } from '../names/person-in-view';
import type { Column } from './columns';
import type { Place } from './move';
import styles from './DataTable.module.css';

interface TableRowProps {
  readonly row: object;
  readonly id: string;
  /** Whom the row is about, where its id is not the person's own. */
  readonly person: DetaineeId | undefined;
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly columns: readonly Column<object>[];
  readonly template: string;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly selectable: boolean;
  /** The column that holds the focus, or -1. */
  readonly focused: number;
  readonly onFocusCell: (place: Place) => void;
}

/**
 * One row. Memoised with everything it shows among its props: a row's identity does not change when
 * it is selected.
 */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, id, index, columns, template, isOpen, isSelected, selectable, focused } = props;
  return (
    <div
      className={cx(styles.row, isOpen && styles.open, isSelected && styles.selected)}
      role="row"
      data-row={id}
      {...aboutPerson(props.person === undefined ? [] : [props.person])}
      aria-rowindex={index + 2}
      aria-selected={selectable ? isSelected : isOpen}
      style={{ gridTemplateColumns: template, insetBlockStart: props.top }}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          className={cx(styles.cell, column.align === 'end' && styles.end)}
          role="gridcell"
          aria-colindex={at + 1}
          data-cell={`${index}:${at}`}
          data-ticks={column.ticks}
          tabIndex={focused === at ? 0 : -1}
          onFocus={() => props.onFocusCell({ row: index, column: at })}
        >
          {column.ticks === true ? (
            <Tick isTicked={isSelected} />
          ) : (
            <span className={styles.words}>{column.cell?.(row) ?? column.value(row)}</span>
          )}
        </div>
      ))}
    </div>
  );
});

/** The state of a row in words, and as a box; the row itself is what is ticked. */
function Tick({ isTicked }: { isTicked: boolean }) {
  return (
    <span
      className={cx(styles.tick, isTicked && styles.ticked)}
      role="img"
      aria-label={t(isTicked ? 'table.ticked' : 'table.notTicked')}
    >
      {isTicked && <Check size={11} strokeWidth={3} aria-hidden />}
    </span>
  );
}
