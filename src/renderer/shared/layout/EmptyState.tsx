import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  /** One sentence: what will stand here. */
  readonly words: string;
  /** One button: how it comes to stand here. */
  readonly action?: ReactNode;
  readonly hint?: string;
}

/** A place with nothing in it yet: one sentence, one button. */
export function EmptyState({ icon: Icon, words, action, hint }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon size={28} strokeWidth={1.4} aria-hidden className={styles.sign} />
      <p className={styles.words}>{words}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {action}
    </div>
  );
}
