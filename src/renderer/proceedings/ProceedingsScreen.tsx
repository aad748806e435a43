import { Gavel } from 'lucide-react';
import { useMemo } from 'react';
import type { ProceedingId } from '../../domain/ids';
import { useDerived, useRecord } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { RecordsPanes } from '../shared/records/RecordsPanes';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import { proceedingColumns } from './columns';
import { HeadDialog } from './HeadDialog';
import { ProceedingPage } from './ProceedingPage';
import { proceedingRows, type ProceedingRow } from './rows';

function rowId(row: ProceedingRow): string {
  return row.id;
}

/** The table of proceedings, and the one that is open beside it. */
export function ProceedingsScreen() {
  const params = useParams('proceedings');
  const rows = useDerived(['proceeding', 'detainee', 'organisation'], proceedingRows);
  const record = useRecord('proceeding', params.proceeding);
  const shown = record === undefined || record.trashed !== null ? null : record;
  const columns = useMemo(() => proceedingColumns(shown !== null), [shown]);
  return (
    <>
      <RecordsPanes
        title={t('proceedings.title')}
        one={t('proceedings.one')}
        icon={Gavel}
        columns={columns}
        rows={rows}
        rowId={rowId}
        openId={shown?.id ?? null}
        onOpen={(row) => navigate('proceedings', { proceeding: row.id })}
        addWords={t('proceedings.add')}
        onAdd={() => replaceParams('proceedings', { ...params, adding: true })}
        empty={t('proceedings.empty')}
        emptyHint={t('proceedings.emptyHint')}
        firstSorting={{ column: 'title', descending: false }}
        page={shown && <ProceedingPage key={shown.id} proceeding={shown} focusOn={params.member} />}
      />
      {params.adding === true && (
        <HeadDialog
          proceeding={null}
          defendants={params.detainees ?? []}
          onClose={() =>
            replaceParams('proceedings', shown === null ? {} : { proceeding: shown.id })
          }
          onMade={(id) => navigate('proceedings', { proceeding: id as ProceedingId })}
        />
      )}
    </>
  );
}
