import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { t } from '../catalogue';
import { cx } from '../class-names';
import { KeyCaps } from '../shortcuts/KeyCaps';
import type { ShortcutId } from '../shortcuts/list';
import styles from './Button.module.css';

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'danger';

interface ButtonProps {
  readonly children: ReactNode;
  /** One `main` button a view: what the reader most likely came to do. */
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** Shown as working, and not to be pressed again. */
  readonly isPending?: boolean;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  readonly 'aria-describedby'?: string;
}

/** A button with words. */
export function Button({
  children,
  look = 'plain',
  icon: Icon,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <AriaButton type={type} className={cx(styles.button, styles[look])} {...rest}>
      {Icon !== undefined && <Icon size={15} aria-hidden strokeWidth={1.9} />}
      {rest.isPending === true ? t('shared.saving') : children}
    </AriaButton>
  );
}

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** What it does, in words: its name for a screen reader and its tooltip. */
  readonly label: string;
  readonly shortcut?: ShortcutId;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly slot?: string;
}

/** A button that is only a sign; the words and the key stand in its tooltip. */
export function IconButton({ icon: Icon, label, shortcut, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        aria-label={label}
        className={cx(styles.button, styles.quiet, styles.icon)}
        {...rest}
      >
        <Icon size={16} aria-hidden strokeWidth={1.8} />
      </AriaButton>
      <Tooltip className={cx(styles.tooltip)} offset={6}>
        {label}
        {shortcut !== undefined && <KeyCaps shortcut={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
