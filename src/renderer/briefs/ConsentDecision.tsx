import { getLocalTimeZone, today } from '@internationalized/date';
import { useState } from 'react';
import type { AppealConsentGap } from '../../domain/appeal-consent-gaps';
import type { Brief } from '../../domain/brief';
import type { ConsentGap } from '../../domain/consent-gaps';
import { newId } from '../../domain/ids';
import { readDate } from '../../domain/read-date';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { DateField } from '../shared/fields/DateField';
import { dateFrom } from '../shared/fields/date-from';
import { TextField } from '../shared/fields/Field';
import { termWords } from '../shared/fields/terms';
import { FieldColumns } from '../shared/fields/Rows';
import styles from './briefs.module.css';

interface ConsentDecisionProps {
  readonly gaps?: readonly ConsentGap[];
  readonly appeals?: readonly AppealConsentGap[];
  readonly audience: Brief['audience'];
}

/**
 * The decision that a missing consent cannot be obtained: by whom, and when it is looked at again.
 * It is kept with each person or appeal; where somebody said no, there is none to take.
 */
export function ConsentDecision({ gaps = [], appeals = [], audience }: ConsentDecisionProps) {
  const run = useRun();
  const [by, setBy] = useState('');
  const [review, setReview] = useState('');
  const [pending, setPending] = useState(false);
  const open = [
    ...[...byPerson(gaps.filter((gap) => !gap.final))].map(
      ([id, scope]) => ({ kind: 'detainee', id, scope }) as const,
    ),
    ...appeals
      .filter((gap) => !gap.final)
      .map(({ appeal: { id } }) => ({ kind: 'appeal', id, scope: [] }) as const),
  ];
  const reviewOn = dateFrom(review);

  async function record(): Promise<void> {
    setPending(true);
    for (const { kind, id, scope } of open) {
      const member = {
        id: newId('member'),
        state: 'not-obtainable',
        giver: '',
        relation: '',
        scope,
        audience: termWords('audiences', audience),
        date: readDate(today(getLocalTimeZone()).toString()),
        decidedBy: by.trim(),
        reviewOn,
      };
      await run('add-member', { kind, id, list: 'consents', member }, { quiet: true });
    }
    setPending(false);
  }

  if (open.length === 0) return <p className={styles.muted}>{t('briefs.consentFinal')}</p>;
  return (
    <>
      <FieldColumns>
        <TextField
          label={t('briefs.decidedBy')}
          hint={t('briefs.consentHint')}
          value={by}
          onChange={setBy}
          maxLength={300}
        />
        <DateField label={t('briefs.reviewOn')} value={review} onChange={setReview} />
      </FieldColumns>
      <Button
        isPending={pending}
        isDisabled={by.trim() === '' || reviewOn?.edtf == null}
        onPress={() => void record()}
      >
        {t('briefs.consentDecide')}
      </Button>
    </>
  );
}

function byPerson(gaps: readonly ConsentGap[]): Map<ConsentGap['detainee'], ConsentGap['scope'][]> {
  const people = new Map<ConsentGap['detainee'], ConsentGap['scope'][]>();
  for (const { detainee, scope } of gaps) {
    people.set(detainee, [...(people.get(detainee) ?? []), scope]);
  }
  return people;
}
