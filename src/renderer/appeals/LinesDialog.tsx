import { useState, type ReactNode } from 'react';
import type { Appeal } from '../../domain/appeal';
import { outcomeStatuses, raisedHow, type OutcomeLine } from '../../domain/outcome-line';
import { showDate } from '../../domain/show-date';
import { useDraft } from '../shared/casebook/draft';
import { useCasebook } from '../shared/casebook/context';
import { useRun } from '../shared/casebook/run';
import { language, t } from '../shared/catalogue';
import { Check } from '../shared/fields/Check';
import { Choice } from '../shared/fields/Choice';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { TextField } from '../shared/fields/Field';
import { termWords } from '../shared/fields/terms';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { personIn } from '../shared/names/people';
import { recordTitle } from '../shared/records/titles';
import styles from './appeals.module.css';

type Field = 'status' | 'raised' | 'date' | 'nextStep' | 'nextDate';

interface LinesForm {
  /** The fields that are changed; what is not ticked stays as it is on each line. */
  readonly fields: readonly Field[];
  readonly status: OutcomeLine['status'];
  readonly raised: OutcomeLine['raised'];
  readonly date: string;
  readonly nextStep: string;
  readonly nextDate: string;
}

interface LinesDialogProps {
  readonly appeal: Appeal;
  readonly lines: readonly OutcomeLine[];
  readonly onClose: () => void;
}

/** Changes some fields of several lines at once: what will change is shown, and it is one step. */
export function LinesDialog({ appeal, lines, onClose }: LinesDialogProps) {
  const run = useRun();
  const draft = useDraft<LinesForm>(`appeal:${appeal.id}:lines`, () => ({
    fields: ['status'],
    status: 'sent',
    raised: 'unknown',
    date: '',
    nextStep: '',
    nextDate: '',
  }));
  const [pending, setPending] = useState(false);
  const form = draft.value;

  function change(part: Partial<LinesForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function has(field: Field): boolean {
    return form.fields.includes(field);
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setPending(true);
    const outcome = await run('set-outcome-lines', {
      appeal: appeal.id,
      lines: lines.map((line) => line.id),
      fields: {
        ...(has('status') && { status: form.status }),
        ...(has('raised') && { raised: form.raised }),
        ...(has('date') && { date: dateFrom(form.date) }),
        ...(has('nextStep') && { nextStep: form.nextStep }),
        ...(has('nextDate') && { nextDate: dateFrom(form.nextDate) }),
      },
    });
    setPending(false);
    if (outcome.ok) close();
  }

  function row(field: Field, words: string, input: ReactNode): ReactNode {
    return (
      <div className={styles.bulkField}>
        <Check
          isSelected={has(field)}
          onChange={(on) =>
            change({
              fields: on ? [...form.fields, field] : form.fields.filter((one) => one !== field),
            })
          }
        >
          {words}
        </Check>
        {has(field) && input}
      </div>
    );
  }

  return (
    <Dialog
      title={t('appeals.changeTicked', { count: lines.length })}
      isOpen
      onClose={close}
      size="wide"
    >
      <DialogForm
        onSubmit={() => void save()}
        onCancel={close}
        isPending={pending}
        isDisabled={form.fields.length === 0}
        saveWords={t('appeals.changeLines', { count: lines.length })}
      >
        <div className={styles.bulk}>
          <div className={styles.bulkFields}>
            <p className={styles.muted}>{t('appeals.changeHint')}</p>
            {row(
              'status',
              t('appeals.status'),
              <Choice
                label={t('appeals.newStatus')}
                value={form.status}
                options={outcomeStatuses.map((id) => ({
                  id,
                  words: termWords('outcome-statuses', id),
                }))}
                onChange={(status) => change({ status })}
              />,
            )}
            {row(
              'raised',
              t('appeals.raised'),
              <Choice
                label={t('appeals.newRaised')}
                value={form.raised}
                options={raisedHow.map((id) => ({ id, words: termWords('raised-how', id) }))}
                onChange={(raised) => change({ raised })}
              />,
            )}
            {row(
              'date',
              t('appeals.statusDate'),
              <DateField
                label={t('appeals.newDate')}
                value={form.date}
                onChange={(date) => change({ date })}
              />,
            )}
            {row(
              'nextStep',
              t('appeals.nextStep'),
              <TextField
                label={t('appeals.newNextStep')}
                value={form.nextStep}
                onChange={(nextStep) => change({ nextStep })}
              />,
            )}
            {row(
              'nextDate',
              t('appeals.nextDate'),
              <DateField
                label={t('appeals.newNextDate')}
                value={form.nextDate}
                onChange={(nextDate) => change({ nextDate })}
              />,
            )}
          </div>
          <Changes lines={lines} form={form} />
        </div>
      </DialogForm>
    </Dialog>
  );
}

/** What each line holds now and would hold then. */
function Changes({ lines, form }: { lines: readonly OutcomeLine[]; form: LinesForm }) {
  const { store } = useCasebook().client;
  return (
    <ul className={styles.changes} aria-label={t('appeals.whatChanges')}>
      {lines.map((line) => {
        const person = personIn(store, line.detainee);
        return (
          <li key={line.id}>
            <span className={styles.strong}>
              {person === undefined ? t('shared.unnamed') : recordTitle(person)}
            </span>
            {form.fields.map((field) => {
              const [was, becomes] = [before(line, field), after(form, field)];
              return (
                <span key={field} className={styles.change}>
                  <span className={styles.muted}>
                    {was === becomes ? t('appeals.stays', { what: was }) : was}
                  </span>
                  {was !== becomes && ` → ${becomes}`}
                </span>
              );
            })}
          </li>
        );
      })}
    </ul>
  );
}

function before(line: OutcomeLine, field: Field): string {
  switch (field) {
    case 'status':
      return termWords('outcome-statuses', line.status);
    case 'raised':
      return termWords('raised-how', line.raised);
    case 'date':
    case 'nextDate':
      return showDate(line[field], language());
    case 'nextStep':
      return line.nextStep === '' ? t('appeals.none') : line.nextStep;
  }
}

function after(form: LinesForm, field: Field): string {
  switch (field) {
    case 'status':
      return termWords('outcome-statuses', form.status);
    case 'raised':
      return termWords('raised-how', form.raised);
    case 'date':
    case 'nextDate':
      return showDate(dateFrom(form[field]), language());
    case 'nextStep':
      return form.nextStep === '' ? t('appeals.none') : form.nextStep;
  }
}
