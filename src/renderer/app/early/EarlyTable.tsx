import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { CasebookClient, UnlockProgress } from '../../../casebook/client';
import { showDate } from '../../../domain/show-date';
import type { Client } from '../../../ipc/client';
import { CasebookProvider, type OpenCasebook } from '../../shared/casebook/context';
import { DraftBook } from '../../shared/casebook/draft-book';
import { language, t } from '../../shared/catalogue';
import { dateFrom } from '../../shared/fields/date-from';
import { Loading } from '../../shared/layout/Loading';
import { FilterField } from '../../shared/table/FilterField';
import { Grid } from '../../shared/table/Grid';
import type { GridColumn } from '../../shared/table/grid-row';
import { useGridLines } from '../../shared/table/grid-rows';
import { firstLayout } from '../../shared/table/layout';
import { detainees } from '../../tables';
import { makeSearchWorker } from '../worker-url';
import { afterPaint } from './after-paint';
import { useCarryOver } from './carry-over';
import type { PeopleSummary } from './people-summary';
import styles from './early.module.css';

export { readSummary, type PeopleSummary } from './people-summary';

/** What the summary holds; other names are searched, and stand under the name as everywhere. */
const known = ['name', 'otherNames', 'status', 'held'];
const nobody: ReadonlySet<string> = new Set();
/** People who are put in a table within the frame that draws it. */
const FEW = 2000;

interface EarlyTableProps {
  readonly main: Client;
  readonly client: CasebookClient;
  readonly people: PeopleSummary;
  readonly progress: UnlockProgress | null;
  /** Told once everybody is there and drawn. */
  readonly onShown: () => void;
}

/**
 * Everybody on file from the sealed summary, to be sorted, filtered and read while the casebook is
 * still being opened and proven. Nothing can be changed or opened here. Of many people
 * the first screenful is drawn in a frame of its own, and everybody in the next one.
 */
export function EarlyTable({ main, client, people, progress, onShown }: EarlyTableProps) {
  const open = useMemo<OpenCasebook>(
    () => ({ main, client, drafts: new DraftBook(client.drafts), makeSearchWorker }),
    [main, client],
  );
  const columns = useMemo(() => columnsOf(), []);
  const [layout, setLayout] = useState(() => firstLayout(columns));
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => columns.filter(({ hidden }) => hidden !== true), [columns]);
  const [isWhole, setWhole] = useState(people.rows.length <= FEW);
  const told = useRef(onShown);
  useEffect(
    () => afterPaint(() => (isWhole ? told.current() : startTransition(() => setWhole(true)))),
    [isWhole],
  );
  const lines = useGridLines({
    rows: isWhole ? people.rows : people.first,
    columns,
    layout,
    filter,
    found: nobody,
    refreshed: 0,
  });
  const whole = useRef<HTMLElement>(null);
  useCarryOver(whole, { columns: shown, layout, filter });
  return (
    <CasebookProvider value={open}>
      <main ref={whole} className={styles.early} data-early={isWhole ? 'whole' : 'first'}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('detainees.title')}</h1>
          <FilterField label={t('entrance.early.filter')} value={filter} onChange={setFilter} />
          <p className={styles.count} role="status">
            {t('entrance.early.count', {
              count: isWhole ? lines.rows.length : people.rows.length,
            })}
          </p>
          <div className={styles.progress}>
            <Loading
              words={t('entrance.early.reading')}
              {...(progress?.phase === 'rows' && { share: progress.share })}
            />
          </div>
        </header>
        <p className={styles.note}>
          {t('entrance.early.note', { day: showDate(dateFrom(people.day), language()) })}
        </p>
        <div className={styles.table}>
          <Grid
            label={t('detainees.title')}
            columns={shown}
            lines={lines}
            layout={layout}
            onLayout={setLayout}
            onOpen={() => undefined}
            beside={{ openId: null }}
            onClearFilter={() => setFilter('')}
            onSelect={() => undefined}
            onEdit={() => Promise.resolve(false)}
            onPaste={() => undefined}
          />
        </div>
      </main>
    </CasebookProvider>
  );
}

/** The columns of the table of people that the summary holds; none of them can be edited. */
function columnsOf(): readonly GridColumn[] {
  return detainees.columns().filter(({ id }) => known.includes(id));
}
