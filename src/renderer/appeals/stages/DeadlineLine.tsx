import { CalendarClock, Check, CircleAlert, Clock, Pencil, RotateCcw } from 'lucide-react';
import type { Appeal } from '../../../domain/appeal';
import type { Deadline, DeadlineState } from '../../../domain/deadline';
import { readDate } from '../../../domain/read-date';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { Badge } from '../../shared/claims/Badge';
import { IconButton } from '../../shared/controls/Button';
import { useNow } from '../../shared/today';
import { deadlineDayWords, deadlineStateWords, stateTones } from './words';
import styles from '../appeals.module.css';

const signs: Readonly<Record<DeadlineState, typeof Check>> = {
  done: Check,
  'not-open': CircleAlert,
  unknown: Clock,
  overdue: CircleAlert,
  today: CalendarClock,
  'next-30-days': CalendarClock,
  later: Clock,
};

interface DeadlineLineProps {
  readonly appeal: Appeal;
  readonly deadline: Deadline;
  readonly onDecide: () => void;
}

/** One clock: where it stands, its day and how it is known, and what can be decided about it. */
export function DeadlineLine({ appeal, deadline, onDecide }: DeadlineLineProps) {
  const run = useRun();
  const { today, moment } = useNow();
  const { rule, stage } = deadline;
  const { state, words } = deadlineStateWords(deadline, today, moment);

  async function done(): Promise<void> {
    const doneOn = deadline.done ? null : readDate(today.toString());
    await run('decide-deadline', { appeal: appeal.id, stage, rule: rule.id, doneOn });
  }

  return (
    <li className={styles.deadline}>
      <Badge tone={stateTones[state]} icon={signs[state]}>
        {words}
      </Badge>
      <span className={styles.deadlineWords}>
        <span className={styles.strong}>{deadlineDayWords(deadline)}</span> {rule.title}
        {deadline.by === 'recorded' && (
          <span className={styles.muted}> {t('clocks.recorded')}</span>
        )}
        {deadline.by === 'override' && (
          <span className={styles.note}>{t('clocks.setByHand', { reason: deadline.reason })}</span>
        )}
        {rule.follows !== '' && (
          <span className={styles.note}>{t('clocks.follows', { what: rule.follows })}</span>
        )}
        {!rule.read && <span className={styles.note}>{t('clocks.unreadRule')}</span>}
      </span>
      <span className={styles.quietly}>
        <IconButton
          icon={deadline.done ? RotateCcw : Check}
          label={t(deadline.done ? 'clocks.notDone' : 'clocks.done', { what: rule.title })}
          onPress={() => void done()}
        />
        <IconButton
          icon={Pencil}
          label={t('clocks.setDay', { what: rule.title })}
          onPress={onDecide}
        />
      </span>
    </li>
  );
}
