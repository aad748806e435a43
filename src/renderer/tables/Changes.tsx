import { t } from '../shared/catalogue';
import styles from './tables.module.css';

interface Change {
  readonly key: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Changes shown one by one; the count in the title is of all. */
const SHOWN = 200;

/** Old and new of each cell that would change. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className={styles.changes}>
      {changes.slice(0, SHOWN).map(({ key, what, before, after }) => (
        <li key={key}>
          <span className={styles.what}>{what}</span>
          <del dir="auto">{before === '' ? t('tables.nothing') : before}</del>
          <span aria-hidden>→</span>
          <ins dir="auto">{after === '' ? t('tables.nothing') : after}</ins>
        </li>
      ))}
    </ul>
  );
}
