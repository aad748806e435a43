import { useState } from 'react';
import { Dialog, DialogForm } from './Dialog';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly words: string;
  readonly confirmWords: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void | Promise<void>;
  readonly danger?: boolean;
}

/** One question with two answers. Ask only where undo cannot help. */
export function ConfirmDialog({
  title,
  words,
  confirmWords,
  danger = false,
  onConfirm,
  ...rest
}: ConfirmDialogProps) {
  const [pending, setPending] = useState(false);
  async function confirm(): Promise<void> {
    setPending(true);
    await onConfirm();
    setPending(false);
    rest.onClose();
  }
  return (
    <Dialog title={title} size="small" {...rest}>
      <DialogForm
        onSubmit={() => void confirm()}
        onCancel={rest.onClose}
        saveWords={confirmWords}
        look={danger ? 'danger' : 'main'}
        isPending={pending}
      >
        <p>{words}</p>
      </DialogForm>
    </Dialog>
  );
}
