import { Luggage } from 'lucide-react';
import { useState } from 'react';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Check } from '../shared/fields/Check';
import { FieldRows } from '../shared/fields/Rows';
import { sizeWords } from '../shared/moment';
import { Dialog, DialogForm } from '../shared/overlays/Dialog';
import { showToast } from '../shared/overlays/toasts';
import styles from './Settings.module.css';

/** What removing a casebook cannot take with it, the most telling first. */
const remains = ['Disk', 'Backups', 'Exports', 'Vigil'] as const;

/** A verified backup, and then nothing of the casebook on this device. */
export function Travel() {
  const { client, main } = useCasebook();
  const [backup, setBackup] = useState<{ token: string; name: string; size: number } | null>(null);
  const [working, setWorking] = useState(false);
  const [known, setKnown] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function begin(): Promise<void> {
    const day = new Date().toISOString().slice(0, 10);
    const suggestedName = `Vigil ${day}.vigil`;
    const chosen = await main.call('files.saveAs', { purpose: 'backup', suggestedName });
    if (!chosen.ok) return showToast({ tone: 'bad', words: problemWords(chosen.error) });
    if (chosen.value === null) return;
    setWorking(true);
    const made = await client.backup(chosen.value.token);
    setWorking(false);
    if (!made.ok) return showToast({ tone: 'bad', words: problemWords(made.error) });
    setBackup({ ...chosen.value, size: made.value.size });
  }

  async function takeAway(token: string): Promise<void> {
    const taken = await main.call('casebook.takeAway', { token });
    if (!taken.ok) setError(problemWords(taken.error));
  }

  return (
    <>
      <p className={styles.hint}>{t('settings.travelHint')}</p>
      <Button icon={Luggage} onPress={() => void begin()} isPending={working}>
        {t('settings.travelBegin')}
      </Button>
      {backup !== null && (
        <Dialog title={t('settings.travelTitle')} isOpen onClose={() => setBackup(null)}>
          <DialogForm
            onSubmit={() => void takeAway(backup.token)}
            onCancel={() => setBackup(null)}
            saveWords={t('settings.travelRemove')}
            look="danger"
            isDisabled={!known}
            error={error}
          >
            <FieldRows>
              <p>
                {t('settings.travelVerified', { name: backup.name, size: sizeWords(backup.size) })}
              </p>
              <p>{t('settings.travelFirst')}</p>
              <div>
                <p>{t('settings.travelRemains')}</p>
                <ul className={styles.remains}>
                  {remains.map((what) => (
                    <li key={what}>{t(`settings.travelRemains${what}`)}</li>
                  ))}
                </ul>
              </div>
              <Check isSelected={known} onChange={setKnown}>
                {t('settings.travelKnown')}
              </Check>
            </FieldRows>
          </DialogForm>
        </Dialog>
      )}
    </>
  );
}
