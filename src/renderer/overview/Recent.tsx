import { ArrowRight, FileText } from 'lucide-react';
import { entryWords } from '../shared/casebook/change-words';
import { useCasebook } from '../shared/casebook/context';
import { useLatestChanges } from '../shared/casebook/latest-changes';
import { t } from '../shared/catalogue';
import { momentWords } from '../shared/moment';
import { navigate } from '../shared/routing/router';
import styles from './Overview.module.css';

/** Changes shown; the rest is in History. */
const RECENT = 8;

/** The last changes, in words; History has them all. */
export function Recent() {
  const { client } = useCasebook();
  const entries = useLatestChanges(client, RECENT);
  if (entries === null) return null;
  if (entries.length === 0) return <p className={styles.none}>{t('overview.nothingYet')}</p>;
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.change}>
          <FileText size={13} aria-hidden />
          <span className={styles.changeWords}>{entryWords(entry, entries)}</span>
          <time dateTime={entry.at}>{momentWords(entry.at)}</time>
        </li>
      ))}
      <li>
        <button type="button" className={styles.todo} onClick={() => navigate('history', {})}>
          <span>{t('overview.allChanges')}</span>
          <ArrowRight size={14} aria-hidden />
        </button>
      </li>
    </ol>
  );
}
