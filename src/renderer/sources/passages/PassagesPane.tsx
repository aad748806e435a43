import { ArrowLeft, Download, Highlighter, Upload } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCasebook } from '../../shared/casebook/context';
import { useDerived } from '../../shared/casebook/records';
import { t } from '../../shared/catalogue';
import { Button, IconButton } from '../../shared/controls/Button';
import { Choice } from '../../shared/fields/Choice';
import { EmptyState } from '../../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead } from '../../shared/layout/Panes';
import { navigate } from '../../shared/routing/router';
import { DataTable } from '../../shared/table/DataTable';
import { FilterField } from '../../shared/table/FilterField';
import { ExportPassagesDialog } from './ExportPassagesDialog';
import { passageColumns } from './passage-columns';
import { planPassages, readPassageFile, type PassagePlan } from './passage-file';
import {
  choicesOf,
  filteredRows,
  noFilter,
  passageKinds,
  passageRows,
  type PassageFilter,
  type PassageRow,
} from './passage-rows';
import { TakeInDialog } from './TakeInDialog';
import styles from './passages.module.css';

function rowId({ id }: PassageRow): string {
  return id;
}

function open({ source, annotation }: PassageRow): void {
  navigate('sources', { source: source.id, annotation: annotation.id });
}

/** Choice of everything, where a filter lets all through. */
const ALL = 'all';

/** Every marked passage of the casebook: found by words, tag, person and document; written out. */
export function PassagesPane() {
  const { main, client } = useCasebook();
  const all = useDerived(passageKinds, passageRows);
  const [filter, setFilter] = useState('');
  const [by, setBy] = useState<PassageFilter>(noFilter);
  const [exporting, setExporting] = useState(false);
  const [plan, setPlan] = useState<PassagePlan | null>(null);
  const choices = useMemo(() => choicesOf(all), [all]);
  const rows = useMemo(() => filteredRows(all, by), [all, by]);
  const columns = useMemo(() => passageColumns(), []);

  async function takeIn(): Promise<void> {
    const read = await readPassageFile(main);
    if (read !== null) setPlan(planPassages(read, client.store));
  }

  function chooser(label: string, name: keyof PassageFilter, options: typeof choices.tags) {
    return (
      <Choice
        label={label}
        value={by[name] ?? ALL}
        options={[{ id: ALL, words: t('reading.filterAll') }, ...options]}
        onChange={(id) => setBy((now) => ({ ...now, [name]: id === ALL ? null : id }))}
      />
    );
  }

  return (
    <Pane kind="main" label={t('reading.passagesTitle')}>
      <PaneHead
        title={t('reading.passagesTitle')}
        aside={rows.length}
        actions={
          <>
            <FilterField value={filter} onChange={setFilter} />
            <Button icon={Download} onPress={() => setExporting(true)} isDisabled={!rows.length}>
              {t('reading.export')}
            </Button>
            <Button icon={Upload} onPress={() => void takeIn()}>
              {t('reading.takeIn')}
            </Button>
            <IconButton
              icon={ArrowLeft}
              label={t('reading.passagesClose')}
              onPress={() => navigate('sources', {})}
            />
          </>
        }
      />
      <div className={styles.filters} role="group" aria-label={t('reading.filters')}>
        {chooser(t('reading.filterTag'), 'tag', choices.tags)}
        {chooser(t('reading.filterLink'), 'link', choices.links)}
        {chooser(t('reading.filterSource'), 'source', choices.sources)}
      </div>
      <PaneBody>
        <DataTable
          label={t('reading.passagesTitle')}
          columns={columns}
          rows={rows}
          rowId={rowId}
          filter={filter}
          onClearFilter={() => {
            setFilter('');
            setBy(noFilter);
          }}
          onOpen={open}
          empty={<EmptyState icon={Highlighter} words={t('reading.passagesEmpty')} />}
        />
      </PaneBody>
      {exporting && <ExportPassagesDialog rows={rows} onClose={() => setExporting(false)} />}
      {plan !== null && <TakeInDialog plan={plan} onClose={() => setPlan(null)} />}
    </Pane>
  );
}
