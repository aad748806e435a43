import { useState } from 'react';
import type { Brief, HandOver } from '../../domain/brief';
import { t, tOr } from '../shared/catalogue';
import { momentWords } from '../shared/moment';
import { Button } from '../shared/controls/Button';
import { AsItWasDialog } from './AsItWasDialog';
import { formats } from './hand-out';
import styles from './briefs.module.css';

function formatWords({ purpose }: Brief, { format }: HandOver): string {
  const key = purpose === 'paper' ? 'format' : 'casebookFormat';
  return tOr(`briefs.${key}.${format}`, format);
}

/** What left the house with this brief: when, to whom, in what form and at which level. */
export function HandOvers({ brief }: { brief: Brief }) {
  const [shown, setShown] = useState<HandOver | null>(null);
  const handOvers = brief.handOvers.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section className={styles.standing} aria-label={t('briefs.handOvers')}>
      <h3>{t('briefs.handOvers')}</h3>
      {handOvers.length === 0 && <p className={styles.muted}>{t('briefs.noHandOvers')}</p>}
      <ul className={styles.handOvers}>
        {handOvers.map((one) => (
          <li key={one.id}>
            <span>
              {formatWords(brief, one)}, {momentWords(one.at)}
            </span>
            <span className={styles.muted}>
              {t(`fields.release.${one.level}`)}
              {one.to !== '' && ` · ${t('briefs.handedTo', { to: one.to })}`}
              {one.acceptedUnsourced > 0 &&
                ` · ${t('briefs.acceptedUnsourced', { count: one.acceptedUnsourced })}`}
            </span>
            <code className={styles.hash} title={one.sha256}>
              {t('briefs.hash', { hash: one.sha256.slice(0, 16) })}
            </code>
            {brief.purpose === 'paper' && formats.some((format) => format === one.format) && (
              <Button look="quiet" onPress={() => setShown(one)}>
                {t('briefs.showAsItWas')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown !== null && (
        <AsItWasDialog brief={brief} handOver={shown} onClose={() => setShown(null)} />
      )}
    </section>
  );
}
