import type { ReactNode } from 'react';
import styles from './DatedList.module.css';

/** Things in the order of their dates, each with its date before it. */
export function DatedList({ children }: { children: ReactNode }) {
  return <ol className={styles.list}>{children}</ol>;
}

/** One thing of a dated list; `when` in words, never more exact than known. */
export function DatedItem({ when, children }: { when: string; children: ReactNode }) {
  return (
    <li>
      <span className={styles.when}>{when}</span>
      <div className={styles.what}>{children}</div>
    </li>
  );
}
