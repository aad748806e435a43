import { compareEvents, datedEvent } from '../../domain/dated-event';
import type { Detainee } from '../../domain/detainee';
import { shownName } from '../../domain/shown-name';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { language, t } from '../shared/catalogue';
import { termWords } from '../shared/fields/terms';
import type { ClaimTarget } from './ClaimDialog';
import { ClaimLine } from './ClaimLine';
import { useRemoveClaim } from './remove-claim';
import { Section } from './Section';
import { custodyQuestion } from './today';
import styles from './detainees.module.css';

interface CustodySectionProps {
  readonly detainee: Detainee;
  readonly onEdit: (target: ClaimTarget) => void;
}

/** What happened to a person's liberty, in the order it can have happened, dates as known. */
export function CustodySection({ detainee, onEdit }: CustodySectionProps) {
  const { store } = useCasebook().client;
  const remove = useRemoveClaim(detainee.id);
  const { reportedOn } = custodyQuestion(store);
  const events = detainee.custodyEvents
    .map((event) => datedEvent(event, reportedOn))
    .toSorted(compareEvents);
  return (
    <Section
      title={t('detainees.custody')}
      count={events.length}
      addWords={t('detainees.addEvent')}
      onAdd={() => onEdit({ list: 'custodyEvents', member: null })}
      emptyWords={t('detainees.noEvents')}
    >
      <ol className={styles.timeline}>
        {events.map(({ event }) => {
          const facility =
            event.facility === null ? undefined : store.get('facility', event.facility);
          const where = [facility && shownName(facility).text, event.place].filter(Boolean);
          return (
            <li key={event.id}>
              <span className={styles.when}>{showDate(event.date, language())}</span>
              <ClaimLine
                claim={event}
                words={termWords('custody-events', event.event)}
                onEdit={() => onEdit({ list: 'custodyEvents', member: event })}
                onRemove={() => remove('custodyEvents', event.id)}
              >
                <strong className={styles.value}>{termWords('custody-events', event.event)}</strong>
                {event.until !== null && (
                  <span> {t('detainees.until', { date: showDate(event.until, language()) })}</span>
                )}
                {where.length > 0 && <span className={styles.where}>{where.join(', ')}</span>}
                {event.detail !== '' && <span className={styles.detail}>{event.detail}</span>}
              </ClaimLine>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
