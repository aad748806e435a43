import { useState } from 'react';
import type { Office } from '../../domain/office';
import { bounds } from '../../domain/edtf-date';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { DateField, dateFrom } from '../shared/fields/DateField';
import { requiredError, TextField } from '../shared/fields/Field';
import { FieldColumns, FieldRows } from '../shared/fields/Rows';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';

interface HolderDialogProps {
  readonly office: Office;
  readonly before: Office['holders'][number] | null;
  readonly onClose: () => void;
}

/** Who held an office, from when and until when; appeals to the office keep it as their addressee. */
export function HolderDialog({ office, before, onClose }: HolderDialogProps) {
  const run = useRun();
  const draft = useDraft(`office:${office.id}:holder:${before?.id ?? 'new'}`, () => ({
    name: before?.name ?? '',
    from: before?.validFrom?.written ?? '',
    to: before?.validTo?.written ?? '',
  }));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const { name, from, to } = draft.value;
  const [validFrom, validTo] = [dateFrom(from), dateFrom(to)];
  const [first, last] = [bounds(validFrom?.edtf ?? null), bounds(validTo?.edtf ?? null)];
  const reversed =
    first.earliest !== null && last.latest !== null && last.latest.compare(first.earliest) < 0;

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (name.trim() === '' || reversed) return;
    setPending(true);
    const place = { kind: 'office', id: office.id, list: 'holders' } as const;
    const said = { name: name.trim(), validFrom, validTo };
    const outcome =
      before === null
        ? await run('add-member', { ...place, member: said })
        : await run('edit-member', { ...place, member: { ...before, ...said } });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog
      title={t(before === null ? 'offices.addHolder' : 'offices.changeHolder', { name })}
      isOpen
      onClose={close}
    >
      <DialogForm
        onSubmit={() => void save()}
        onCancel={close}
        isPending={pending}
        error={reversed ? t('offices.reversed') : null}
      >
        <FieldRows>
          <TextField
            label={t('offices.holder')}
            value={name}
            error={requiredError(name, tried)}
            onChange={(next) => draft.set((now) => ({ ...now, name: next }))}
            maxLength={300}
            autoFocus
          />
          <FieldColumns>
            <DateField
              label={t('offices.from')}
              value={from}
              onChange={(next) => draft.set((now) => ({ ...now, from: next }))}
            />
            <DateField
              label={t('offices.to')}
              value={to}
              onChange={(next) => draft.set((now) => ({ ...now, to: next }))}
            />
          </FieldColumns>
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
