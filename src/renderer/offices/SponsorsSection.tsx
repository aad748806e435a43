import { ArrowRightLeft } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useDerived, type Reading } from '../shared/casebook/records';
import { dayInWords } from '../shared/calendar-words';
import { t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { Button } from '../shared/controls/Button';
import { navigate } from '../shared/routing/router';
import { useNow } from '../shared/today';
import { HandOverDialog } from './HandOverDialog';
import { sponsorRows, type SponsorRow } from './sponsors';
import styles from './Offices.module.css';

/** Sponsors with the appeals in their hands, and a way to pass those on. */
export function SponsorsSection() {
  const { today } = useNow();
  const derive = useCallback((store: Reading) => sponsorRows(store, today), [today]);
  const rows = useDerived(['appeal', 'office', 'organisation', 'detainee', 'contact'], derive);
  const [handing, setHanding] = useState<SponsorRow | null>(null);
  return (
    <section className={styles.part} aria-label={t('offices.sponsors')}>
      <h2 className={styles.title}>{t('offices.sponsors')}</h2>
      {rows.length === 0 && <p className={styles.none}>{t('offices.noSponsors')}</p>}
      {rows.map((row) => (
        <article key={row.key} className={styles.office} aria-label={row.name}>
          <header className={styles.head}>
            <h3 className={styles.name}>{row.name}</h3>
            {row.left !== null && (
              <Badge tone="warn">{t('offices.left', { day: dayInWords(row.left, 'short') })}</Badge>
            )}
            <Button look="quiet" icon={ArrowRightLeft} onPress={() => setHanding(row)}>
              {t('offices.handOver')}
            </Button>
          </header>
          <ul>
            {row.appeals.map((appeal) => (
              <li key={appeal.id} className={styles.row}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => navigate('appeals', { appeal: appeal.id })}
                >
                  {appeal.title}
                </button>
              </li>
            ))}
          </ul>
        </article>
      ))}
      {handing !== null && <HandOverDialog row={handing} onClose={() => setHanding(null)} />}
    </section>
  );
}
