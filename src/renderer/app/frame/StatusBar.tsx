import { CircleCheck, Loader, TriangleAlert } from 'lucide-react';
import { useSaveState, useUndoState } from '../../shared/casebook/watched';
import { changeWords } from '../../shared/casebook/change-words';
import { problemWords } from '../../shared/casebook/problem';
import { t } from '../../shared/catalogue';
import { cx } from '../../shared/class-names';
import { KeyCaps } from '../../shared/shortcuts/KeyCaps';
import styles from './StatusBar.module.css';

/** Whether what was done is on disk, and what undo would take back. */
export function StatusBar() {
  const { undoLabel } = useUndoState();
  return (
    <footer className={styles.bar}>
      <SaveMark />
      {undoLabel !== null && (
        <span className={styles.undo}>
          <KeyCaps shortcut="app.undo" />
          <span className={styles.undoWords}>
            {t('app.undoes', { label: changeWords(undoLabel) })}
          </span>
        </span>
      )}
    </footer>
  );
}

function SaveMark() {
  const state = useSaveState();
  if (state.state === 'failed') {
    return (
      <span className={cx(styles.mark, styles.failed)} role="alert">
        <TriangleAlert size={13} aria-hidden />
        {t('app.saveFailed', { reason: problemWords({ code: state.code }) })}
      </span>
    );
  }
  const saved = state.state === 'saved';
  const Sign = saved ? CircleCheck : Loader;
  return (
    <span className={styles.mark} data-save-state={state.state}>
      <Sign size={13} aria-hidden />
      {t(saved ? 'shared.saved' : 'shared.saving')}
    </span>
  );
}
