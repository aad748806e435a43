import { History as HistoryIcon } from 'lucide-react';
import { useState } from 'react';
import type { HistoryEntry } from '../../casebook/client';
import { useCasebook } from '../shared/casebook/context';
import { changeWords, entryWords } from '../shared/casebook/change-words';
import { problemWords } from '../shared/casebook/problem';
import { t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { Button } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { dayWords, momentWords } from '../shared/moment';
import { ConfirmDialog } from '../shared/overlays/ConfirmDialog';
import { RecordLink } from '../shared/records/RecordLink';
import { recordTitle } from '../shared/records/titles';
import { showToast } from '../shared/overlays/toasts';
import { usePages } from './pages';
import { subjectsOf } from './subjects';
import styles from './History.module.css';

/** Every change of the casebook, newest first; each can be taken back as a change of its own. */
export function History() {
  const { client } = useCasebook();
  const { entries, done, failure, more } = usePages();
  const [asking, setAsking] = useState<HistoryEntry | null>(null);

  async function takeBack(entry: HistoryEntry): Promise<void> {
    const outcome = await client.takeBack(entry.id);
    if (!outcome.ok) {
      const words =
        outcome.error.code === 'changed-since'
          ? t('shared.changedSince', { count: outcome.error.refused.length })
          : problemWords(outcome.error);
      return showToast({ tone: 'bad', words });
    }
    const label = changeWords(outcome.value.label);
    showToast({ tone: 'good', words: t('history.takenBackNow', { label }) });
    const refused = outcome.value.refused.length;
    if (refused > 0) {
      showToast({ tone: 'bad', words: t('shared.changedSince', { count: refused }) });
    }
  }

  return (
    <Panes>
      <Pane kind="main" label={t('history.title')}>
        <PaneHead title={t('history.title')} />
        <PaneBody>
          {failure !== null && (
            <p className={styles.failure} role="alert">
              {problemWords(failure)}
            </p>
          )}
          {entries.length === 0 && done && (
            <EmptyState icon={HistoryIcon} words={t('history.empty')} />
          )}
          <div className={styles.days}>
            {byDay(entries).map(([day, changes]) => (
              <section key={day} className={styles.day} aria-label={day}>
                <h2 className={styles.dayName}>{day}</h2>
                <ol>
                  {changes.map((entry) => (
                    <Line
                      key={entry.id}
                      entry={entry}
                      words={entryWords(entry, entries)}
                      onTakeBack={() => setAsking(entry)}
                    />
                  ))}
                </ol>
              </section>
            ))}
          </div>
          {!done && entries.length > 0 && (
            <div className={styles.more}>
              <Button onPress={more}>{t('history.more')}</Button>
            </div>
          )}
        </PaneBody>
        <ConfirmDialog
          title={t('history.takeBackTitle')}
          words={t('history.takeBackWords', {
            label: asking === null ? '' : changeWords(asking.label),
          })}
          confirmWords={t('history.takeBack')}
          isOpen={asking !== null}
          onClose={() => setAsking(null)}
          onConfirm={() => (asking === null ? undefined : takeBack(asking))}
        />
      </Pane>
    </Panes>
  );
}

interface LineProps {
  readonly entry: HistoryEntry;
  readonly words: string;
  readonly onTakeBack: () => void;
}

function Line({ entry, words, onTakeBack }: LineProps) {
  const { store } = useCasebook().client;
  const { records, more } = subjectsOf(entry, store);
  const named = records.filter((record) => !words.includes(recordTitle(record)));
  return (
    <li className={styles.line}>
      <time className={styles.time} dateTime={entry.at}>
        {momentWords(entry.at, 'time')}
      </time>
      <span className={styles.words}>
        {words}
        {named.length > 0 && (
          <span className={styles.subjects}>
            {named.map((record) => (
              <RecordLink key={record.id} record={record} />
            ))}
            {more > 0 && <span>{t('history.andMore', { count: more })}</span>}
          </span>
        )}
      </span>
      {entry.takenBackBy !== null ? (
        <Badge>{t('history.takenBack')}</Badge>
      ) : (
        <Button look="quiet" onPress={onTakeBack}>
          {t('history.takeBack')}
        </Button>
      )}
    </li>
  );
}

function byDay(entries: readonly HistoryEntry[]): [string, HistoryEntry[]][] {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = dayWords(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
