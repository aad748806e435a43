import { PenLine, RefreshCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { BulkEditDialog } from './BulkEditDialog';
import { ColumnsPanel } from './ColumnsPanel';
import { FilterPanel } from './FilterPanel';
import type { TableState } from './use-table-state';
import { ViewBar } from './ViewBar';
import styles from './tables.module.css';

interface TableBarProps {
  readonly table: TableState;
  /** What stands first: the filter, and what else chooses rows. */
  readonly children: ReactNode;
  /** Beside an open record there is room for that alone. */
  readonly narrow?: boolean;
}

/** Above a table: its filter, its views, its columns, and what its chosen rows can have done. */
export function TableBar({ table, children, narrow = false }: TableBarProps) {
  const { all, layout, setLayout, lines, chosen } = table;
  const [panel, setPanel] = useState<'columns' | 'filter' | null>(null);
  const [bulk, setBulk] = useState(false);
  const edit = chosen.length > 0 && (
    <Button look="main" icon={PenLine} onPress={() => setBulk(true)}>
      {t('tables.bulk', { count: chosen.length })}
    </Button>
  );
  return (
    <>
      {narrow ? (
        <div className={styles.bar}>
          {children}
          {edit}
        </div>
      ) : (
        <ViewBar table={table} panel={panel} onPanel={setPanel} edit={edit}>
          {children}
        </ViewBar>
      )}
      {!narrow && panel === 'columns' && (
        <ColumnsPanel columns={all} layout={layout} onLayout={setLayout} />
      )}
      {!narrow && panel === 'filter' && (
        <FilterPanel columns={all} layout={layout} onLayout={setLayout} />
      )}
      {lines.staying > 0 && (
        <p className={styles.staying} role="status">
          {t('tables.staying', { count: lines.staying })}
          <Button look="quiet" icon={RefreshCw} onPress={table.refresh}>
            {t('tables.refresh')}
          </Button>
        </p>
      )}
      {bulk && <BulkEditDialog columns={all} rows={chosen} onClose={() => setBulk(false)} />}
    </>
  );
}
