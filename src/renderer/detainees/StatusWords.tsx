import type { Claim } from '../../domain/claim';
import type { CustodyStatus } from '../../domain/custody-status';
import type { DaysHeld } from '../../domain/days-held';
import { showDate } from '../../domain/show-date';
import type { Whereabouts } from '../../domain/whereabouts';
import { useCasebook } from '../shared/casebook/context';
import { language, t } from '../shared/catalogue';
import { Citations } from '../shared/claims/CitationChip';
import { termLabel } from '../../domain/vocabulary';
import { ageWords, heldWords } from '../shared/records/held-words';
import { StatusBadge } from '../shared/records/StatusBadge';
import { partyWords } from '../shared/records/titles';
import { facilityWords } from './detention-words';
import styles from './detainees.module.css';

/** Whose word a claim is, where it is somebody's, and what it rests on. */
export function Said({ claim }: { claim: Pick<Claim, 'saidBy' | 'evidence'> }) {
  const { store } = useCasebook().client;
  return (
    <>
      {claim.saidBy !== null && (
        <em>{t('claims.accordingTo', { who: partyWords(claim.saidBy, store) })}</em>
      )}{' '}
      <Citations evidence={claim.evidence} />
    </>
  );
}

interface StatusWordsProps {
  readonly custody: CustodyStatus;
  readonly held: DaysHeld;
}

/**
 * A custody status with what it rests on: the event or incident, whose word that is, its source and
 * its age; what bore it out since, and what may have changed it already without being counted.
 */
export function StatusWords({ custody, held }: StatusWordsProps) {
  const { event, incident, confirmedBy, perhaps } = custody;
  const days = heldWords(held);
  return (
    <>
      <div className={styles.statusLine}>
        <StatusBadge custody={custody} />
        {days !== '' && (
          <span className={styles.strong}>
            {held.periods.length > 1
              ? t('detainees.heldForIn', { days, count: held.periods.length })
              : t('detainees.heldFor', { days })}
          </span>
        )}
        {event !== null && (
          <span>
            {t('detainees.statusReason', {
              event: termLabel('custody-events', event.event, language()),
              date: showDate(event.date, language()),
            })}{' '}
            <Said claim={event} />
          </span>
        )}
        {incident !== null && (
          <span>
            {t('detainees.statusReason', {
              event: termLabel('incidents', incident.incident, language()),
              date: showDate(incident.date, language()),
            })}{' '}
            <Said claim={incident} />
          </span>
        )}
        {confirmedBy !== null && (
          <span>
            {t('detainees.borneOut', {
              event: termLabel('custody-events', confirmedBy.event, language()),
              date: showDate(confirmedBy.date, language()),
            })}{' '}
            <Said claim={confirmedBy} />
          </span>
        )}
        {custody.status !== 'not-stated' && (
          <span className={custody.stale ? styles.stale : styles.muted}>{ageWords(custody)}</span>
        )}
      </div>
      {perhaps.length > 0 && (
        <div className={styles.statusLine}>
          {perhaps.map(({ status, event: open }) => (
            <span key={open.id}>
              {t('detainees.perhaps', {
                status: termLabel('custody-statuses', status, language()),
                event: termLabel('custody-events', open.event, language()),
                date: showDate(open.date, language()),
              })}{' '}
              <Said claim={open} />
            </span>
          ))}
        </div>
      )}
    </>
  );
}

/** Where somebody who is held is said to be; that nobody said so is worth a word of its own. */
export function WhereWords({
  custody,
  where,
}: {
  readonly custody: Pick<CustodyStatus, 'held'>;
  readonly where: Whereabouts | null;
}) {
  const { store } = useCasebook().client;
  if (custody.held !== 'yes') return null;
  if (where === null) return <span className={styles.muted}>{t('detainees.whereUnknown')}</span>;
  return (
    <span>
      {t('detainees.where', { place: facilityWords(where.facility, where.place, store) })}{' '}
      <Said claim={where.event} />
    </span>
  );
}
