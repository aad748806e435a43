import { useState } from 'react';
import type { Appeal } from '../../../domain/appeal';
import type { Deadline } from '../../../domain/deadline';
import { useDraft } from '../../shared/casebook/draft';
import { useRun } from '../../shared/casebook/run';
import { t } from '../../shared/catalogue';
import { DateField, dateFrom } from '../../shared/fields/DateField';
import { requiredError, TextField } from '../../shared/fields/Field';
import { FieldRows } from '../../shared/fields/Rows';
import { Dialog, DialogForm } from '../../shared/overlays/Dialog';
import { deadlineDayWords } from './words';

interface DeadlineDialogProps {
  readonly appeal: Appeal;
  readonly deadline: Deadline;
  readonly onClose: () => void;
}

/** Sets another day for a deadline, with the reason; an empty day gives the computed one back. */
export function DeadlineDialog({ appeal, deadline, onClose }: DeadlineDialogProps) {
  const run = useRun();
  const { rule, stage } = deadline;
  const mark = appeal.deadlineMarks.find((one) => one.rule === rule.id && one.stage === stage);
  const draft = useDraft(`appeal:${appeal.id}:deadline:${stage}:${rule.id}`, () => ({
    day: mark?.overrideTo?.written ?? '',
    reason: mark?.reason ?? '',
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { day, reason } = draft.value;
  const overrideTo = dateFrom(day);

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (overrideTo !== null && reason.trim() === '') return;
    setPending(true);
    const decided = { overrideTo, reason: overrideTo === null ? '' : reason };
    const outcome = await run('decide-deadline', {
      appeal: appeal.id,
      stage,
      rule: rule.id,
      ...decided,
    });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={t('clocks.setDay', { what: rule.title })} isOpen onClose={close}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <p>{t('clocks.nowOn', { day: deadlineDayWords(deadline), source: rule.ruleSource })}</p>
          <DateField
            label={t('clocks.otherDay')}
            value={day}
            onChange={(next) => draft.set((now) => ({ ...now, day: next }))}
            autoFocus
          />
          <TextField
            label={t('clocks.reason')}
            value={reason}
            error={overrideTo === null ? null : requiredError(reason, tried)}
            hint={t('clocks.reasonHint')}
            onChange={(next) => draft.set((now) => ({ ...now, reason: next }))}
            maxLength={500}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
