import { memo } from 'react';
import type { Appeal } from '../../domain/appeal';
import type { Detainee } from '../../domain/detainee';
import type { OutcomeMatrix } from '../../domain/outcome-matrix';
import { navigate } from '../shared/routing/router';
import { recordTitle } from '../shared/records/titles';
import type { Place } from '../shared/table/move';
import { cellMark, cellName, cellTone } from './cell-words';
import { COLUMN, NAMES } from './size';
import styles from './Matrix.module.css';

interface MatrixRowProps {
  readonly matrix: OutcomeMatrix;
  readonly person: Detainee;
  readonly index: number;
  /** Pixels from the top of the canvas. */
  readonly top: number;
  /** The first and last appeal that is drawn. */
  readonly first: number;
  readonly last: number;
  /** The column that holds the focus, or -1. */
  readonly focused: number;
  readonly onFocusCell: (place: Place) => void;
  readonly onOpen: (person: Detainee, appeal: Appeal) => void;
}

/** One person's cells, as far as they are in view. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { matrix, person, index, first, last, focused, onFocusCell, onOpen } = props;
  const name = recordTitle(person);
  const cells = [];
  for (let at = first; at <= last; at += 1) {
    const appeal = matrix.appeals[at];
    if (appeal === undefined) continue;
    const cell = matrix.cell(person, appeal);
    cells.push(
      <button
        key={appeal.id}
        type="button"
        role="gridcell"
        aria-colindex={at + 2}
        aria-label={cellName(name, appeal, cell)}
        className={styles.cell}
        data-tone={cellTone(cell)}
        data-cell={`${index}:${at}`}
        tabIndex={focused === at ? 0 : -1}
        style={{ insetInlineStart: NAMES + at * COLUMN }}
        onFocus={() => onFocusCell({ row: index, column: at })}
        onClick={() => onOpen(person, appeal)}
      >
        {cellMark(cell)}
      </button>,
    );
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ insetBlockStart: props.top }}
    >
      <span role="rowheader" aria-colindex={1} className={styles.person}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.name}
          onClick={() => navigate('detainees', { detainee: person.id })}
        >
          {name}
        </button>
      </span>
      {cells}
    </div>
  );
});
