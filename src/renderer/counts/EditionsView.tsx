import { ListOrdered } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { compareDates } from '../../domain/compare-dates';
import type { ListEdition } from '../../domain/list-edition';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { useRecord, useRecords } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { RecordsPanes } from '../shared/records/RecordsPanes';
import { partyWords } from '../shared/records/titles';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import type { Column } from '../shared/table/columns';
import { EditionDialog } from './EditionDialog';
import { EditionPage } from './EditionPage';

function rowId(row: ListEdition): string {
  return row.id;
}

/** The editions of lists, and the one that is open beside them. */
export function EditionsView({ above }: { above: ReactNode }) {
  const params = useParams('counts');
  const { store } = useCasebook().client;
  const editions = useRecords('list-edition');
  const record = useRecord('list-edition', params.edition);
  const shown = record === undefined || record.trashed !== null ? null : record;
  const columns = useMemo(
    (): readonly Column<ListEdition>[] => [
      { id: 'title', header: t('counts.list'), value: (row) => row.title, width: 180, grow: 2 },
      {
        id: 'date',
        header: t('counts.at'),
        value: (row) => showDate(row.date, language(), 'short'),
        compare: (a, b) => compareDates(a.date, b.date),
        width: 120,
      },
      {
        id: 'issuer',
        header: t('counts.issuer'),
        value: (row) => (row.issuer === null ? '' : partyWords(row.issuer, store)),
        width: 180,
        grow: 1,
      },
      {
        id: 'names',
        header: t('counts.names'),
        value: (row) => row.entries.filter(({ change }) => change !== 'removed').length,
        width: 80,
        align: 'end',
      },
    ],
    [store],
  );
  return (
    <>
      <RecordsPanes
        title={t('counts.editions')}
        one={t('counts.edition')}
        icon={ListOrdered}
        above={above}
        columns={columns}
        rows={editions}
        rowId={rowId}
        openId={shown?.id ?? null}
        onOpen={(row) => navigate('counts', { edition: row.id })}
        addWords={t('counts.addEdition')}
        onAdd={() => replaceParams('counts', { ...params, view: 'editions', adding: true })}
        empty={t('counts.noEditions')}
        firstSorting={{ column: 'date', descending: true }}
        page={shown && <EditionPage key={shown.id} edition={shown} />}
      />
      {params.adding === true && (
        <EditionDialog
          before={null}
          onClose={() =>
            replaceParams('counts', shown === null ? { view: 'editions' } : { edition: shown.id })
          }
          onMade={(id) => navigate('counts', { edition: id as ListEdition['id'] })}
        />
      )}
    </>
  );
}
