import { useState, type ReactNode } from 'react';
import type { Appeal } from '../../domain/appeal';
import { useDraft } from '../shared/casebook/draft';
import { useRun } from '../shared/casebook/run';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';

interface MemberDialogProps<Form extends object> {
  readonly appeal: Appeal;
  readonly list: 'asks' | 'signatories' | 'groupCoverages' | 'generalEffects' | 'stages';
  /** The member that is changed; null for a new one. */
  readonly before: { readonly id: string } | null;
  readonly title: string;
  readonly first: () => Form;
  /** What the form says, or null while something that must stand is missing. */
  readonly said: (form: Form) => object | null;
  readonly fields: (form: Form, change: (part: Partial<Form>) => void, tried: boolean) => ReactNode;
  readonly onClose: () => void;
}

/** The dialog of one member of an appeal's lists: what it holds is a draft until it is saved. */
export function MemberDialog<Form extends object>(props: MemberDialogProps<Form>) {
  const { appeal, list, before, onClose } = props;
  const run = useRun();
  const draft = useDraft<Form>(`appeal:${appeal.id}:${list}:${before?.id ?? 'new'}`, props.first);
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
    const place = { kind: 'appeal', id: appeal.id, list } as const;
    const outcome =
      before === null
        ? await run('add-member', { ...place, member: { ...said } })
        : await run('edit-member', { ...place, member: { ...before, ...said } });
    setPending(false);
    if (outcome.ok) close();
  }

  return (
    <Dialog title={props.title} isOpen onClose={close}>
      <DialogForm onSubmit={() => void save()} onCancel={close} isPending={pending}>
        {props.fields(draft.value, (part) => draft.set((now) => ({ ...now, ...part })), tried)}
      </DialogForm>
    </Dialog>
  );
}
