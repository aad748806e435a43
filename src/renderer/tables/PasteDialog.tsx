import { useState } from 'react';
import { problemWords } from '../shared/casebook/problem';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { Changes } from './Changes';
import { editsOf } from './merge-edits';
import type { PasteBlock } from './paste-block';
import styles from './tables.module.css';

/** What a pasted block would change, before it does. */
export function PasteDialog({ block, onClose }: { block: PasteBlock; onClose: () => void }) {
  const run = useRun();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { cells, refused, outside } = block;

  async function save(): Promise<void> {
    setPending(true);
    const what = t('tables.pasted');
    const done = await run('edit-many', { what, edits: editsOf(cells) });
    setPending(false);
    if (done.ok) onClose();
    else setError(problemWords(done.error));
  }

  return (
    <Dialog title={t('tables.pasteTitle', { count: cells.length })} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => void save()}
        onCancel={onClose}
        isPending={pending}
        isDisabled={cells.length === 0}
        saveWords={t('tables.pasteSave', { count: cells.length })}
        error={error}
      >
        <div className={styles.preview}>
          {refused > 0 && <p>{t('tables.pasteRefused', { count: refused })}</p>}
          {outside > 0 && <p>{t('tables.pasteOutside', { count: outside })}</p>}
          <Changes
            changes={cells.map(({ before, after, column, row }) => ({
              key: `${row.id}:${column.id}`,
              what: column.header,
              before,
              after,
            }))}
          />
        </div>
      </DialogForm>
    </Dialog>
  );
}
