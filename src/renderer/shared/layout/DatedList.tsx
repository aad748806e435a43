import type { ReactNode } from 'react';
import type { DetaineeId } from '../../../domain/ids';
import { aboutPerson } from '../names/person-in-view';
import styles from './DatedList.module.css';

/** Things in the order of their dates, each with its date before it. */
export function DatedList({ children }: { children: ReactNode }) {
  return <ol className={styles.list}>{children}</ol>;
}

interface DatedItemProps {
  /** In words, never more exact than known. */
  readonly when: string;
  /** Whom it is about, where that is one person. */
  readonly person?: DetaineeId;
  readonly children: ReactNode;
}

/** One thing of a dated list. */
export function DatedItem({ when, person, children }: DatedItemProps) {
  return (
    <li {...aboutPerson(person === undefined ? [] : [person])}>
      <span className={styles.when}>{when}</span>
      <div className={styles.what}>{children}</div>
    </li>
  );
}
