import { CalendarSearch, Gavel } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { CustodyEvent } from '../../domain/custody-event';
import { compareEvents, datedEvent } from '../../domain/dated-event';
import type { Detainee } from '../../domain/detainee';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { ClaimLine } from '../shared/claims/ClaimLine';
import { termWords } from '../shared/fields/terms';
import { Button } from '../shared/controls/Button';
import { DatedItem, DatedList } from '../shared/layout/DatedList';
import { Section } from '../shared/layout/Section';
import { ShownUpTo } from '../shared/layout/ShownUpTo';
import { sentenceWords } from '../shared/records/sentence-words';
import { navigate } from '../shared/routing/router';
import type { ClaimTarget } from './ClaimDialog';
import { arrestWords, facilityWords } from './detention-words';
import { NoSuchDay } from './NoSuchDay';
import { useRemoveClaim } from './remove-claim';
import { StatusAt } from './StatusAt';
import { custodyQuestion } from '../shared/records/custody-question';
import styles from './detainees.module.css';

interface CustodySectionProps {
  readonly detainee: Detainee;
  readonly onEdit: (target: ClaimTarget) => void;
}

/** What happened to a person's liberty, in the order it can have happened, dates as known. */
export function CustodySection({ detainee, onEdit }: CustodySectionProps) {
  const [asking, setAsking] = useState(false);
  const derive = useCallback(
    (store: Reading) => {
      const { reportedOn, elsewhere } = custodyQuestion(store);
      const own = detainee.custodyEvents.map((event) => ({ event, isOwn: true }));
      const others = (elsewhere?.(detainee) ?? []).map((event) => ({ event, isOwn: false }));
      return [...own, ...others]
        .map((each) => ({ ...each, dated: datedEvent(each.event, reportedOn) }))
        .toSorted((a, b) => compareEvents(a.dated, b.dated));
    },
    [detainee],
  );
  const events = useDerived(['source', 'proceeding', 'facility', 'identity'], derive);
  return (
    <Section
      title={t('detainees.custody')}
      count={events.length}
      addWords={t('detainees.addEvent')}
      onAdd={() => onEdit({ list: 'custodyEvents', member: null })}
      actions={
        events.length > 0 && (
          <Button look="quiet" icon={CalendarSearch} onPress={() => setAsking((was) => !was)}>
            {t('detainees.statusAtShow')}
          </Button>
        )
      }
      emptyWords={t('detainees.noEvents')}
    >
      {asking && <StatusAt detainee={detainee} />}
      <ShownUpTo items={events}>
        {(shown) => (
          <DatedList>
            {shown.map(({ event, isOwn }) => (
              <DatedItem key={event.id} when={showDate(event.date, language())}>
                <EventLine person={detainee} event={event} isOwn={isOwn} onEdit={onEdit} />
              </DatedItem>
            ))}
          </DatedList>
        )}
      </ShownUpTo>
    </Section>
  );
}

interface EventLineProps {
  readonly person: Detainee;
  readonly event: CustodyEvent;
  /** False for what a proceeding says: it is changed there, for all its defendants. */
  readonly isOwn: boolean;
  readonly onEdit: (target: ClaimTarget) => void;
}

function EventLine({ person, event, isOwn, onEdit }: EventLineProps) {
  const { store } = useCasebook().client;
  const remove = useRemoveClaim(person.id);
  const words = termWords('custody-events', event.event);
  const where = facilityWords(event.facility, event.place, store);
  const { proceeding } = event;
  return (
    <ClaimLine
      claim={event}
      words={words}
      mark={
        <>
          <NoSuchDay date={event.date} />
          {!isOwn && <Badge icon={Gavel}>{t('detainees.fromProceeding')}</Badge>}
        </>
      }
      onEdit={() => {
        if (isOwn) onEdit({ list: 'custodyEvents', member: event });
        else if (proceeding !== null) navigate('proceedings', { proceeding, member: event.id });
      }}
      {...(isOwn && { onRemove: () => remove('custodyEvents', event.id) })}
    >
      <strong className={styles.value}>{words}</strong>
      {event.result !== null && <span> ({termWords('custody-results', event.result)})</span>}
      {event.sentence !== null && <span> {sentenceWords(event.sentence)}</span>}
      {event.until !== null && (
        <span> {t('detainees.until', { date: showDate(event.until, language()) })}</span>
      )}
      {where !== '' && <span className={styles.where}>{where}</span>}
      {event.arrest !== null && <span className={styles.detail}>{arrestWords(event.arrest)}</span>}
      {event.detail !== '' && <span className={styles.detail}>{event.detail}</span>}
    </ClaimLine>
  );
}
