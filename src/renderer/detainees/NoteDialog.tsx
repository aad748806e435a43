import { useState } from 'react';
import type { Detainee } from '../../domain/detainee';
import type { ReleaseMark } from '../../domain/release';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { TextField, requiredError } from '../shared/fields/Field';
import { ReleaseField } from '../shared/fields/ReleaseField';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';

interface NoteDialogProps {
  readonly detainee: Detainee;
  readonly onClose: () => void;
}

interface NoteForm {
  readonly text: string;
  readonly release: ReleaseMark;
}

/** Writes a note on a person. */
export function NoteDialog({ detainee, onClose }: NoteDialogProps) {
  const run = useRun();
  const draft = useDraft<NoteForm>(`note:${detainee.id}`, () => ({
    text: '',
    release: 'internal',
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { text, release } = draft.value;

  async function save(): Promise<void> {
    setTried(true);
    if (text.trim() === '') return;
    setPending(true);
    const outcome = await run('add-note', { kind: 'detainee', id: detainee.id, text, release });
    setPending(false);
    if (outcome.ok) close();
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  return (
    <Dialog title={t('detainees.addNote')} isOpen onClose={close}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <TextField
            label={t('detainees.note')}
            rows={6}
            autoFocus
            value={text}
            error={requiredError(text, tried)}
            onChange={(next) => draft.set((now) => ({ ...now, text: next }))}
          />
          <ReleaseField
            value={release}
            onChange={(mark) => draft.set((now) => ({ ...now, release: mark }))}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
