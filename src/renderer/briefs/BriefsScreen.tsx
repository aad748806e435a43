import { FileInput, FileSearch, Package, ScrollText } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Brief } from '../../domain/brief';
import { compareDates } from '../../domain/compare-dates';
import { showDate } from '../../domain/show-date';
import { useRecord, useRecords } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { navigate, replaceParams, useParams } from '../shared/routing/router';
import type { Column } from '../shared/table/columns';
import { DataTable } from '../shared/table/DataTable';
import { CasebookExportDialog } from './CasebookExportDialog';
import { Composer } from './Composer';
import { ExposureDialog } from './ExposureDialog';
import { NewBriefDialog } from './NewBriefDialog';
import { ReadBackDialog } from './ReadBackDialog';
import { WholeExports } from './WholeExports';
import styles from './briefs.module.css';

function rowId(brief: Brief): string {
  return brief.id;
}

const firstSorting = { column: 'asOf', descending: true };

/** The briefs on file, and the one that is open: its preview and how it is composed. */
export function BriefsScreen() {
  const params = useParams('briefs');
  const briefs = useRecords('brief');
  const open = useRecord('brief', params.brief);
  const shown = open === undefined || open.trashed !== null ? null : open;
  const beside = shown !== null;
  const [exporting, setExporting] = useState(false);
  const [reading, setReading] = useState(false);
  const [exposing, setExposing] = useState(false);
  const columns = useMemo(() => briefColumns(beside), [beside]);

  function add(): void {
    replaceParams('briefs', { ...params, adding: true });
  }

  const list = (
    <>
      <PaneHead
        title={t('briefs.title')}
        aside={briefs.length}
        actions={
          <>
            {!beside && (
              <Button icon={FileSearch} look="quiet" onPress={() => setExposing(true)}>
                {t('briefs.exposureOpen')}
              </Button>
            )}
            {!beside && (
              <Button icon={FileInput} look="quiet" onPress={() => setReading(true)}>
                {t('briefs.readBackOpen')}
              </Button>
            )}
            {!beside && (
              <Button icon={Package} look="quiet" onPress={() => setExporting(true)}>
                {t('briefs.casebookExport')}
              </Button>
            )}
            <Button icon={ScrollText} onPress={add}>
              {t('briefs.new')}
            </Button>
          </>
        }
      />
      <PaneBody>
        <DataTable
          label={t('briefs.title')}
          columns={columns}
          rows={briefs}
          rowId={rowId}
          firstSorting={firstSorting}
          openId={shown?.id ?? null}
          onOpen={(brief) => navigate('briefs', { brief: brief.id })}
          empty={
            <EmptyState
              icon={ScrollText}
              words={t('briefs.empty')}
              hint={t('briefs.emptyHint')}
              action={
                <Button look="main" icon={ScrollText} onPress={add}>
                  {t('briefs.new')}
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
          <Pane kind="main" label={t('briefs.title')}>
            {list}
          </Pane>
        ) : (
          <>
            <Pane kind="list" label={t('briefs.title')} width={250}>
              {list}
            </Pane>
            {shown.purpose === 'paper' ? (
              <Composer key={shown.id} brief={shown} />
            ) : (
              <WholeExports key={shown.id} brief={shown} />
            )}
          </>
        )}
      </Panes>
      {reading && <ReadBackDialog onClose={() => setReading(false)} />}
      {exposing && <ExposureDialog onClose={() => setExposing(false)} />}
      {exporting && <CasebookExportDialog onClose={() => setExporting(false)} />}
      {params.adding === true && (
        <NewBriefDialog
          detainees={params.detainees ?? []}
          onClose={(made) => {
            if (made !== null) navigate('briefs', { brief: made });
            else replaceParams('briefs', params.brief === undefined ? {} : { brief: params.brief });
          }}
        />
      )}
    </>
  );
}

function briefColumns(beside: boolean): readonly Column<Brief>[] {
  const title: Column<Brief> = {
    id: 'title',
    header: t('briefs.briefTitle'),
    value: (brief) => brief.title,
    cell: (brief) => <span className={styles.title}>{brief.title}</span>,
    width: beside ? 120 : 240,
    grow: 4,
  };
  const asOf: Column<Brief> = {
    id: 'asOf',
    header: t('briefs.asOf'),
    value: (brief) => showDate(brief.asOf, language(), 'short'),
    compare: (a, b) => compareDates(a.asOf, b.asOf),
    width: 112,
  };
  if (beside) return [title, asOf];
  return [
    title,
    {
      id: 'template',
      header: t('briefs.template'),
      value: (brief) =>
        brief.purpose === 'paper'
          ? t(`briefs.template.${brief.template}`)
          : t('briefs.wholeTemplate'),
      width: 140,
      grow: 1,
    },
    {
      id: 'people',
      header: t('briefs.people'),
      value: (brief) => brief.detainees.length,
      cell: (brief) => (brief.purpose === 'paper' ? brief.detainees.length : ''),
      width: 72,
      align: 'end',
    },
    {
      id: 'level',
      header: t('briefs.level'),
      value: (brief) => (brief.purpose === 'paper' ? t(`fields.release.${brief.level}`) : ''),
      width: 110,
    },
    asOf,
    {
      id: 'handOvers',
      header: t('briefs.handedOver'),
      value: (brief) => brief.handOvers.length,
      cell: (brief) => (brief.handOvers.length === 0 ? '' : brief.handOvers.length),
      width: 100,
      align: 'end',
    },
  ];
}
