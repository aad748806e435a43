import { Scale } from 'lucide-react';
import { useCallback } from 'react';
import { custodyStatusAt } from '../../domain/custody-status';
import type { CasebookReader } from '../../domain/casebook-reader';
import { daysHeld } from '../../domain/days-held';
import type { Detainee } from '../../domain/detainee';
import { detentionDates } from '../../domain/detention-dates';
import { sentenceLeft } from '../../domain/sentence-left';
import { shownName } from '../../domain/shown-name';
import { showDate } from '../../domain/show-date';
import { whereaboutsAt } from '../../domain/whereabouts';
import { useDerived, type Reading } from '../shared/casebook/records';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { termWords } from '../shared/fields/terms';
import { sentenceLeftWords } from './detention-words';
import { PersonMarks } from './PersonMarks';
import { Portrait } from './Portrait';
import { StatusWords, WhereWords } from './StatusWords';
import { custodyQuestion } from '../shared/records/custody-question';
import styles from './detainees.module.css';

/** Who this is and where they are now: the status with its reason, its source and its age. */
export function PersonHeader({ detainee }: { detainee: Detainee }) {
  const derive = useCallback(
    (reading: Reading) => {
      const question = custodyQuestion(reading);
      return {
        custody: custodyStatusAt(detainee, question),
        held: daysHeld(detainee, question),
        where: whereaboutsAt(detainee, question),
        left: sentenceLeft(detainee, question),
        next: detentionDates(reading as CasebookReader, question, detainee.id).find(
          ({ date, day }) => day.compare(question.today) >= 0 || date.edtf?.includes('/'),
        ),
      };
    },
    [detainee],
  );
  const { custody, held, where, left, next } = useDerived(
    ['detainee', 'source', 'proceeding', 'facility'],
    derive,
  );
  const name = shownName(detainee);
  return (
    <header className={styles.header}>
      <div className={styles.headTop}>
        <Portrait detainee={detainee} />
        <div className={styles.headWords}>
          <p className={styles.forms}>
            {name.others.map((other) => (
              <span key={other.id} lang={other.language ?? undefined}>
                {other.text}
              </span>
            ))}
          </p>
          <StatusWords custody={custody} held={held} />
          <div className={styles.statusLine}>
            <WhereWords custody={custody} where={where} />
            {left !== null && <span>{sentenceLeftWords(left)}</span>}
            {next !== undefined && (
              <span className={styles.strong}>
                {t('detainees.nextDate', {
                  what: t(`detainees.date.${next.kind}`),
                  date: showDate(next.date, language()),
                })}
              </span>
            )}
          </div>
        </div>
      </div>
      <PersonMarks detainee={detainee} />
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
