import type { ReactNode } from 'react';
import { t } from '../../shared/catalogue';
import { Mark } from '../frame/Mark';
import styles from './entrance.module.css';

interface EntrancePageProps {
  readonly title: string;
  /** The casebook's name and place, where one is chosen. */
  readonly under?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A page before unlock: Vigil's mark, one title, one column. */
export function EntrancePage({ title, under, children, wide = false }: EntrancePageProps) {
  return (
    <main className={styles.page}>
      <div className={wide ? styles.wideColumn : styles.column}>
        <p className={styles.brand}>
          <Mark size={20} />
          {t('app.name')}
        </p>
        <h1 className={styles.title}>{title}</h1>
        {under !== undefined && <div className={styles.under}>{under}</div>}
        {children}
      </div>
    </main>
  );
}
