import { ArrowRight } from 'lucide-react';
import { t } from '../shared/catalogue';
import { navigate } from '../shared/routing/router';
import type { Counts } from './counts';
import styles from './Overview.module.css';

/** What waits for a hand, each number with a list of exactly the rows it counts. */
export function Waiting({ counts }: { counts: Counts }) {
  const { unread, toReview, unsourced, waiting } = counts;
  if (unread.length + toReview.length + unsourced.length + waiting.length === 0) {
    return <p className={styles.none}>{t('overview.nothingWaits')}</p>;
  }
  return (
    <ul>
      <Todo ids={unread} words={t('overview.unread', { count: unread.length })} screen="sources" />
      <Todo
        ids={toReview}
        words={t('overview.toReview', { count: toReview.length })}
        screen="sources"
      />
      <Todo
        ids={unsourced}
        words={t('overview.toSource', { count: unsourced.length })}
        screen="detainees"
      />
      <Todo
        ids={waiting}
        words={t('overview.waiting', { count: waiting.length })}
        screen="appeals"
      />
    </ul>
  );
}

interface TodoProps {
  readonly ids: readonly string[];
  readonly words: string;
  readonly screen: 'sources' | 'detainees' | 'appeals';
}

function Todo({ ids, words, screen }: TodoProps) {
  if (ids.length === 0) return null;
  return (
    <li>
      <button
        type="button"
        className={styles.todo}
        onClick={() => navigate(screen, { only: { ids, words } })}
      >
        <span>{words}</span>
        <ArrowRight size={14} aria-hidden />
      </button>
    </li>
  );
}
