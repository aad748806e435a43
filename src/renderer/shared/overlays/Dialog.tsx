import { X } from 'lucide-react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { Button, IconButton, type ButtonLook } from '../controls/Button';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `wide` for forms with two columns; `small` for one question. */
  readonly size?: 'small' | 'medium' | 'wide';
  /** False where a click outside would lose work in hand; Escape still closes. */
  readonly isDismissable?: boolean;
}

/** A dialog over the screen. Escape closes it and the focus goes back to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  size = 'medium',
  isDismissable = false,
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={isDismissable}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label={t('shared.close')} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface DialogFormProps {
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly saveWords?: string;
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  readonly look?: ButtonLook;
  /** Why it was not saved; what was typed stays. */
  readonly error?: string | null;
  readonly extra?: ReactNode;
}

/** A form in a dialog: Ctrl+Enter saves from any field, Escape leaves. */
export function DialogForm({
  children,
  onSubmit,
  onCancel,
  saveWords,
  isPending = false,
  isDisabled = false,
  look = 'main',
  error = null,
  extra,
}: DialogFormProps) {
  function submit(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    if (!isPending && !isDisabled) onSubmit();
  }
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      noValidate
      // On the way down: a button that has the focus keeps Enter to itself on the way up.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.stopPropagation();
        submit(event);
      }}
    >
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>
        <p className={styles.error} role="alert">
          {error}
        </p>
        {extra}
        <Button onPress={onCancel}>{t('shared.cancel')}</Button>
        <Button look={look} type="submit" isPending={isPending} isDisabled={isDisabled}>
          {saveWords ?? t('shared.save')}
        </Button>
      </footer>
    </form>
  );
}

/** The scrolling middle of a dialog that is no form. */
export function DialogBody({ children }: { children: ReactNode }) {
  // Keys must reach what has to be scrolled to, also where nothing in it takes the focus.
  return (
    <div className={styles.body} tabIndex={0}>
      {children}
    </div>
  );
}
