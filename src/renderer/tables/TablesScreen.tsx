import { RefreshCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDerived, useRecords } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { navigate, openRecord, replaceParams, useParams } from '../shared/routing/router';
import { FilterField } from '../shared/table/FilterField';
import { Grid } from '../shared/table/Grid';
import type { GridColumn, GridRow } from '../shared/table/grid-row';
import { useGridLines } from '../shared/table/grid-rows';
import { firstLayout, layoutOf, sameLayout, type TableLayout } from '../shared/table/layout';
import { BulkEditDialog } from './BulkEditDialog';
import { editWith } from './cell-values';
import { ColumnsPanel } from './ColumnsPanel';
import { FilterPanel } from './FilterPanel';
import { tableKindOf, tableKinds } from './kinds';
import { PasteDialog } from './PasteDialog';
import { pasteBlock, type PasteBlock } from './paste-block';
import { ViewBar } from './ViewBar';
import styles from './tables.module.css';

type Panel = 'columns' | 'filter' | null;

/** Any of the nine tables as a spreadsheet: laid out, filtered, grouped, edited, kept as a view. */
export function TablesScreen() {
  const params = useParams('tables');
  const kind = tableKindOf(params.table);
  return <TableOf key={`${kind.id}:${params.view ?? ''}`} />;
}

function TableOf() {
  const params = useParams('tables');
  const kind = tableKindOf(params.table);
  const run = useRun();
  const views = useRecords('view').filter(({ table }) => table === kind.id);
  const view = views.find(({ id }) => id === params.view);
  const all = useMemo(() => kind.columns(), [kind]);
  const [layout, setLayout] = useState<TableLayout>(() =>
    view === undefined ? firstLayout(all) : layoutOf(view, all),
  );
  const [filter, setFilter] = useState(view?.filter ?? '');
  const [panel, setPanel] = useState<Panel>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const [bulk, setBulk] = useState(false);
  const [paste, setPaste] = useState<PasteBlock | null>(null);
  const [refreshed, setRefreshed] = useState(0);
  const rows = useDerived(kind.reads, kind.rows);
  const columns = useMemo(
    () => layout.columns.flatMap((id) => all.find((column) => column.id === id) ?? []),
    [all, layout.columns],
  );
  const lines = useGridLines({ rows, columns: all, layout, filter, found: none, refreshed });
  const saved = view === undefined ? firstLayout(all) : layoutOf(view, all);
  const changed = !sameLayout(layout, saved) || filter !== (view?.filter ?? '');
  const chosenRows = useMemo(() => lines.rows.filter(({ id }) => chosen.has(id)), [lines, chosen]);

  async function edit(row: GridRow, column: GridColumn, value: string): Promise<boolean> {
    const made = editWith(row, column, value);
    if (made === null) return true;
    const done = await run('edit-many', { what: column.header, edits: [made] });
    return done.ok;
  }

  function open(row: GridRow): void {
    const { record, member, list } = row;
    if (row.kind === 'detainee' && member !== null) {
      navigate('detainees', { detainee: record as never, member });
    } else if (row.kind === 'source' && list === 'annotations' && member !== null) {
      navigate('sources', { source: record as never, annotation: member });
    } else if (row.kind === 'appeal' && member !== null) {
      navigate('appeals', { appeal: record as never, member });
    } else openRecord(record);
  }

  return (
    <Panes>
      <Pane kind="main" label={t(kind.title)}>
        <PaneHead
          title={t('tables.title')}
          aside={t('table.rowsOf', { n: lines.rows.length, total: rows.length })}
          actions={
            <>
              {chosenRows.length > 0 && (
                <Button onPress={() => setBulk(true)}>
                  {t('tables.bulk', { count: chosenRows.length })}
                </Button>
              )}
              <FilterField value={filter} onChange={setFilter} />
            </>
          }
        />
        <ViewBar
          kinds={tableKinds}
          kind={kind}
          view={view ?? null}
          views={views}
          layout={layout}
          filter={filter}
          changed={changed}
          panel={panel}
          onPanel={setPanel}
          onLayout={setLayout}
          onReset={() => {
            setLayout(saved);
            setFilter(view?.filter ?? '');
          }}
          onTable={(table) => replaceParams('tables', { table })}
          onView={(id) =>
            replaceParams('tables', { table: kind.id, ...(id !== null && { view: id }) })
          }
        />
        {panel === 'columns' && <ColumnsPanel columns={all} layout={layout} onLayout={setLayout} />}
        {panel === 'filter' && <FilterPanel columns={all} layout={layout} onLayout={setLayout} />}
        {lines.staying > 0 && (
          <p className={styles.staying} role="status">
            {t('tables.staying', { count: lines.staying })}
            <Button look="quiet" icon={RefreshCw} onPress={() => setRefreshed(refreshed + 1)}>
              {t('tables.refresh')}
            </Button>
          </p>
        )}
        <PaneBody>
          <Grid
            label={t(kind.title)}
            columns={columns}
            lines={lines}
            layout={layout}
            onLayout={setLayout}
            onOpen={open}
            onSelect={setChosen}
            onEdit={edit}
            onPaste={(text, row, column) =>
              setPaste(pasteBlock(text, row, column, lines.rows, columns))
            }
          />
        </PaneBody>
      </Pane>
      {bulk && <BulkEditDialog columns={all} rows={chosenRows} onClose={() => setBulk(false)} />}
      {paste !== null && <PasteDialog block={paste} onClose={() => setPaste(null)} />}
    </Panes>
  );
}

const none: ReadonlySet<string> = new Set();
