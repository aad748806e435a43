import { useEffect, useState } from 'react';
import { exposures, exposuresOf } from '../../domain/exposure';
import type { Source } from '../../domain/source';
import type { OutputOf } from '../../ipc/contract';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { useRecordsAndTrash } from '../shared/casebook/records';
import { t, tOr } from '../shared/catalogue';
import { TextField } from '../shared/fields/Field';
import { FieldRows } from '../shared/fields/Rows';
import { momentWords } from '../shared/moment';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { showToast } from '../shared/overlays/toasts';
import styles from './EraseSource.module.css';

interface EraseSourceDialogProps {
  readonly source: Source;
  /** Told whether it was erased. */
  readonly onClose: (erased: boolean) => void;
}

/** Erasing a source for good: what goes with it, who still holds it, and a word to be typed. */
export function EraseSourceDialog({ source, onClose }: EraseSourceDialogProps) {
  const { client, main } = useCasebook();
  const briefs = useRecordsAndTrash('brief');
  const [typed, setTyped] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [plan, setPlan] = useState<OutputOf<'backups.plan'> | null>(null);
  const held = exposuresOf(source.id, exposures(briefs));
  const word = t('sources.eraseWord');

  useEffect(() => {
    void main.call('backups.plan', null).then((found) => {
      if (found.ok) setPlan(found.value);
    });
  }, [main]);

  async function erase(): Promise<void> {
    setPending(true);
    const done = await client.eraseSource(source.id);
    setPending(false);
    if (!done.ok) {
      const reason = problemWords(done.error);
      if (client.store.get('source', source.id) !== undefined) return setError(reason);
      showToast({ tone: 'bad', words: t('sources.eraseLeft', { reason }) });
      return onClose(true);
    }
    const words = t('sources.erased', { count: done.value.claims });
    showToast({ tone: 'good', words });
    onClose(true);
  }

  return (
    <Dialog title={t('sources.eraseTitle')} isOpen onClose={() => onClose(false)}>
      <DialogForm
        onSubmit={() => void erase()}
        onCancel={() => onClose(false)}
        saveWords={t('sources.eraseNow')}
        look="danger"
        isPending={pending}
        isDisabled={typed.trim().toLowerCase() !== word}
        error={error}
      >
        <FieldRows>
          <p className={styles.what}>{source.title}</p>
          <p>{t('sources.eraseWhat')}</p>
          <section aria-label={t('sources.eraseHeld')}>
            <h3 className={styles.head}>{t('sources.eraseHeld')}</h3>
            <ul className={styles.held}>
              {held.map(({ brief, handOver }) => (
                <li key={handOver.id}>
                  {t('sources.eraseBrief', {
                    title: brief.title,
                    format: tOr(`briefs.format.${handOver.format}`, handOver.format),
                    when: momentWords(handOver.at),
                    to: handOver.to || t('briefs.toNobody'),
                  })}
                </li>
              ))}
              {held.length === 0 && <li>{t('sources.eraseNoBrief')}</li>}
              {plan?.folderLabel != null && (
                <li>{t('sources.eraseBackups', { folder: plan.folderLabel })}</li>
              )}
              <li>{t('sources.eraseCopies')}</li>
            </ul>
          </section>
          <TextField
            label={t('sources.eraseType', { word })}
            value={typed}
            onChange={setTyped}
            autoFocus
          />
        </FieldRows>
      </DialogForm>
    </Dialog>
  );
}
