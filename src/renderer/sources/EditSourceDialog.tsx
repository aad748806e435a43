import { useState } from 'react';
import type { Source } from '../../domain/source';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { TextField } from '../shared/fields/Field';
import { FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { changedFields, formOf, type SourceForm } from './source-form';
import { SourceFields } from './SourceFields';

/** Changes what is said of a source; its text is frozen and stays. */
export function EditSourceDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const run = useRun();
  const draft = useDraft<SourceForm>(`source:${source.id}`, () => formOf(source));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;

  function set(change: Partial<SourceForm>): void {
    draft.set((now) => ({ ...now, ...change }));
  }

  function leave(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (form.title.trim() === '') return;
    const fields = changedFields(source, form);
    if (Object.keys(fields).length === 0) return leave();
    setPending(true);
    const done = await run('edit-record', { kind: 'source', id: source.id, fields });
    setPending(false);
    if (done.ok) leave();
  }

  return (
    <Dialog title={t('sources.edit')} isOpen onClose={leave}>
      <DialogForm onSubmit={() => void save()} onCancel={leave} isPending={pending}>
        <FieldRows>
          <SourceFields form={form} onChange={set} tried={tried} />
          <TextField
            label={t('sources.form.url')}
            value={form.url}
            onChange={(url) => set({ url })}
            hint={t('sources.form.urlHint')}
            maxLength={2000}
          />
          <TextField
            label={t('sources.form.summary')}
            value={form.summary}
            onChange={(summary) => set({ summary })}
            rows={4}
            maxLength={10_000}
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
