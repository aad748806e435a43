import { Eraser, RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Source } from '../../domain/source';
import { useDerived } from '../shared/casebook/records';
import { useRun, type Run } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button, IconButton } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { momentWords } from '../shared/moment';
import { kindWords, recordTitle } from '../shared/records/titles';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { FilterField } from '../shared/table/FilterField';
import { EraseSourceDialog } from '../sources';
import { trashedThings, trashKinds, type Trashed } from './trashed';

function idOf({ id }: Trashed): string {
  return id;
}

function titleOf(one: Trashed): string {
  if (one.what === 'record') return recordTitle(one.record);
  return `${one.annotation.selectors.exact} (${one.source.title})`;
}

async function restore(run: Run, one: Trashed): Promise<void> {
  if (one.what === 'record') {
    await run('restore-record', { kind: one.record.kind, id: one.record.id });
  } else {
    await run('restore-passage', { source: one.source.id, annotation: one.annotation.id });
  }
}

/** What was deleted; links to it stayed, and restoring brings it back whole. */
export function Trash() {
  const run = useRun();
  const records = useDerived(trashKinds, trashedThings);
  const [filter, setFilter] = useState('');
  const [erasing, setErasing] = useState<Source | null>(null);
  const columns = useMemo<readonly Column<Trashed>[]>(
    () => [
      { id: 'title', header: t('trash.column.title'), value: titleOf, width: 240, grow: 1 },
      {
        id: 'kind',
        header: t('trash.column.kind'),
        value: (one) => (one.what === 'record' ? kindWords(one.record.kind) : t('trash.passage')),
        width: 150,
      },
      {
        id: 'trashed',
        header: t('trash.column.trashed'),
        value: ({ at }) => at,
        cell: ({ at }) => momentWords(at),
        width: 190,
      },
      {
        id: 'restore',
        header: t('trash.column.restore'),
        value: () => null,
        sortable: false,
        cell: (one) => (
          <>
            <Button look="quiet" icon={RotateCcw} onPress={() => void restore(run, one)}>
              {t('trash.restore')}
            </Button>
            {one.what === 'record' && one.record.kind === 'source' && (
              <IconButton
                icon={Eraser}
                label={t('trash.erase', { title: one.record.title })}
                onPress={() => setErasing(one.record as Source)}
              />
            )}
          </>
        ),
        width: 160,
      },
    ],
    [run],
  );
  return (
    <Panes>
      <Pane kind="main" label={t('trash.title')}>
        <PaneHead
          title={t('trash.title')}
          aside={records.length}
          actions={<FilterField value={filter} onChange={setFilter} />}
        />
        <PaneBody>
          <DataTable
            label={t('trash.title')}
            columns={columns}
            rows={records}
            rowId={idOf}
            filter={filter}
            onClearFilter={() => setFilter('')}
            onOpen={(one) => void restore(run, one)}
            empty={<EmptyState icon={Trash2} words={t('trash.empty')} />}
          />
        </PaneBody>
      </Pane>
      {erasing !== null && <EraseSourceDialog source={erasing} onClose={() => setErasing(null)} />}
    </Panes>
  );
}
