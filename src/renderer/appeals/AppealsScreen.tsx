import { Megaphone, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { AppealId, DetaineeId, Id } from '../../domain/ids';
import { useDerived, useRecord, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { identitiesIn } from '../shared/names/people';
import { usePerson } from '../shared/names/use-person';
import { recordTitle } from '../shared/records/titles';
import { personInView } from '../shared/names/person-in-view';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import { useShortcut } from '../shared/shortcuts/dispatch';
import { FilterField } from '../shared/table/FilterField';
import type { GridRow } from '../shared/table/grid-row';
import { useOnly } from '../shared/table/only';
import { OnlyBar } from '../shared/table/OnlyBar';
import { appeals, countWords, TableBar, TableGrid, useTableState } from '../tables';
import { AppealPage } from './AppealPage';
import { NewAppealDialog } from './NewAppealDialog';
import styles from './appeals.module.css';

/** The table of appeals, and the one that is open beside it. */
export function AppealsScreen() {
  const params = useParams('appeals');
  const [filter, setFilter] = useState(params.filter ?? '');
  useEffect(() => {
    if (params.filter !== undefined) setFilter(params.filter);
  }, [params.filter]);
  const about = params.adding === true ? undefined : params.detainee;
  const only = useOnly(params.only);
  const concerned = useConcerned(about);
  const keep = useCallback(
    (row: GridRow) => only(row) && (concerned === null || concerned.has(row.id)),
    [only, concerned],
  );
  const [view, setView] = useState<Id<'view'> | null>(null);
  const state = useTableState({
    kind: appeals,
    view,
    onView: setView,
    filter,
    onFilter: setFilter,
    keep,
  });
  const appeal = useRecord('appeal', params.appeal);
  const edition = useRecord('list-edition', params.edition);
  const shown = appeal === undefined || appeal.trashed !== null ? null : appeal;

  function add(): void {
    const detainee = personInView(document.activeElement);
    replaceParams('appeals', {
      ...params,
      adding: true,
      ...(detainee !== undefined && { detainee }),
    });
  }
  useShortcut('app.new-appeal', add, params.adding !== true);

  const table = (
    <>
      <PaneHead
        title={t('appeals.title')}
        aside={countWords(state)}
        actions={
          <Button icon={Megaphone} onPress={add}>
            {t('appeals.new')}
          </Button>
        }
      />
      <TableBar table={state} narrow={shown !== null}>
        <FilterField value={filter} onChange={setFilter} />
      </TableBar>
      {about !== undefined && <OnlyAbout detainee={about} />}
      <OnlyBar
        only={params.only}
        onAll={() => replaceParams('appeals', shown === null ? {} : { appeal: shown.id })}
      />
      <PaneBody>
        <TableGrid
          table={state}
          beside={{ openId: shown?.id ?? null }}
          onOpen={(row) =>
            navigate('appeals', {
              appeal: row.record as AppealId,
              ...(about !== undefined && { detainee: about }),
              ...(params.only !== undefined && { only: params.only }),
            })
          }
          empty={
            <EmptyState
              icon={Megaphone}
              words={t('appeals.empty')}
              hint={t('appeals.emptyHint')}
              action={
                <Button look="main" icon={Megaphone} onPress={add}>
                  {t('appeals.new')}
                </Button>
              }
            />
          }
        />
      </PaneBody>
    </>
  );
  return (
    <>
      <Panes>
        {shown === null ? (
          <Pane kind="main" label={t('appeals.title')}>
            {table}
          </Pane>
        ) : (
          <>
            <Pane kind="list" label={t('appeals.title')} width={400}>
              {table}
            </Pane>
            <Pane kind="main" label={t('appeals.one')}>
              <AppealPage key={shown.id} appeal={shown} focusOn={params.member} />
            </Pane>
          </>
        )}
      </Panes>
      {params.adding === true && (
        <NewAppealDialog
          detainee={params.detainee}
          edition={edition}
          onClose={(made) => {
            if (made !== null) navigate('appeals', { appeal: made });
            else if (params.appeal === undefined) replaceParams('appeals', {});
            else replaceParams('appeals', { appeal: params.appeal });
          }}
        />
      )}
    </>
  );
}

/** The appeals that name one person on a line, under whatever record; null for all. */
function useConcerned(about: DetaineeId | undefined): ReadonlySet<string> | null {
  const derive = useCallback(
    (store: Reading) => {
      if (about === undefined) return null;
      const { resolve } = identitiesIn(store);
      const wanted = resolve(about);
      return new Set<string>(
        store
          .all('appeal')
          .filter(({ outcomeLines }) =>
            outcomeLines.some(({ detainee }) => resolve(detainee) === wanted),
          )
          .map(({ id }) => id),
      );
    },
    [about],
  );
  return useDerived(['appeal', 'detainee'], derive);
}

/** Says that only appeals about one person are shown, and takes that away. */
function OnlyAbout({ detainee }: { detainee: DetaineeId }) {
  const person = usePerson(detainee);
  const params = useParams('appeals');
  const words = t('appeals.onlyAbout', {
    who: person === undefined ? t('shared.unnamed') : recordTitle(person),
  });
  return (
    <div className={styles.toolbar}>
      <span>{words}</span>
      <Button
        look="quiet"
        icon={X}
        onPress={() =>
          replaceParams('appeals', params.appeal === undefined ? {} : { appeal: params.appeal })
        }
      >
        {t('appeals.showAll')}
      </Button>
    </div>
  );
}
