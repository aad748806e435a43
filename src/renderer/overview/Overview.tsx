import { BookOpenText, Files, Import, Megaphone, UserRound, type LucideIcon } from 'lucide-react';
import { useDerivedInTurns } from '../shared/casebook/derived-in-turns';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Loading } from '../shared/layout/Loading';
import { Pane, PaneBody, PaneHead, Panes } from '../shared/layout/Panes';
import { navigate } from '../shared/routing/router';
import type { RouteParams, ScreenId } from '../shared/routing/routes';
import { useSettings } from '../shared/settings';
import { Docket } from '../docket';
import { EffectsChart } from './charts/EffectsChart';
import { ReplyRateChart } from './charts/ReplyRateChart';
import { TimeChart } from './charts/TimeChart';
import { countedKinds, countsOf, type Counts } from './counts';
import { Recent } from './Recent';
import { Waiting } from './Waiting';
import styles from './Overview.module.css';

/** Rows of each list of the docket shown here; the docket itself has the rest. */
const DOCKET_ROWS = 6;

/** The first screen after unlock: what is due, what is on file, what waits, what was done last. */
export function Overview() {
  const { status } = useSettings();
  const counts = useDerivedInTurns(countedKinds, countsOf);
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
          {counts === null ? (
            <Loading words={t('overview.counting')} />
          ) : (
            <OnFile counts={counts} />
          )}
        </PaneBody>
      </Pane>
    </Panes>
  );
}

/** What is on file in numbers, and under them what is due, what waits, and the charts. */
function OnFile({ counts }: { counts: Counts }) {
  const isEmpty = counts.sources.length + counts.people.length + counts.appeals.length === 0;
  return (
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
          n={counts.sources.length}
          words={t('overview.sources', { count: counts.sources.length })}
          under={t('overview.passages', { count: counts.passages })}
          screen="sources"
          params={{}}
        />
        <Count
          icon={UserRound}
          n={counts.people.length}
          words={t('overview.people', { count: counts.people.length })}
          under={t('overview.unsourced', { count: counts.unsourced.length })}
          screen="detainees"
          params={{}}
        />
        <Count
          icon={Megaphone}
          n={counts.appeals.length}
          words={t('overview.appeals', { count: counts.appeals.length })}
          under={t('overview.replies', { count: counts.replies })}
          screen="appeals"
          params={{}}
        />
        <Count
          icon={Files}
          n={counts.briefs.length}
          words={t('overview.briefs', { count: counts.briefs.length })}
          screen="briefs"
          params={{}}
        />
      </ul>
      <div className={styles.body}>
        <section className={styles.docket} aria-label={t('docket.title')}>
          <h2 className={styles.heading}>{t('docket.title')}</h2>
          <Docket first={DOCKET_ROWS} />
        </section>
        <div className={styles.rest}>
          <section aria-label={t('overview.next')}>
            <h2 className={styles.heading}>{t('overview.next')}</h2>
            <Waiting counts={counts} />
          </section>
          <section aria-label={t('overview.recent')}>
            <h2 className={styles.heading}>{t('overview.recent')}</h2>
            <Recent />
          </section>
          {counts.appeals.length > 0 && <TimeChart />}
        </div>
      </div>
      {counts.appeals.length > 0 && (
        <div className={styles.charts}>
          <ReplyRateChart />
          <EffectsChart />
        </div>
      )}
    </div>
  );
}

interface CountProps<S extends ScreenId> {
  readonly icon: LucideIcon;
  readonly n: number;
  readonly words: string;
  readonly under?: string;
  readonly screen: S;
  readonly params: RouteParams[S];
}

function Count<S extends ScreenId>({ icon: Icon, n, words, under, screen, params }: CountProps<S>) {
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
