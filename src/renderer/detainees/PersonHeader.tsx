import { Scale } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { custodyStatusAt } from '../../domain/custody-status';
import { daysHeld } from '../../domain/days-held';
import type { Detainee } from '../../domain/detainee';
import { shownName } from '../../domain/shown-name';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge, ReleaseBadge } from '../shared/claims/Badge';
import { Citations } from '../shared/claims/CitationChip';
import { termWords } from '../shared/fields/terms';
import { partyWords } from '../shared/records/titles';
import { ageWords, heldWords } from './held-words';
import { StatusBadge } from './StatusBadge';
import { custodyQuestion } from './today';
import styles from './detainees.module.css';

/** Who this is and where they are now: the status with its reason, its source and its age. */
export function PersonHeader({ detainee }: { detainee: Detainee }) {
  const { store } = useCasebook().client;
  const derive = useCallback(
    (reading: Reading) => {
      const question = custodyQuestion(reading);
      return {
        custody: custodyStatusAt(detainee, question),
        held: daysHeld(detainee, question),
      };
    },
    [detainee],
  );
  const { custody, held } = useDerived(['detainee', 'source'], derive);
  const name = shownName(detainee);
  const { event } = custody;
  return (
    <header className={styles.header}>
      <p className={styles.forms}>
        {name.others.map((other) => (
          <span key={other.id} lang={other.language ?? undefined}>
            {other.text}
          </span>
        ))}
      </p>
      <div className={styles.statusLine}>
        <StatusBadge custody={custody} />
        {heldWords(held) !== '' && (
          <span className={styles.strong}>{t('detainees.heldFor', { days: heldWords(held) })}</span>
        )}
        {event !== null && (
          <span>
            {t('detainees.statusReason', {
              event: termWords('custody-events', event.event),
              date: showDate(event.date, language()),
            })}{' '}
            {event.saidBy !== null && (
              <em>{t('claims.saidBy', { who: partyWords(event.saidBy, store) })}</em>
            )}{' '}
            <Citations evidence={event.evidence} />
          </span>
        )}
        {custody.status !== 'not-stated' && (
          <span className={custody.stale ? styles.stale : styles.muted}>{ageWords(custody)}</span>
        )}
      </div>
      <dl className={styles.marks}>
        <Mark words={t('detainees.fileState')}>{termWords('file-states', detainee.fileState)}</Mark>
        <Mark words={t('detainees.publicity')}>
          {termWords('publicity', detainee.publicity.choice)}
          {detainee.publicity.by !== '' && ` (${detainee.publicity.by})`}
        </Mark>
        <Mark words={t('fields.release')}>
          <ReleaseBadge mark={detainee.release} always />
        </Mark>
        {detainee.reference !== '' && (
          <Mark words={t('detainees.reference')}>{detainee.reference}</Mark>
        )}
        {detainee.standing === 'voice' && (
          <Mark words={t('detainees.standing')}>
            <Badge>{t('detainees.voice')}</Badge>
          </Mark>
        )}
      </dl>
      {custody.flags.length > 0 && (
        <div className={styles.flag}>
          <Badge tone="warn" icon={Scale}>
            {t('claims.contradicted')}
          </Badge>
          <ul>
            {custody.flags.map((flag, index) => (
              <li key={index}>
                {t(`detainees.flag.${flag.code}`)}{' '}
                {flag.events
                  .map(
                    (one) =>
                      `${termWords('custody-events', one.event)}, ${showDate(one.date, language())}`,
                  )
                  .join('; ')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}

function Mark({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{children}</dd>
    </div>
  );
}
