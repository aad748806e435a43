import { RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AnyRecord } from '../../domain/records';
import { useDerived } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { momentWords } from '../shared/moment';
import { kindWords, recordTitle } from '../shared/records/titles';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { FilterField } from '../shared/table/FilterField';
import { trashedRecords, trashKinds } from './trashed';

function recordId(record: AnyRecord): string {
  return record.id;
}

/** What was deleted; links to it stayed, and restoring brings it back whole. */
export function Trash() {
  const run = useRun();
  const records = useDerived(trashKinds, trashedRecords);
  const [filter, setFilter] = useState('');
  const columns = useMemo<readonly Column<AnyRecord>[]>(
    () => [
      { id: 'title', header: t('trash.column.title'), value: recordTitle, width: 240, grow: 1 },
      {
        id: 'kind',
        header: t('trash.column.kind'),
        value: (record) => kindWords(record.kind),
        width: 150,
      },
      {
        id: 'trashed',
        header: t('trash.column.trashed'),
        value: (record) => record.trashed,
        cell: (record) => momentWords(record.trashed ?? ''),
        width: 190,
      },
      {
        id: 'restore',
        header: t('trash.column.restore'),
        value: () => null,
        sortable: false,
        cell: (record) => (
          <Button
            look="quiet"
            icon={RotateCcw}
            onPress={() => void run('restore-record', { kind: record.kind, id: record.id })}
          >
            {t('trash.restore')}
          </Button>
        ),
        width: 130,
      },
    ],
    [run],
  );
  return (
    <Panes>
      <Pane kind="main" label={t('trash.title')}>
        <PaneHead
          title={t('trash.title')}
          aside={t('table.rows', { count: records.length })}
          actions={<FilterField value={filter} onChange={setFilter} />}
        />
        <PaneBody>
          <DataTable
            label={t('trash.title')}
            columns={columns}
            rows={records}
            rowId={recordId}
            filter={filter}
            onClearFilter={() => setFilter('')}
            onOpen={(record) => void run('restore-record', { kind: record.kind, id: record.id })}
            empty={<EmptyState icon={Trash2} words={t('trash.empty')} />}
          />
        </PaneBody>
      </Pane>
    </Panes>
  );
}
