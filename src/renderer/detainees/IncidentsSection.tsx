import { compareDates } from '../../domain/compare-dates';
import type { Detainee } from '../../domain/detainee';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { language, t } from '../shared/catalogue';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { termWords } from '../shared/fields/terms';
import { partyWords } from '../shared/records/titles';
import type { ClaimTarget } from './ClaimDialog';
import { cellWords, facilityWords } from './detention-words';
import { NoSuchDay } from './NoSuchDay';
import { useRemoveClaim } from './remove-claim';
import { Section } from '../shared/layout/Section';
import { ShownUpTo } from '../shared/layout/ShownUpTo';
import styles from './detainees.module.css';

interface IncidentsSectionProps {
  readonly detainee: Detainee;
  readonly onEdit: (target: ClaimTarget) => void;
}

/** What was done to the person, held or not. */
export function IncidentsSection({ detainee, onEdit }: IncidentsSectionProps) {
  const { store } = useCasebook().client;
  const remove = useRemoveClaim(detainee.id);
  const incidents = detainee.incidents.toSorted((a, b) => compareDates(a.date, b.date));
  return (
    <Section
      title={t('detainees.incidents')}
      count={incidents.length}
      addWords={t('detainees.addIncident')}
      onAdd={() => onEdit({ list: 'incidents', member: null })}
      emptyWords={t('detainees.noIncidents')}
    >
      <ol className={styles.timeline}>
        <ShownUpTo items={incidents}>
          {(shown) =>
            shown.map((incident) => (
              <li key={incident.id}>
                <span className={styles.when}>{showDate(incident.date, language())}</span>
                <ClaimLine
                  claim={incident}
                  words={termWords('incidents', incident.incident)}
                  mark={<NoSuchDay date={incident.date} />}
                  onEdit={() => onEdit({ list: 'incidents', member: incident })}
                  onRemove={() => remove('incidents', incident.id)}
                >
                  <strong className={styles.value}>
                    {termWords('incidents', incident.incident)}
                  </strong>
                  {incident.by !== null && (
                    <span> {t('detainees.by', { who: partyWords(incident.by, store) })}</span>
                  )}
                  {incident.until !== null && (
                    <span>
                      {' '}
                      {t('detainees.until', { date: showDate(incident.until, language()) })}
                    </span>
                  )}
                  {facilityWords(incident.facility, incident.place, store) !== '' && (
                    <span className={styles.where}>
                      {facilityWords(incident.facility, incident.place, store)}
                    </span>
                  )}
                  {incident.cell !== null && (
                    <span className={styles.detail}>{cellWords(incident.cell)}</span>
                  )}
                  {incident.description !== '' && (
                    <span className={styles.detail}>{incident.description}</span>
                  )}
                </ClaimLine>
              </li>
            ))
          }
        </ShownUpTo>
      </ol>
    </Section>
  );
}
