import type { ReactNode } from 'react';
import { Loading } from '../shared/layout/Loading';
import styles from './briefs.module.css';

/** How far an export is, in words to be read aloud too. */
export type ExportState =
  | { readonly kind: 'idle' | 'choosing' }
  | { readonly kind: 'writing' | 'failed' | 'done'; readonly words: string };

interface ExportFootProps {
  readonly state: ExportState;
  /** What is to be done first, while nothing is under way. */
  readonly hint?: string | null;
  /** The choices and buttons after it. */
  readonly children: ReactNode;
}

/** The foot of a dialog that writes a file: what is being done, or what became of it. */
export function ExportFoot({ state, hint = null, children }: ExportFootProps) {
  return (
    <footer className={styles.exportFoot}>
      <div className={styles.outcome} role="status">
        {state.kind === 'writing' && <Loading words={state.words} />}
        {state.kind === 'failed' && <p className={styles.failed}>{state.words}</p>}
        {state.kind === 'done' && <p className={styles.done}>{state.words}</p>}
        {state.kind === 'idle' && hint !== null && <p className={styles.muted}>{hint}</p>}
      </div>
      {children}
    </footer>
  );
}
