import { CalendarCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { docketPlaces, type DocketEntry, type DocketPlace } from '../../domain/docket';
import { useDerivedInTurns } from '../shared/casebook/derived-in-turns';
import type { Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { Loading } from '../shared/layout/Loading';
import { useNow } from '../shared/today';
import { DocketRow, isSoon } from './DocketRow';
import { docketIn, docketKindsRead } from './sources';
import styles from './Docket.module.css';

interface DocketProps {
  /** Rows of each list shown at first; the rest is one button away. */
  readonly first: number;
}

/** What is late, due and awaited: Overdue, Today, Next 30 days, Awaiting reply. */
export function Docket({ first }: DocketProps) {
  const now = useNow();
  const derive = useCallback((store: Reading) => docketIn(store, now), [now]);
  const entries = useDerivedInTurns(docketKindsRead, derive);
  if (entries === null) return <Loading words={t('docket.reading')} />;
  if (entries.length === 0) {
    return (
      <EmptyState icon={CalendarCheck} words={t('docket.empty')} hint={t('docket.emptyHint')} />
    );
  }
  return (
    <div className={styles.docket}>
      {docketPlaces.map((place) => (
        <DocketList
          key={place}
          place={place}
          entries={entries.filter((entry) => entry.place === place)}
          first={first}
        />
      ))}
    </div>
  );
}

interface DocketListProps {
  readonly place: DocketPlace;
  readonly entries: readonly DocketEntry[];
  readonly first: number;
}

function DocketList({ place, entries, first }: DocketListProps) {
  const [shown, setShown] = useState(first);
  const { today } = useNow();
  // What comes within seven days is never behind a button.
  const soon = entries.filter((entry) => place === 'next-30-days' && isSoon(entry, today)).length;
  const title = t(`docket.place.${place}`);
  const open = Math.max(shown, soon);
  const more = entries.length - open;
  return (
    <section className={styles.list} aria-label={title} data-place={place}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{entries.length}</span>
        {soon > 0 && <span className={styles.soon}>{t('docket.soon', { count: soon })}</span>}
      </h2>
      {entries.length === 0 ? (
        <p className={styles.none}>{t('docket.none')}</p>
      ) : (
        <ul>
          {entries.slice(0, open).map((entry) => (
            <DocketRow key={entry.id} entry={entry} today={today} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button look="quiet" onPress={() => setShown(open + 100)}>
          {t('docket.more', { count: more })}
        </Button>
      )}
    </section>
  );
}
