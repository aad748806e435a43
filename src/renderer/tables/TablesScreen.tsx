import { useState } from 'react';
import { t } from '../shared/catalogue';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { navigate, openRecord, replaceParams, useParams } from '../shared/routing/router';
import { useRecord } from '../shared/casebook/records';
import { FilterField } from '../shared/table/FilterField';
import type { GridRow } from '../shared/table/grid-row';
import { tableKindOf, tableKinds } from './kinds';
import { countWords } from './count-words';
import { TableBar } from './TableBar';
import { TableGrid } from './TableGrid';
import { useTableState } from './use-table-state';
import styles from './tables.module.css';

/** Any of the nine tables as a spreadsheet: laid out, filtered, grouped, edited, kept as a view. */
export function TablesScreen() {
  const { table, view } = useParams('tables');
  return <TableOf key={`${tableKindOf(table).id}:${view ?? ''}`} />;
}

function TableOf() {
  const params = useParams('tables');
  const kind = tableKindOf(params.table);
  const saved = useRecord('view', params.view);
  const [filter, setFilter] = useState(saved?.filter ?? '');
  const table = useTableState({
    kind,
    view: params.view ?? null,
    onView: (view) => replaceParams('tables', { table: kind.id, ...(view !== null && { view }) }),
    filter,
    onFilter: setFilter,
  });
  return (
    <Panes>
      <Pane kind="main" label={t(kind.title)}>
        <PaneHead title={t('tables.title')} aside={countWords(table)} />
        <TableBar table={table}>
          <select
            className={styles.select}
            aria-label={t('tables.table')}
            value={kind.id}
            onChange={(event) => replaceParams('tables', { table: event.target.value })}
          >
            {tableKinds.map(({ id, title }) => (
              <option key={id} value={id}>
                {t(title)}
              </option>
            ))}
          </select>
          <FilterField value={filter} onChange={setFilter} />
        </TableBar>
        <PaneBody>
          <TableGrid table={table} onOpen={open} />
        </PaneBody>
      </Pane>
    </Panes>
  );
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
