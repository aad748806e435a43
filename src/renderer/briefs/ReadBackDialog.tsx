import { useState } from 'react';
import { useCasebook } from '../shared/casebook/context';
import { useRun } from '../shared/casebook/run';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Loading } from '../shared/layout/Loading';
import { Dialog, DialogBody } from '../shared/overlays/Dialog';
import { kindWords, recordTitle } from '../shared/records/titles';
import { readExport, type ExportRead } from './read-export';
import styles from './briefs.module.css';

/** An earlier export beside the casebook: what is the same, what differs, and what it would add. */
export function ReadBackDialog({ onClose }: { onClose: () => void }) {
  const { client, main } = useCasebook();
  const run = useRun();
  const [read, setRead] = useState<ExportRead | 'reading'>({ code: 'none' });
  const found = read !== 'reading' && read.code === 'read' ? read : null;
  const changes =
    found === null ? 0 : found.difference.added.length + found.difference.changed.length;

  async function choose(): Promise<void> {
    setRead('reading');
    setRead(await readExport(main, client.store));
  }

  async function take(): Promise<void> {
    if (found === null) return;
    const records = found.difference.added.map((record) => ({ ...record }));
    const done = await run('import-data', { records, title: found.title });
    if (done.ok) onClose();
  }

  return (
    <Dialog title={t('briefs.readBack')} isOpen onClose={onClose}>
      <DialogBody>
        <p>{t('briefs.readBackHint')}</p>
        <div role="status" className={styles.leaving}>
          {read === 'reading' && <Loading words={t('briefs.readBackReading')} />}
          {read !== 'reading' && read.code === 'not-an-export' && (
            <p className={styles.failed}>{t('briefs.notAnExport')}</p>
          )}
          {found !== null && (
            <>
              <p>
                <strong>{t('briefs.readBackChanges', { count: changes })}</strong>{' '}
                {t('briefs.readBackCounts', {
                  same: found.difference.same,
                  changed: found.difference.changed.length,
                  added: found.difference.added.length,
                })}
              </p>
              {changes > 0 && (
                <ul className={styles.matterItems} tabIndex={0} aria-label={t('briefs.readBack')}>
                  {found.difference.changed.slice(0, 100).map((record) => (
                    <li key={record.id}>
                      {t('briefs.readBackDiffers', {
                        kind: kindWords(record.kind),
                        title: recordTitle(record),
                      })}
                    </li>
                  ))}
                  {found.difference.added.slice(0, 100).map((record) => (
                    <li key={record.id}>
                      {t('briefs.readBackNew', {
                        kind: kindWords(record.kind),
                        title: recordTitle(record),
                      })}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </div>
      </DialogBody>
      <footer className={styles.exportFoot}>
        <p className={styles.outcome} />
        <Button onPress={onClose}>{t('shared.close')}</Button>
        {found !== null && found.difference.added.length > 0 && (
          <Button onPress={() => void take()}>
            {t('briefs.readBackTake', { count: found.difference.added.length })}
          </Button>
        )}
        <Button look="main" isDisabled={read === 'reading'} onPress={() => void choose()}>
          {t('briefs.readBackChoose')}
        </Button>
      </footer>
    </Dialog>
  );
}
