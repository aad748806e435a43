import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly addWords?: string;
  readonly onAdd?: () => void;
  /** Other things that can be done with the whole part. */
  readonly actions?: ReactNode;
  /** One sentence shown where there is nothing yet. */
  readonly emptyWords: string;
  readonly children: ReactNode;
  /** A form that is open over the page; shown whether there is anything in the part or not. */
  readonly dialog?: ReactNode;
}

/** One part of a record's page: its title, how much there is, a way to add, and the content. */
export function Section(props: SectionProps) {
  const { title, count, addWords, onAdd, actions, emptyWords, children, dialog } = props;
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
        <span className={styles.actions}>
          {actions}
          {onAdd !== undefined && (
            <Button look="quiet" icon={Plus} onPress={onAdd}>
              {addWords}
            </Button>
          )}
        </span>
      </header>
      {count === 0 ? <p className={styles.nothing}>{emptyWords}</p> : children}
      {dialog}
    </section>
  );
}
