import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../shared/controls/Button';
import styles from './detainees.module.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly addWords?: string;
  readonly onAdd?: () => void;
  /** One sentence shown where there is nothing yet. */
  readonly emptyWords: string;
  readonly children: ReactNode;
  /** A form that is open over the page; shown whether there is anything in the part or not. */
  readonly dialog?: ReactNode;
}

/** One part of a person's page: its title, how much there is, a way to add, and the list. */
export function Section({
  title,
  count,
  addWords,
  onAdd,
  emptyWords,
  children,
  dialog,
}: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.sectionHead}>
        <h2>{title}</h2>
        {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
        {onAdd !== undefined && (
          <span className={styles.sectionAdd}>
            <Button look="quiet" icon={Plus} onPress={onAdd}>
              {addWords}
            </Button>
          </span>
        )}
      </header>
      {count === 0 ? <p className={styles.nothing}>{emptyWords}</p> : children}
      {dialog}
    </section>
  );
}
