import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { CasebookFailure } from '../../../casebook/result';
import type { Client } from '../../../ipc/client';
import { t } from '../../shared/catalogue';
import { problemWords } from '../../shared/casebook/problem';
import { Button } from '../../shared/controls/Button';
import styles from './entrance.module.css';

/** Failures that a store filled anew from the journal puts right. */
const rebuildable = new Set(['damaged', 'store-lost', 'store-failed']);

/** Why the casebook did not open although the key was right, and what can be done about it. */
export function Trouble({
  failure,
  main,
  onOpenEmpty,
}: {
  failure: CasebookFailure;
  main: Client;
  /** Opens once more, as a casebook with nothing in it. */
  onOpenEmpty: () => void;
}) {
  const [error, setError] = useState<string | null>(null);
  const canRebuild = rebuildable.has(failure.code);

  async function rebuild(): Promise<void> {
    const answer = await main.call('store.rebuild', { reason: failure.code });
    if (!answer.ok) setError(problemWords(answer.error));
  }

  return (
    <section className={styles.trouble} role="alert">
      <TriangleAlert size={18} aria-hidden />
      <div className={styles.stack}>
        <p>{problemWords(failure)}</p>
        {canRebuild && (
          <>
            <p>{t('entrance.rebuildMore')}</p>
            <div className={styles.buttons}>
              <Button look="main" onPress={() => void rebuild()}>
                {t('entrance.rebuild')}
              </Button>
            </div>
          </>
        )}
        {failure.code === 'nothing-left' && (
          <>
            <p>{t('entrance.openEmptyMore')}</p>
            <div className={styles.buttons}>
              <Button look="danger" onPress={onOpenEmpty}>
                {t('entrance.openEmpty')}
              </Button>
            </div>
          </>
        )}
        {error !== null && <p className={styles.error}>{error}</p>}
      </div>
    </section>
  );
}
