import { CalendarCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { docketPlaces, type DocketEntry, type DocketPlace } from '../../domain/docket';
import { useDerived, type Reading } from '../shared/casebook/records';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { EmptyState } from '../shared/layout/EmptyState';
import { useNow } from '../shared/today';
import { DocketRow } from './DocketRow';
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
  const entries = useDerived(docketKindsRead, derive);
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
  const title = t(`docket.place.${place}`);
  const more = entries.length - shown;
  return (
    <section className={styles.list} aria-label={title} data-place={place}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{entries.length}</span>
      </h2>
      {entries.length === 0 ? (
        <p className={styles.none}>{t('docket.none')}</p>
      ) : (
        <ul>
          {entries.slice(0, shown).map((entry) => (
            <DocketRow key={entry.id} entry={entry} today={today} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button look="quiet" onPress={() => setShown(shown + 100)}>
          {t('docket.more', { count: more })}
        </Button>
      )}
    </section>
  );
}
