import { ProgressBar } from 'react-aria-components';
import styles from './Loading.module.css';

interface LoadingProps {
  readonly words: string;
  /** 0 to 1; left out where nobody knows how long it takes. */
  readonly share?: number;
}

/** Something is being worked on: a bar and what it is. */
export function Loading({ words, share }: LoadingProps) {
  const known = share === undefined ? { isIndeterminate: true } : { value: share * 100 };
  return (
    <ProgressBar className={styles.loading ?? ''} aria-label={words} {...known}>
      <span className={styles.words}>{words}</span>
      <span className={styles.track}>
        <span
          className={share === undefined ? styles.unknown : styles.share}
          style={share === undefined ? undefined : { inlineSize: `${Math.round(share * 100)}%` }}
        />
      </span>
    </ProgressBar>
  );
}
