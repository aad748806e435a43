import { BadgeCheck } from 'lucide-react';
import { independentIn } from '../../domain/evidence-count';
import { dateOfEdtf } from '../../domain/read-date';
import type { Detainee } from '../../domain/detainee';
import type { CustodyEvent } from '../../domain/custody-event';
import { newId } from '../../domain/ids';
import {
  checklistItems,
  type Checklist,
  type ChecklistItem,
  type ChecklistKind,
} from '../../domain/checklist';
import { isConfirmedTwice } from '../../domain/leaving-checklist';
import { showDate } from '../../domain/show-date';
import { useCasebook } from '../shared/casebook/context';
import { useRecords } from '../shared/casebook/records';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { Badge } from '../shared/claims/Badge';
import { Citations } from '../shared/claims/CitationChip';
import { Check } from '../shared/fields/Check';
import { custodyQuestion } from '../shared/records/custody-question';
import styles from './checklist.module.css';

interface ChecklistRowsProps {
  readonly detainee: Detainee;
  readonly kind: ChecklistKind;
  readonly event: CustodyEvent;
  readonly onFile: Checklist | null;
}

/** What is gone through after a release or a death; each tick is one change that can be undone. */
export function ChecklistRows({ detainee, kind, event, onFile }: ChecklistRowsProps) {
  const run = useRun();
  const { store } = useCasebook().client;
  const contacts = useRecords('contact').filter(({ detainees }) => detainees.includes(detainee.id));

  async function tick(item: ChecklistItem, on: boolean): Promise<void> {
    const before = onFile ?? { id: newId('member'), checklist: kind, event: event.id, done: [] };
    const done = before.done.filter((one) => one.item !== item);
    const date = dateOfEdtf(custodyQuestion(store).today.toString());
    const member = { ...before, done: on ? [...done, { item, on: date, note: '' }] : done };
    const place = { kind: 'detainee', id: detainee.id, list: 'checklists', member } as const;
    await run(onFile === null ? 'add-member' : 'edit-member', place);
  }

  function more(item: ChecklistItem) {
    if (item === 'two-sources') {
      return (
        <>
          <Citations evidence={event.evidence} />{' '}
          {isConfirmedTwice(event, independentIn(store)) && (
            <Badge tone="good" icon={BadgeCheck}>
              {t('detainees.checklist.confirmed')}
            </Badge>
          )}
        </>
      );
    }
    if (item === 'conditions' && event.detail !== '') return event.detail;
    if (item === 'inform') {
      return contacts.map((one) => (
        <span key={one.id} className={styles.contact}>
          {one.name}
          {one.relation !== '' && ` (${one.relation})`}
          {one.neverCall && (
            <>
              {' '}
              <Badge tone="bad">{t('detainees.neverCall')}</Badge>
            </>
          )}
        </span>
      ));
    }
    return null;
  }

  return (
    <ul className={styles.rows}>
      {checklistItems[kind].map((item) => {
        const done = onFile?.done.find((one) => one.item === item);
        return (
          <li key={item}>
            <Check isSelected={done !== undefined} onChange={(on) => void tick(item, on)}>
              {t(`detainees.checklist.${item}`)}
            </Check>
            <span className={styles.more}>
              {done !== undefined && showDate(done.on, language())} {more(item)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
