import type { KeyboardEvent } from 'react';
import type { RecordKind } from '../../domain/records';
import { t } from '../shared/catalogue';
import { kindWords } from '../shared/records/titles';
import type { SearchAnswer, SearchHit, Snippet } from './index/entry';
import { jumpTo } from './jump';
import { SHOWN } from './use-search';
import styles from './search.module.css';

interface HitsProps {
  readonly answer: SearchAnswer | null;
  readonly typed: string;
  readonly onQuery: (query: string) => void;
}

/** What was found: how many of each kind, and each record with the words that bear the query. */
export function Hits({ answer, typed, onQuery }: HitsProps) {
  if (answer === null) return null;
  const kinds = Object.entries(answer.byKind);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    if (at + step < 0) document.querySelector<HTMLElement>('[role=combobox]')?.focus();
    else all[at + step]?.focus();
  }

  return (
    <>
      <p className={styles.sum} role="status">
        {t('search.found', { count: answer.count })}
        {answer.count > SHOWN && ` ${t('search.firstShown', { n: SHOWN })}`}
      </p>
      {kinds.length > 1 && (
        <div className={styles.kinds}>
          {kinds.map(([kind, count]) => (
            <button
              key={kind}
              type="button"
              className={styles.kind}
              onClick={() => onQuery(`${typed.trim()} kind:${kind} `)}
            >
              {kindWords(kind as RecordKind)}
              <span className={styles.count}>{count}</span>
            </button>
          ))}
        </div>
      )}
      <ol className={styles.hits} onKeyDown={onKeyDown}>
        {answer.hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ol>
    </>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <li className={styles.hit} data-row={hit.id}>
      <button
        type="button"
        data-hit=""
        className={styles.hitTitle}
        onClick={() => jumpTo(hit, hit.snippets[0] ?? null)}
      >
        <span dir="auto">{hit.title}</span>
        <span className={styles.hitKind}>{kindWords(hit.kind as RecordKind)}</span>
      </button>
      {hit.snippets.map((snippet, at) => (
        <Words key={at} hit={hit} snippet={snippet} />
      ))}
    </li>
  );
}

function Words({ hit, snippet }: { hit: SearchHit; snippet: Snippet }) {
  return (
    <button
      type="button"
      data-hit=""
      className={styles.snippet}
      onClick={() => jumpTo(hit, snippet)}
    >
      <span dir="auto">
        {snippet.before}
        <mark className={styles.mark}>{snippet.hit}</mark>
        {snippet.after}
      </span>
    </button>
  );
}
