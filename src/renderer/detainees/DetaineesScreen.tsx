import { CopyCheck, UserPlus, Users } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { DetaineeId, Id } from '../../domain/ids';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Check } from '../shared/fields/Check';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { useFoundPeople } from '../shared/names/found-people';
import { usePerson } from '../shared/names/use-person';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import { FilterField } from '../shared/table/FilterField';
import type { GridRow } from '../shared/table/grid-row';
import { useOnly } from '../shared/table/only';
import { OnlyBar } from '../shared/table/OnlyBar';
import { countWords, detainees, TableBar, TableGrid, useTableState } from '../tables';
import { AddDetaineeDialog } from './AddDetaineeDialog';
import { DuplicatesPane } from './duplicates/DuplicatesPane';
import { Person } from './Person';

/** The table of people, and the one who is open beside it. */
export function DetaineesScreen() {
  const params = useParams('detainees');
  const [filter, setFilter] = useState(params.filter ?? '');
  const [view, setView] = useState<Id<'view'> | null>(null);
  const [voices, setVoices] = useState(false);
  const only = useOnly(params.only);
  const keep = useCallback(
    (row: GridRow) =>
      only(row) && (voices || !('standing' in row.from) || row.from.standing === 'case'),
    [only, voices],
  );
  const found = useFoundPeople(filter);
  const state = useTableState({
    kind: detainees,
    view,
    onView: setView,
    filter,
    onFilter: setFilter,
    found,
    keep,
  });
  useEffect(() => {
    if (params.filter !== undefined) setFilter(params.filter);
  }, [params.filter]);
  const person = usePerson(params.detainee);
  const shown = person === undefined || person.trashed !== null ? null : person;
  const narrow = shown !== null;

  function add(): void {
    navigate('detainees', { ...params, adding: true });
  }

  const table = (
    <>
      <PaneHead
        title={t('detainees.title')}
        aside={countWords(state)}
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
      <TableBar table={state} narrow={narrow}>
        <FilterField
          value={filter}
          onChange={setFilter}
          caret={state.hands?.focus?.in === 'filter' ? state.hands.focus : null}
        />
        <Check isSelected={voices} onChange={setVoices}>
          {t('detainees.withVoices')}
        </Check>
      </TableBar>
      <OnlyBar
        only={params.only}
        onAll={() => replaceParams('detainees', shown === null ? {} : { detainee: shown.id })}
      />
      <PaneBody>
        <TableGrid
          table={state}
          beside={{ openId: shown?.id ?? null }}
          onOpen={(row) =>
            navigate('detainees', {
              detainee: row.record as DetaineeId,
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
