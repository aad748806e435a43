import { useState } from 'react';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';

/** Puts an office on file: what can be addressed whoever holds it. */
export function AddOfficeDialog({ onClose }: { onClose: () => void }) {
  const run = useRun();
  const draft = useDraft('office:new', () => ({ title: '', country: '' }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { title, country } = draft.value;

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (title.trim() === '') return;
    setPending(true);
    const outcome = await run('add-office', { title: title.trim(), country });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={t('offices.add')} isOpen onClose={close}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <TextField
            label={t('offices.name')}
            value={title}
            error={requiredError(title, tried)}
            onChange={(next) => draft.set((now) => ({ ...now, title: next }))}
            maxLength={300}
            autoFocus
          />
          <TextField
            label={t('offices.country')}
            value={country}
            onChange={(next) => draft.set((now) => ({ ...now, country: next }))}
            maxLength={100}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
