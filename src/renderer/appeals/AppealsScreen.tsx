import { Megaphone, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DetaineeId } from '../../domain/ids';
import { useDerived, useRecord, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { usePerson } from '../shared/names/use-person';
import { recordTitle } from '../shared/records/titles';
import { personInView } from '../shared/names/person-in-view';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import { useShortcut } from '../shared/shortcuts/dispatch';
import { DataTable } from '../shared/table/DataTable';
import { FilterField } from '../shared/table/FilterField';
import { useOnly } from '../shared/table/only';
import { OnlyBar } from '../shared/table/OnlyBar';
import { AppealPage } from './AppealPage';
import { appealColumns } from './columns';
import { NewAppealDialog } from './NewAppealDialog';
import { appealRows, type AppealRow } from './rows';
import styles from './appeals.module.css';

function rowId(row: AppealRow): string {
  return row.id;
}

/** The table of appeals, and the one that is open beside it. */
export function AppealsScreen() {
  const params = useParams('appeals');
  const [filter, setFilter] = useState(params.filter ?? '');
  useEffect(() => {
    if (params.filter !== undefined) setFilter(params.filter);
  }, [params.filter]);
  const about = params.adding === true ? undefined : params.detainee;
  const derive = useCallback((store: Reading) => appealRows(store, about), [about]);
  const all = useDerived(['appeal', 'reply', 'detainee', 'organisation', 'office'], derive);
  const rows = useOnly(all, params.only);
  const appeal = useRecord('appeal', params.appeal);
  const shown = appeal === undefined || appeal.trashed !== null ? null : appeal;
  const beside = shown !== null;
  // A column that nobody filled takes room from those that say something.
  const withReference = rows.some(({ appeal: { reference } }) => reference !== '');
  const columns = useMemo(() => appealColumns(beside, withReference), [beside, withReference]);

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
        aside={rows.length}
        actions={
          <Button icon={Megaphone} onPress={add}>
            {t('appeals.new')}
          </Button>
        }
      />
      <div className={styles.toolbar}>
        <FilterField value={filter} onChange={setFilter} />
      </div>
      {about !== undefined && <OnlyAbout detainee={about} />}
      <OnlyBar
        only={params.only}
        onAll={() => replaceParams('appeals', shown === null ? {} : { appeal: shown.id })}
      />
      <PaneBody>
        <DataTable
          label={t('appeals.title')}
          columns={columns}
          rows={rows}
          rowId={rowId}
          filter={filter}
          onClearFilter={() => setFilter('')}
          firstSorting={{ column: 'date', descending: true }}
          openId={shown?.id ?? null}
          onOpen={(row) =>
            navigate('appeals', {
              appeal: row.id,
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
