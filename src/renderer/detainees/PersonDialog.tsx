import { useState } from 'react';
import type { Detainee } from '../../domain/detainee';
import { termsOf, type VocabularyName } from '../../domain/vocabulary';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Choice } from '../shared/fields/Choice';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { TextField } from '../shared/fields/Field';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { termWords } from '../shared/fields/terms';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';

interface PersonDialogProps {
  readonly detainee: Detainee;
  readonly onClose: () => void;
}

function options<Id extends string>(vocabulary: VocabularyName) {
  return termsOf(vocabulary).map(({ id }) => ({
    id: id as Id,
    words: termWords(vocabulary, id),
  }));
}

/** What is decided about a file: its state, the publicity the person wants, and its release mark. */
export function PersonDialog({ detainee, onClose }: PersonDialogProps) {
  const run = useRun();
  const draft = useDraft(`detainee:${detainee.id}`, () => ({
    standing: detainee.standing,
    fileState: detainee.fileState,
    choice: detainee.publicity.choice,
    by: detainee.publicity.by,
    until: detainee.publicity.until?.written ?? '',
    confirmed: detainee.lastConfirmed?.written ?? '',
    reference: detainee.reference,
    release: detainee.release,
  }));
  const [pending, setPending] = useState(false);
  const { value, set } = draft;

  async function save(): Promise<void> {
    setPending(true);
    const { standing, fileState, choice, by, reference, release } = value;
    const outcome = await run('edit-record', {
      kind: 'detainee',
      id: detainee.id,
      fields: {
        standing,
        fileState,
        reference,
        release,
        publicity: { choice, by, until: dateFrom(value.until) },
        lastConfirmed: dateFrom(value.confirmed),
      },
    });
    setPending(false);
    if (outcome.ok) close();
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  return (
    <Dialog title={t('detainees.edit')} isOpen onClose={close}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <FieldColumns>
            <Choice
              label={t('detainees.standing')}
              value={value.standing}
              options={[
                { id: 'case', words: t('detainees.case') },
                { id: 'voice', words: t('detainees.voice') },
              ]}
              onChange={(standing) => set((now) => ({ ...now, standing }))}
            />
            <Choice
              label={t('detainees.fileState')}
              value={value.fileState}
              options={options<Detainee['fileState']>('file-states')}
              onChange={(fileState) => set((now) => ({ ...now, fileState }))}
            />
          </FieldColumns>
          <FieldColumns>
            <Choice
              label={t('detainees.publicity')}
              value={value.choice}
              options={options<Detainee['publicity']['choice']>('publicity')}
              onChange={(choice) => set((now) => ({ ...now, choice }))}
            />
            <TextField
              label={t('detainees.publicityBy')}
              value={value.by}
              onChange={(by) => set((now) => ({ ...now, by }))}
            />
          </FieldColumns>
          <FieldColumns>
            <DateField
              label={t('detainees.publicityUntil')}
              value={value.until}
              onChange={(until) => set((now) => ({ ...now, until }))}
            />
            <DateField
              label={t('detainees.lastConfirmed')}
              value={value.confirmed}
              onChange={(confirmed) => set((now) => ({ ...now, confirmed }))}
            />
          </FieldColumns>
          <FieldColumns>
            <TextField
              label={t('detainees.reference')}
              value={value.reference}
              onChange={(reference) => set((now) => ({ ...now, reference }))}
              maxLength={60}
            />
            <ReleaseField
              value={value.release}
              onChange={(release) => set((now) => ({ ...now, release }))}
            />
          </FieldColumns>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
