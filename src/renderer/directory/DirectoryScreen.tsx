import { Building2 } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { kindOfId } from '../../domain/ids';
import type { RecordId } from '../../domain/records';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { KindTabs } from '../shared/controls/KindTabs';
import { RecordsPanes } from '../shared/records/RecordsPanes';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import { directoryKinds, type DirectoryKind } from '../shared/routing/routes';
import { directoryColumns } from './columns';
import { DirectoryPage } from './DirectoryPage';
import { HeadDialog } from './HeadDialog';
import { directoryRows, recordIn, type DirectoryRow } from './rows';

function rowId(row: DirectoryRow): string {
  return row.id;
}

function isDirectoryKind(kind: string | null): kind is DirectoryKind {
  return directoryKinds.some((one) => one === kind);
}

/** The directory: one table for each kind of body or person to deal with, and one record open. */
export function DirectoryScreen() {
  const params = useParams('directory');
  const ofRecord = params.record === undefined ? null : kindOfId(params.record);
  const kind = isDirectoryKind(ofRecord) ? ofRecord : (params.kind ?? 'organisation');
  const derive = useCallback((store: Reading) => directoryRows(store, kind), [kind]);
  const rows = useDerived([kind, 'detainee', 'organisation', 'relation'], derive);
  const read = useCallback((store: Reading) => recordIn(store, params.record), [params.record]);
  const shown = useDerived([kind], read);
  const columns = useMemo(() => directoryColumns(kind, shown !== null), [kind, shown]);
  return (
    <>
      <RecordsPanes
        key={kind}
        title={t(`directory.kind.${kind}`)}
        one={t(`records.kind.${kind}`)}
        icon={Building2}
        above={
          <KindTabs
            label={t('directory.title')}
            value={kind}
            options={directoryKinds.map((id) => ({ id, words: t(`directory.kind.${id}`) }))}
            onChange={(next) => navigate('directory', { kind: next })}
          />
        }
        columns={columns}
        rows={rows}
        rowId={rowId}
        openId={shown?.id ?? null}
        onOpen={(row) => navigate('directory', { record: row.id })}
        addWords={t(`directory.add.${kind}`)}
        onAdd={() => replaceParams('directory', { ...params, kind, adding: true })}
        empty={t(`directory.empty.${kind}`)}
        firstSorting={{ column: 'title', descending: false }}
        page={shown && <DirectoryPage key={shown.id} record={shown} />}
      />
      {params.adding === true && (
        <HeadDialog
          kind={kind}
          record={null}
          onClose={() =>
            replaceParams('directory', shown === null ? { kind } : { record: shown.id })
          }
          onMade={(id: RecordId) => navigate('directory', { record: id })}
        />
      )}
    </>
  );
}
