import type { CalendarDate } from '@internationalized/date';
import {
  CircleAlert,
  FlagTriangleRight,
  Gavel,
  Hourglass,
  Lock,
  PhoneCall,
  ShieldQuestionMark,
  Timer,
  type LucideIcon,
} from 'lucide-react';
import { daysBetween } from '../../domain/compare-dates';
import type { DocketEntry, DocketKind } from '../../domain/docket';
import { isId, kindOfId } from '../../domain/ids';
import { isRecordKind, type RecordId } from '../../domain/records';
import { useCasebook } from '../shared/casebook/context';
import type { Reading } from '../shared/casebook/records';
import { daySpanWords, dayInWords, distanceWords } from '../shared/calendar-words';
import { t } from '../shared/catalogue';
import { aboutPerson } from '../shared/names/person-in-view';
import { personIn } from '../shared/names/people';
import { recordTitle } from '../shared/records/titles';
import { navigate, openRecord } from '../shared/routing/router';
import styles from './Docket.module.css';

const signs: Readonly<Record<DocketKind, LucideIcon>> = {
  deadline: Timer,
  'next-step': FlagTriangleRight,
  lapse: CircleAlert,
  awaiting: Hourglass,
  detention: Lock,
  hearing: Gavel,
  consent: ShieldQuestionMark,
  contact: PhoneCall,
};

/** Names shown before the rest is a number. */
const NAMED = 3;

function open({ record, member }: DocketEntry): void {
  const at = member === null ? {} : { member };
  if (isId('appeal', record)) navigate('appeals', { appeal: record, ...at });
  else if (isId('detainee', record)) navigate('detainees', { detainee: record, ...at });
  else if (isId('proceeding', record)) navigate('proceedings', { proceeding: record, ...at });
  else openRecord(record);
}

/** Days ahead in which something is soon. */
const SOON = 7;

/** True for what is due within seven days, and not over. */
export function isSoon({ due }: DocketEntry, today: CalendarDate): boolean {
  const days = due === null ? -1 : daysBetween(today, due);
  return days >= 0 && days <= SOON;
}

/** One line of the docket; it opens what it is about. */
export function DocketRow({ entry, today }: { entry: DocketEntry; today: CalendarDate }) {
  const { store } = useCasebook().client;
  const Sign = signs[entry.kind];
  const title = titleOf(store, entry.record);
  const isPerson = isId('detainee', entry.record);
  const names = entry.detainees.slice(0, NAMED).map((id) => {
    const person = personIn(store, id);
    return person === undefined ? t('shared.unnamed') : recordTitle(person);
  });
  const others = entry.detainees.length - names.length;
  const what = entry.what === '' ? t(`docket.kind.${entry.kind}`) : entry.what;
  const late = entry.place === 'overdue' ? (entry.atMost ?? entry.due) : entry.due;
  return (
    <li {...aboutPerson(entry.detainees)}>
      <button type="button" className={styles.row} onClick={() => open(entry)}>
        <Sign size={15} aria-hidden strokeWidth={1.8} className={styles.sign} />
        <span className={styles.what}>
          <span className={styles.strong}>{what}</span>
          {entry.what !== '' && (
            <span className={styles.muted}> · {t(`docket.kind.${entry.kind}`)}</span>
          )}
          {!isPerson && <span className={styles.about}>{title}</span>}
          {names.length > 0 && (
            <span className={styles.people}>
              {names.join(', ')}
              {others > 0 && ` ${t('docket.others', { count: others })}`}
            </span>
          )}
        </span>
        <span className={styles.day}>
          {entry.due === null ? t('docket.noDay') : daySpanWords(entry.due, entry.atMost)}
          {late !== null && (
            <span className={isSoon(entry, today) ? styles.soon : styles.muted}>
              {distanceWords(late, today)}
            </span>
          )}
          {entry.disputed !== null && (
            <span className={styles.muted}>
              {t('docket.disputed', { other: dayInWords(entry.disputed, 'short') })}
            </span>
          )}
          {entry.by === 'override' && <span className={styles.muted}>{t('docket.setByHand')}</span>}
        </span>
      </button>
    </li>
  );
}

function titleOf(store: Reading, id: RecordId): string {
  const kind = kindOfId(id);
  const record = isRecordKind(kind) ? store.get(kind, id as never) : undefined;
  return record === undefined ? t('shared.untitled') : recordTitle(record);
}
