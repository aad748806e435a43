import { useState } from 'react';
import type { OrganisationId } from '../../domain/ids';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { RecordCombo } from '../shared/fields/RecordCombo';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';

interface TermForm {
  readonly body: OrganisationId | null;
  readonly bodyText: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
}

/** A term or session of a body on file, by the dates the user gives. */
export function TermDialog({ onClose }: { onClose: () => void }) {
  const run = useRun();
  const draft = useDraft<TermForm>('term:new', () => ({
    body: null,
    bodyText: '',
    title: '',
    from: '',
    until: '',
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const form = draft.value;

  function change(part: Partial<TermForm>): void {
    draft.set((now) => ({ ...now, ...part }));
  }

  function close(): void {
    draft.drop();
    onClose();
  }

  async function bodyOf(): Promise<OrganisationId | null> {
    if (form.body !== null) return form.body;
    const added = await run('add-organisation', { name: form.bodyText.trim() }, { quiet: true });
    return added.ok ? (added.value.created as OrganisationId) : null;
  }

  async function save(): Promise<void> {
    setTried(true);
    const until = dateFrom(form.until);
    if (form.title.trim() === '' || form.bodyText.trim() === '' || until?.edtf == null) return;
    setPending(true);
    const id = await bodyOf();
    if (id !== null) {
      change({ body: id });
      const member = { title: form.title.trim(), from: dateFrom(form.from), until };
      const outcome = await run('add-member', { kind: 'organisation', id, list: 'terms', member });
      if (outcome.ok) close();
    }
    setPending(false);
  }

  return (
    <Dialog title={t('offices.addTerm')} isOpen onClose={close}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          <RecordCombo
            label={t('offices.body')}
            kinds={['organisation']}
            text={form.bodyText}
            error={requiredError(form.bodyText, tried)}
            onText={(bodyText) => change({ bodyText, body: null })}
            onRecord={(found) =>
              change({ body: found.id as OrganisationId, bodyText: found.title })
            }
            hint={t('offices.bodyHint')}
            autoFocus
          />
          <TextField
            label={t('offices.termName')}
            value={form.title}
            error={requiredError(form.title, tried)}
            onChange={(title) => change({ title })}
            maxLength={200}
          />
          <FieldColumns>
            <DateField
              label={t('offices.from')}
              value={form.from}
              onChange={(from) => change({ from })}
            />
            <DateField
              label={t('offices.to')}
              value={form.until}
              error={tried && dateFrom(form.until)?.edtf == null ? t('shared.required') : null}
              onChange={(until) => change({ until })}
            />
          </FieldColumns>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
