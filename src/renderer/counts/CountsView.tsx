import { ChartLine, Pencil, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { compareDates } from '../../domain/compare-dates';
import type { CountEstimate } from '../../domain/count-estimate';
import { countCharts } from '../../domain/count-series';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { useRecords } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { ClaimStatusBadge, ReleaseBadge } from '../shared/claims/Badge';
import { Citations } from '../shared/claims/CitationChip';
import { Button, IconButton } from '../shared/controls/Button';
import { termWords } from '../shared/fields/terms';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { partyWords } from '../shared/records/titles';
import { CountChart } from './CountChart';
import { CountDialog } from './CountDialog';
import { countWords } from './count-words';
import styles from './counts.module.css';

/** Charts of counts, one for each unit and measure, over the table of everything that was counted. */
export function CountsView({ above }: { above: ReactNode }) {
  const estimates = useRecords('count-estimate');
  const [open, setOpen] = useState<CountEstimate | 'new' | null>(null);
  const charts = useMemo(() => countCharts(estimates), [estimates]);
  const sorted = useMemo(() => estimates.toSorted((a, b) => compareDates(a.at, b.at)), [estimates]);
  return (
    <>
      <Panes>
        <Pane kind="main" label={t('counts.title')}>
          <PaneHead
            title={t('counts.title')}
            aside={estimates.length}
            actions={
              <Button icon={Plus} onPress={() => setOpen('new')}>
                {t('counts.add')}
              </Button>
            }
          />
          {above}
          <PaneBody>
            {estimates.length === 0 ? (
              <EmptyState
                icon={ChartLine}
                words={t('counts.empty')}
                action={
                  <Button look="main" icon={Plus} onPress={() => setOpen('new')}>
                    {t('counts.add')}
                  </Button>
                }
              />
            ) : (
              <div className={styles.page}>
                {charts.map((chart) => (
                  <CountChart key={`${chart.unit} ${chart.measure}`} chart={chart} />
                ))}
                <CountTable estimates={sorted} onOpen={setOpen} />
              </div>
            )}
          </PaneBody>
        </Pane>
      </Panes>
      {open !== null && (
        <CountDialog before={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface CountTableProps {
  readonly estimates: readonly CountEstimate[];
  readonly onOpen: (estimate: CountEstimate) => void;
}

/** Everything that was counted, words too; what the charts draw and what they cannot. */
function CountTable({ estimates, onOpen }: CountTableProps) {
  const { store } = useCasebook().client;
  const run = useRun();
  return (
    <table className={styles.table}>
      <caption>{t('counts.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('counts.at')}</th>
          <th scope="col">{t('counts.count')}</th>
          <th scope="col">{t('counts.unit')}</th>
          <th scope="col">{t('counts.measure')}</th>
          <th scope="col">{t('counts.counted')}</th>
          <th scope="col">{t('counts.definition')}</th>
          <th scope="col">{t('counts.givenBy')}</th>
          <th scope="col">{t('counts.citations')}</th>
          <th scope="col">
            <span className={styles.unseen}>{t('counts.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {estimates.map((one) => (
          <tr key={one.id}>
            <td>{showDate(one.at, language(), 'short')}</td>
            <td className={styles.figure}>{countWords(one)}</td>
            <td>{termWords('count-units', one.unit)}</td>
            <td>{termWords('count-measures', one.measure)}</td>
            <td>{one.counted}</td>
            <td>{one.definition === '' ? t('shared.notStated') : one.definition}</td>
            <td>{one.saidBy === null ? '' : partyWords(one.saidBy, store)}</td>
            <td>
              <Citations evidence={one.evidence} />{' '}
              {one.status !== 'reported' && <ClaimStatusBadge status={one.status} />}{' '}
              <ReleaseBadge mark={one.release} />
            </td>
            <td className={styles.actions}>
              <IconButton
                icon={Pencil}
                label={t('claims.edit', { what: countWords(one) })}
                onPress={() => onOpen(one)}
              />
              <IconButton
                icon={Trash2}
                label={t('claims.remove', { what: countWords(one) })}
                onPress={() => void run('trash-record', { kind: 'count-estimate', id: one.id })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
