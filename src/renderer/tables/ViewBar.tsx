import { Columns3, ListFilter, Save, Star, Trash2, Undo2 } from 'lucide-react';
import { memo, useDeferredValue, useState, type ReactNode } from 'react';
import { newId, type Id } from '../../domain/ids';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button, IconButton } from '../shared/controls/Button';
import { TextField } from '../shared/fields/Field';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import type { TableLayout } from '../shared/table/layout';
import type { TableState } from './use-table-state';
import { viewFields } from './view-fields';
import styles from './tables.module.css';

interface ViewBarProps {
  readonly table: TableState;
  readonly panel: 'columns' | 'filter' | null;
  readonly onPanel: (panel: 'columns' | 'filter' | null) => void;
  /** What chosen rows can have done. */
  readonly edit: ReactNode;
  readonly children: ReactNode;
}

/**
 * What chooses rows, and behind it which of the table's views is shown. The rows of a sorting are drawn
 * first: the tools follow a moment later.
 */
export function ViewBar({ children, table, ...rest }: ViewBarProps) {
  const later = useDeferredValue(table);
  const isSorting = later.layout.sort !== table.layout.sort;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('tables.viewBar')}>
      {children}
      <ViewTools table={isSorting ? later : table} {...rest} />
    </div>
  );
}

/** Which of a table's views is shown, whether it has changes that are not saved, and its panels. */
const ViewTools = memo(function ViewTools({
  table,
  panel,
  onPanel,
  edit,
}: Omit<ViewBarProps, 'children'>) {
  const { kind, all, view, views, layout, setLayout, filter, changed } = table;
  const run = useRun();
  const [naming, setNaming] = useState(false);
  const [title, setTitle] = useState('');
  const conditions = layout.groups.reduce((sum, group) => sum + group.conditions.length, 0);

  async function save(): Promise<void> {
    if (view === null) return setNaming(true);
    const fields = viewFields(view.title, kind.id, layout, filter);
    await run('save-view', { id: view.id, view: fields });
  }

  async function saveAs(): Promise<void> {
    const id = newId('view');
    const named = title.trim();
    if (named === '') return;
    const fields = viewFields(named, kind.id, layout, filter);
    const done = await run('save-view', { id, view: fields });
    if (!done.ok) return;
    setNaming(false);
    setTitle('');
    table.keptAs(id);
  }

  return (
    <>
      <select
        className={styles.select}
        aria-label={t('tables.view')}
        value={view?.id ?? ''}
        onChange={(event) => table.openView((event.target.value || null) as Id<'view'> | null)}
      >
        <option value="">{t('tables.noView')}</option>
        {views.map(({ id, title: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
      {changed && (
        <span className={styles.dot} role="img" aria-label={t('tables.unsaved')}>
          ●
        </span>
      )}
      <IconButton
        icon={view === null ? Star : Save}
        label={t(view === null ? 'tables.saveView' : 'tables.updateView')}
        isDisabled={!changed}
        onPress={() => void save()}
      />
      {view !== null && (
        <IconButton icon={Star} label={t('tables.saveView')} onPress={() => setNaming(true)} />
      )}
      <IconButton
        icon={Undo2}
        label={t('tables.resetView')}
        isDisabled={!changed}
        onPress={table.reset}
      />
      {view !== null && (
        <IconButton
          icon={Trash2}
          label={t('tables.dropView', { title: view.title })}
          onPress={() => {
            void run('trash-record', { kind: 'view', id: view.id });
            table.openView(null);
          }}
        />
      )}
      <span className={styles.gap} />
      {edit}
      <select
        className={styles.select}
        aria-label={t('tables.groupBy')}
        value={layout.groupBy ?? ''}
        onChange={(event) => setLayout({ ...layout, groupBy: event.target.value || null })}
      >
        <option value="">{t('tables.noGroup')}</option>
        {all.map(({ id, header }) => (
          <option key={id} value={id}>
            {t('tables.groupedBy', { column: header })}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={t('tables.density')}
        value={layout.density}
        onChange={(event) =>
          setLayout({ ...layout, density: event.target.value as TableLayout['density'] })
        }
      >
        {(['roomy', 'dense'] as const).map((density) => (
          <option key={density} value={density}>
            {t(`tables.density.${density}`)}
          </option>
        ))}
      </select>
      <Button icon={Columns3} onPress={() => onPanel(panel === 'columns' ? null : 'columns')}>
        {t('tables.columns')}
      </Button>
      <Button icon={ListFilter} onPress={() => onPanel(panel === 'filter' ? null : 'filter')}>
        {conditions === 0 ? t('tables.filter') : t('tables.filterCount', { count: conditions })}
      </Button>
      {naming && (
        <Dialog title={t('tables.saveView')} isOpen onClose={() => setNaming(false)} size="small">
          <DialogForm onSubmit={() => void saveAs()} onCancel={() => setNaming(false)}>
            <TextField
              label={t('tables.viewName')}
              value={title}
              onChange={setTitle}
              maxLength={200}
              autoFocus
              isRequired
            />
          </DialogForm>
        </Dialog>
      )}
    </>
  );
});
