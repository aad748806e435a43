import { X } from 'lucide-react';
import type { View } from '../../domain/view';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { IconButton } from '../shared/controls/Button';
import { useCounts } from './use-search';
import styles from './search.module.css';

interface SavedSearchesProps {
  readonly saved: readonly View[];
  readonly onOpen: (query: string) => void;
}

/** Queries that were saved, each with how many records fit it now. */
export function SavedSearches({ saved, onOpen }: SavedSearchesProps) {
  const run = useRun();
  const counts = useCounts(saved.map(({ filter }) => filter));
  if (saved.length === 0) return null;
  return (
    <ul className={styles.saved} aria-label={t('search.saved')}>
      {saved.map(({ id, title, filter }) => (
        <li key={id} className={styles.savedItem}>
          <button type="button" className={styles.savedWords} onClick={() => onOpen(filter)}>
            {title}
            <span className={styles.count}>{counts.get(filter) ?? ''}</span>
          </button>
          <IconButton
            icon={X}
            label={t('search.forget', { title })}
            onPress={() => void run('trash-record', { kind: 'view', id })}
          />
        </li>
      ))}
    </ul>
  );
}
