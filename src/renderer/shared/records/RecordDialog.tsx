import { useState, type ReactNode } from 'react';
import type { CommandInput } from '../../../casebook/commands/registry';
import type { AnyRecord, RecordId } from '../../../domain/records';
import { useDraft } from '../casebook/draft';
import { useRun } from '../casebook/run';
import { FieldRows } from '../fields/Rows';
import { Dialog, DialogForm } from '../overlays/Dialog';

export type PlainKind = CommandInput<'add-record'>['kind'];

interface RecordDialogProps<Form extends object> {
  readonly kind: PlainKind;
  /** The record whose head is changed; null for a new one. */
  readonly record: AnyRecord | null;
  readonly title: string;
  readonly first: () => Form;
  /** The fields as the schema has them, or null while something that must stand is missing. */
  readonly said: (form: Form) => Record<string, unknown> | null;
  readonly fields: (form: Form, change: (part: Partial<Form>) => void, tried: boolean) => ReactNode;
  readonly size?: 'medium' | 'wide';
  readonly onClose: () => void;
  /** Told the id of a record that was put on file. */
  readonly onMade?: (id: RecordId) => void;
}

/** Puts a record on file or changes its head; what is typed is a draft until it is saved. */
export function RecordDialog<Form extends object>(props: RecordDialogProps<Form>) {
  const { kind, record, onClose } = props;
  const run = useRun();
  const draft = useDraft<Form>(record === null ? `${kind}:new` : `${record.id}:head`, props.first);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    const fields = props.said(draft.value);
    if (fields === null) return;
    setPending(true);
    const outcome =
      record === null
        ? await run('add-record', { kind, fields })
        : await run('edit-record', { kind, id: record.id, fields });
    setPending(false);
    if (!outcome.ok) return;
    close();
    if (record === null) props.onMade?.(outcome.value.created as RecordId);
  }

  return (
    <Dialog title={props.title} isOpen onClose={close} size={props.size ?? 'medium'}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        <FieldRows>
          {props.fields(draft.value, (part) => draft.set((now) => ({ ...now, ...part })), tried)}
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
