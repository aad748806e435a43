import { ArrowRight, FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../casebook/client';
import { entryWords } from '../shared/casebook/change-words';
import { useCasebook } from '../shared/casebook/context';
import { useUndoState } from '../shared/casebook/watched';
import { t } from '../shared/catalogue';
import { momentWords } from '../shared/moment';
import { navigate } from '../shared/routing/router';
import styles from './Overview.module.css';

/** Changes shown; the rest is in History. */
const RECENT = 8;
/** Milliseconds without a change before the list is read again. */
const PAUSE = 250;

/** The last changes, in words; History has them all. */
export function Recent() {
  const { client } = useCasebook();
  const undoState = useUndoState();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [read, setRead] = useState(false);
  useEffect(() => {
    let left = false;
    // After the first reading it waits for a pause, so that a row of saves is not held up by it.
    const asking = setTimeout(
      () => {
        void client.history({ limit: RECENT }).then((page) => {
          if (left) return;
          setEntries(page.ok ? page.value : []);
          setRead(true);
        });
      },
      read ? PAUSE : 0,
    );
    return () => {
      left = true;
      clearTimeout(asking);
    };
  }, [client, undoState, read]);
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
