import { memo, useMemo } from 'react';
import { t } from '../catalogue';
import { cx } from '../class-names';
import type { GridColumn, GridRow } from './grid-row';
import styles from './Grid.module.css';

interface TotalsProps {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly starts: readonly (number | null)[];
}

/** The foot: how many rows, and the sums of numbers that mean something added up. */
export const Totals = memo(function Totals({ columns, rows, starts }: TotalsProps) {
  const sums = useMemo(
    () =>
      columns.map(({ id, summed }) =>
        summed === true
          ? rows.reduce((sum, { values }) => sum + (Number(values[id]) || 0), 0)
          : null,
      ),
    [columns, rows],
  );
  return (
    <div className={styles.totals} role="presentation">
      {columns.map(({ id, type }, at) => (
        <span
          key={id}
          className={cx(
            styles.total,
            type === 'number' && styles.end,
            (starts[at] ?? null) !== null && styles.pinned,
          )}
          style={starts[at] === null ? undefined : { insetInlineStart: starts[at] ?? 0 }}
        >
          {at === 0 ? t('table.rows', { count: rows.length }) : sums[at]}
        </span>
      ))}
    </div>
  );
});
