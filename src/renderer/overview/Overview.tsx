import {
  ArrowRight,
  BookOpenText,
  FileText,
  Files,
  Import,
  Megaphone,
  UserRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../casebook/client';
import { useCasebook } from '../shared/casebook/context';
import { entryWords } from '../shared/casebook/change-words';
import { useDerived } from '../shared/casebook/records';
import { useUndoState } from '../shared/casebook/watched';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { momentWords } from '../shared/moment';
import { navigate } from '../shared/routing/router';
import type { RouteParams, ScreenId } from '../shared/routing/routes';
import { useSettings } from '../shared/settings';
import { countedKinds, countsOf } from './counts';
import styles from './Overview.module.css';

/** Changes shown; the rest is in History. */
const RECENT = 8;
/** Milliseconds without a change before the list is read again. */
const PAUSE = 250;

/** The first screen after unlock: what is on file, what waits, what was done last. */
export function Overview() {
  const { status } = useSettings();
  const counts = useDerived(countedKinds, countsOf);
  const isEmpty = counts.sources + counts.people + counts.appeals === 0;
  return (
    <Panes>
      <Pane kind="main" label={t('overview.title')}>
        <PaneHead
          title={status.casebook?.name ?? t('overview.title')}
          actions={
            <Button icon={Import} onPress={() => navigate('sources', { importing: true })}>
              {t('app.import')}
            </Button>
          }
        />
        <PaneBody>
          <div className={styles.page}>
            {isEmpty && (
              <section className={styles.first}>
                <h2 className={styles.firstTitle}>{t('overview.firstTitle')}</h2>
                <p className={styles.firstWords}>{t('overview.firstWords')}</p>
                <Button
                  look="main"
                  icon={Import}
                  onPress={() => navigate('sources', { importing: true })}
                >
                  {t('overview.firstAction')}
                </Button>
              </section>
            )}
            <ul className={styles.counts}>
              <Count
                icon={BookOpenText}
                n={counts.sources}
                words={t('overview.sources', { count: counts.sources })}
                under={t('overview.passages', { count: counts.passages })}
                screen="sources"
                params={{}}
              />
              <Count
                icon={UserRound}
                n={counts.people}
                words={t('overview.people', { count: counts.people })}
                under={t('overview.unsourced', { count: counts.unsourced })}
                screen="detainees"
                params={{}}
              />
              <Count
                icon={Megaphone}
                n={counts.appeals}
                words={t('overview.appeals', { count: counts.appeals })}
                under={t('overview.replies', { count: counts.replies })}
                screen="appeals"
                params={{}}
              />
              <Count
                icon={Files}
                n={counts.briefs}
                words={t('overview.briefs', { count: counts.briefs })}
                screen="briefs"
                params={{}}
              />
            </ul>
            <div className={styles.columns}>
              <section aria-label={t('overview.next')}>
                <h2 className={styles.heading}>{t('overview.next')}</h2>
                <ul>
                  <Todo
                    n={counts.unread}
                    words={t('overview.unread', { count: counts.unread })}
                    screen="sources"
                    params={{}}
                  />
                  <Todo
                    n={counts.toReview}
                    words={t('overview.toReview', { count: counts.toReview })}
                    screen="sources"
                    params={{}}
                  />
                  <Todo
                    n={counts.unsourced}
                    words={t('overview.toSource', { count: counts.unsourced })}
                    screen="detainees"
                    params={{}}
                  />
                  <Todo
                    n={counts.waiting}
                    words={t('overview.waiting', { count: counts.waiting })}
                    screen="appeals"
                    params={{}}
                  />
                </ul>
                {counts.unread + counts.toReview + counts.unsourced + counts.waiting === 0 && (
                  <p className={styles.none}>{t('overview.nothingWaits')}</p>
                )}
              </section>
              <section aria-label={t('overview.recent')}>
                <h2 className={styles.heading}>{t('overview.recent')}</h2>
                <Recent />
              </section>
            </div>
          </div>
        </PaneBody>
      </Pane>
    </Panes>
  );
}

interface LinkProps<S extends ScreenId> {
  readonly n: number;
  readonly words: string;
  readonly screen: S;
  readonly params: RouteParams[S];
}

function Count<S extends ScreenId>({
  icon: Icon,
  n,
  words,
  under,
  screen,
  params,
}: LinkProps<S> & { readonly icon: LucideIcon; readonly under?: string }) {
  return (
    <li>
      <button type="button" className={styles.count} onClick={() => navigate(screen, params)}>
        <Icon size={18} strokeWidth={1.6} aria-hidden className={styles.countSign} />
        <span className={styles.countNumber}>{n}</span>
        <span className={styles.countWords}>{words}</span>
        {under !== undefined && <span className={styles.countUnder}>{under}</span>}
      </button>
    </li>
  );
}

function Todo<S extends ScreenId>({ n, words, screen, params }: LinkProps<S>) {
  if (n === 0) return null;
  return (
    <li>
      <button type="button" className={styles.todo} onClick={() => navigate(screen, params)}>
        <span>{words}</span>
        <ArrowRight size={14} aria-hidden />
      </button>
    </li>
  );
}

function Recent() {
  const { client } = useCasebook();
  const undoState = useUndoState();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [read, setRead] = useState(false);
  useEffect(() => {
    let left = false;
    // After the first reading it waits for a pause, so that a row of saves is not held up by it.
    const asking = setTimeout(
      () => {
        void client.history({ limit: RECENT }).then((page) => {
          if (left) return;
          setEntries(page.ok ? page.value : []);
          setRead(true);
        });
      },
      read ? PAUSE : 0,
    );
    return () => {
      left = true;
      clearTimeout(asking);
    };
  }, [client, undoState, read]);
  if (entries === null) return null;
  if (entries.length === 0) return <p className={styles.none}>{t('overview.nothingYet')}</p>;
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.change}>
          <FileText size={13} aria-hidden />
          <span className={styles.changeWords}>{entryWords(entry, entries)}</span>
          <time dateTime={entry.at}>{momentWords(entry.at)}</time>
        </li>
      ))}
      <li>
        <button type="button" className={styles.todo} onClick={() => navigate('history', {})}>
          <span>{t('overview.allChanges')}</span>
          <ArrowRight size={14} aria-hidden />
        </button>
      </li>
    </ol>
  );
}
