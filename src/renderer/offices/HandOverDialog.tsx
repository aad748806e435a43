import { useState } from 'react';
import { handOverProblem } from '../../domain/hand-over';
import type { AppealId } from '../../domain/ids';
import type { Party } from '../../domain/party';
import { readDate } from '../../domain/read-date';
import { useDraft } from '../shared/casebook/draft';
import { problemWords } from '../shared/casebook/problem';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { TextField } from '../shared/fields/Field';
import { PartyField } from '../shared/fields/PartyField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { useNow } from '../shared/today';
import type { SponsorRow } from './sponsors';
import styles from './Offices.module.css';

interface HandOverForm {
  readonly to: Party | null;
  readonly date: string;
  readonly reason: string;
  readonly appeals: readonly AppealId[];
}

/** Passes a sponsor's appeals, or the ticked ones, on to another sponsor as one step. */
export function HandOverDialog({ row, onClose }: { row: SponsorRow; onClose: () => void }) {
  const run = useRun();
  const { today } = useNow();
  const draft = useDraft<HandOverForm>(`sponsor:${row.key}:hand-over`, () => ({
    to: null,
    date: today.toString(),
    reason: '',
    appeals: row.appeals.map(({ id }) => id),
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { to, date, reason, appeals } = draft.value;
  const problem =
    to === null
      ? null
      : (row.appeals
          .filter(({ id }) => appeals.includes(id))
          .map((appeal) => handOverProblem(appeal, to))
          .find((each) => each !== null) ?? null);

  function change(part: Partial<HandOverForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (to === null || problem !== null || appeals.length === 0) return;
    setPending(true);
    const outcome = await run('hand-over-appeals', {
      appeals: [...appeals],
      to,
      date: dateFrom(date) ?? readDate(''),
      reason,
    });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={t('offices.handOverOf', { name: row.name })} isOpen onClose={close}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={close}
        isPending={pending}
        saveWords={t('offices.handOverDo')}
        error={
          tried && problem !== null
            ? problemWords({ code: 'invalid', field: [], reason: problem })
            : null
        }
      >
        <FieldRows>
          <FieldColumns>
            <PartyField
              label={t('offices.newSponsor')}
              value={to}
              error={tried && to === null ? t('shared.required') : null}
              onChange={(next) => change({ to: next })}
              autoFocus
            />
            <DateField
              label={t('appeals.date')}
              value={date}
              onChange={(next) => change({ date: next })}
            />
          </FieldColumns>
          <TextField
            label={t('offices.why')}
            value={reason}
            onChange={(next) => change({ reason: next })}
            maxLength={500}
          />
          <fieldset className={styles.ticks}>
            <legend>{t('offices.which')}</legend>
            {row.appeals.map((appeal) => (
              <Check
                key={appeal.id}
                isSelected={appeals.includes(appeal.id)}
                onChange={(on) =>
                  change({
                    appeals: on
                      ? [...appeals, appeal.id]
                      : appeals.filter((id) => id !== appeal.id),
                  })
                }
              >
                {appeal.title}
              </Check>
            ))}
          </fieldset>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
