import { ArrowLeft, ArrowRight, Pin } from 'lucide-react';
import { t } from '../shared/catalogue';
import { IconButton } from '../shared/controls/Button';
import { Check } from '../shared/fields/Check';
import type { GridColumn } from '../shared/table/grid-row';
import { moveColumn, type TableLayout } from '../shared/table/layout';
import styles from './tables.module.css';

interface PanelProps {
  readonly columns: readonly GridColumn[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
}

/** Which columns are shown, in what order, and up to which they stay in view. */
export function ColumnsPanel({ columns, layout, onLayout }: PanelProps) {
  const shown = layout.columns.flatMap((id) => columns.find((one) => one.id === id) ?? []);
  const left = columns.filter(({ id }) => !layout.columns.includes(id));

  function show(id: string, isShown: boolean): void {
    const next = isShown ? [...layout.columns, id] : layout.columns.filter((one) => one !== id);
    if (next.length > 0) onLayout({ ...layout, columns: next });
  }

  return (
    <ul className={styles.panel} aria-label={t('tables.columns')}>
      {[...shown, ...left].map(({ id, header }) => {
        const at = layout.columns.indexOf(id);
        return (
          <li key={id} className={styles.column}>
            <Check isSelected={at !== -1} onChange={(isShown) => show(id, isShown)}>
              {header}
            </Check>
            {at !== -1 && (
              <span>
                <IconButton
                  icon={ArrowLeft}
                  label={t('tables.moveLeft', { column: header })}
                  isDisabled={at === 0}
                  onPress={() =>
                    onLayout({ ...layout, columns: moveColumn(layout.columns, id, -1) })
                  }
                />
                <IconButton
                  icon={ArrowRight}
                  label={t('tables.moveRight', { column: header })}
                  isDisabled={at === layout.columns.length - 1}
                  onPress={() =>
                    onLayout({ ...layout, columns: moveColumn(layout.columns, id, 1) })
                  }
                />
                <IconButton
                  icon={Pin}
                  label={t(at < layout.pinned ? 'tables.unpinFrom' : 'tables.pinTo', {
                    column: header,
                  })}
                  onPress={() => onLayout({ ...layout, pinned: at < layout.pinned ? at : at + 1 })}
                />
                {at < layout.pinned && <Pin size={11} aria-hidden />}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
