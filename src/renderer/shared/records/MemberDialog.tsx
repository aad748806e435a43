import { useState, type ReactNode } from 'react';
import type { CommandInput } from '../../../casebook/commands/registry';
import type { RecordId, RecordKind } from '../../../domain/records';
import { useDraft } from '../casebook/draft';
import { useRun } from '../casebook/run';
import { FieldRows } from '../fields/Rows';
import { Dialog, DialogForm } from '../overlays/Dialog';

interface MemberDialogProps<Form extends object> {
  readonly kind: RecordKind;
  readonly id: RecordId;
  readonly list: string;
  /** The member that is changed; null for a new one. */
  readonly before: { readonly id: string } | null;
  readonly title: string;
  readonly first: () => Form;
  /** What the form says, or null while something that must stand is missing. */
  readonly said: (form: Form) => object | null;
  readonly fields: (form: Form, change: (part: Partial<Form>) => void, tried: boolean) => ReactNode;
  readonly size?: 'medium' | 'wide';
  readonly onClose: () => void;
}

/** The dialog of one member of a record's lists: what it holds is a draft until it is saved. */
export function MemberDialog<Form extends object>(props: MemberDialogProps<Form>) {
  const { kind, id, list, before, onClose } = props;
  const run = useRun();
  const draft = useDraft<Form>(`${id}:${list}:${before?.id ?? 'new'}`, props.first);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);

  function close(): void {
    draft.drop();
    onClose();
  }

  async function save(): Promise<void> {
    setTried(true);
    const said = props.said(draft.value);
    if (said === null) return;
    setPending(true);
    const member = before === null ? { ...said } : { ...before, ...said };
    const outcome =
      before === null
        ? await run('add-member', { kind, id, list, member })
        : await run('edit-member', {
            ...{ kind, id, list, member },
          } as CommandInput<'edit-member'>);
    setPending(false);
    if (outcome.ok) close();
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
