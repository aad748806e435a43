import { CopyCheck, UserPlus, Users } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Check } from '../shared/fields/Check';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { useFoundPeople } from '../shared/names/found-people';
import { usePerson } from '../shared/names/use-person';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import { DataTable } from '../shared/table/DataTable';
import { FilterField } from '../shared/table/FilterField';
import { useOnly } from '../shared/table/only';
import { OnlyBar } from '../shared/table/OnlyBar';
import { AddDetaineeDialog } from './AddDetaineeDialog';
import { detaineeColumns } from './columns';
import { DuplicatesPane } from './duplicates/DuplicatesPane';
import { Person } from './Person';
import { detaineeRows, type DetaineeRow } from './rows';

function rowId(row: DetaineeRow): string {
  return row.id;
}

/** The table of people, and the one who is open beside it. */
export function DetaineesScreen() {
  const params = useParams('detainees');
  const [filter, setFilter] = useState(params.filter ?? '');
  const [voices, setVoices] = useState(false);
  const derive = useCallback((store: Reading) => detaineeRows(store, voices), [voices]);
  const all = useDerived(['detainee', 'identity', 'appeal', 'source', 'proceeding'], derive);
  const rows = useOnly(all, params.only);
  const found = useFoundPeople(filter);
  useEffect(() => {
    if (params.filter !== undefined) setFilter(params.filter);
  }, [params.filter]);
  const person = usePerson(params.detainee);
  const shown = person === undefined || person.trashed !== null ? null : person;
  // Beside an open person there is room for the name and the status alone.
  const narrow = shown !== null;
  const columns = useMemo(() => {
    const every = detaineeColumns();
    return narrow ? every.filter(({ id }) => id === 'name' || id === 'status') : every;
  }, [narrow]);

  function add(): void {
    navigate('detainees', { ...params, adding: true });
  }

  const table = (
    <>
      <PaneHead
        title={t('detainees.title')}
        aside={rows.length}
        actions={
          <>
            {!narrow && (
              <Button
                look="quiet"
                icon={CopyCheck}
                onPress={() => navigate('detainees', { duplicates: true })}
              >
                {t('detainees.duplicates.open')}
              </Button>
            )}
            <Button icon={UserPlus} onPress={add}>
              {t('detainees.add')}
            </Button>
          </>
        }
      />
      <PaneHead
        level={2}
        title={<FilterField value={filter} onChange={setFilter} />}
        actions={
          <Check isSelected={voices} onChange={setVoices}>
            {t('detainees.withVoices')}
          </Check>
        }
      />
      <OnlyBar
        only={params.only}
        onAll={() => replaceParams('detainees', shown === null ? {} : { detainee: shown.id })}
      />
      <PaneBody>
        <DataTable
          label={t('detainees.title')}
          columns={columns}
          rows={rows}
          rowId={rowId}
          filter={filter}
          found={found}
          onClearFilter={() => setFilter('')}
          firstSorting={{ column: 'name', descending: false }}
          openId={shown?.id ?? null}
          onOpen={(row) =>
            navigate('detainees', {
              detainee: row.id,
              ...(params.only !== undefined && { only: params.only }),
            })
          }
          empty={
            <EmptyState
              icon={Users}
              words={t('detainees.empty')}
              hint={t('detainees.emptyHint')}
              action={
                <Button look="main" icon={UserPlus} onPress={add}>
                  {t('detainees.add')}
                </Button>
              }
            />
          }
        />
      </PaneBody>
    </>
  );
  if (params.duplicates === true && shown === null) {
    return (
      <Panes>
        <DuplicatesPane />
      </Panes>
    );
  }
  return (
    <>
      <Panes>
        {shown === null ? (
          <Pane kind="main" label={t('detainees.title')}>
            {table}
          </Pane>
        ) : (
          <>
            <Pane kind="list" label={t('detainees.title')} width={400}>
              {table}
            </Pane>
            <Pane kind="main" label={t('detainees.person')}>
              <Person key={shown.id} detainee={shown} focusOn={params.member} />
            </Pane>
          </>
        )}
      </Panes>
      {params.adding === true && (
        <AddDetaineeDialog
          onClose={() => replaceParams('detainees', shown === null ? {} : { detainee: shown.id })}
        />
      )}
    </>
  );
}
