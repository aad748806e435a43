import { Archive, ArchiveRestore } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../ipc/contract';
import { useCasebook } from '../shared/casebook/context';
import { problemWords } from '../shared/casebook/problem';
import { t } from '../shared/catalogue';
import { Button } from '../shared/controls/Button';
import { Choice } from '../shared/fields/Choice';
import { momentWords, sizeWords } from '../shared/moment';
import { showToast } from '../shared/overlays/toasts';
import styles from './Settings.module.css';

type Plan = OutputOf<'backups.plan'>;

const every = ['never', '1', '7', '30'] as const;

/** Back up now, by plan, and restore. */
export function Backups() {
  const { client, main } = useCasebook();
  const [working, setWorking] = useState(false);
  const [plan, setPlan] = useState<Plan | null>(null);

  useEffect(() => {
    void main.call('backups.plan', null).then((found) => {
      if (found.ok) setPlan(found.value);
    });
  }, [main]);

  async function backup(): Promise<void> {
    const day = new Date().toISOString().slice(0, 10);
    const suggestedName = `Vigil ${day}.vigil`;
    const chosen = await main.call('files.saveAs', { purpose: 'backup', suggestedName });
    if (!chosen.ok) return showToast({ tone: 'bad', words: problemWords(chosen.error) });
    if (chosen.value === null) return;
    setWorking(true);
    const made = await client.backup(chosen.value.token);
    setWorking(false);
    if (!made.ok) return showToast({ tone: 'bad', words: problemWords(made.error) });
    const { name } = chosen.value;
    const words = t('settings.backupMade', { name, size: sizeWords(made.value.size) });
    showToast({ tone: 'good', words });
  }

  async function change(everyDays: number | null, choose: boolean): Promise<void> {
    const changed = await main.call('backups.setPlan', { everyDays, choose });
    if (changed.ok) setPlan(changed.value);
    else if (changed.error.code !== 'cancelled') {
      showToast({ tone: 'bad', words: problemWords(changed.error) });
    }
  }

  async function restore(): Promise<void> {
    const opened = await main.call('app.openCasebook', { choose: 'file' });
    if (!opened.ok && opened.error.code !== 'cancelled') {
      showToast({ tone: 'bad', words: problemWords(opened.error) });
    }
  }

  const chosen = plan?.everyDays ?? null;
  return (
    <>
      <p className={styles.hint}>{t('settings.backupHint')}</p>
      <Button icon={Archive} onPress={() => void backup()} isPending={working}>
        {t('settings.backupNow')}
      </Button>
      <Choice
        label={t('settings.backupEvery')}
        value={every.find((one) => one === String(chosen ?? 'never')) ?? 'never'}
        options={every.map((id) => ({ id, words: t(`settings.backupEvery.${id}`) }))}
        onChange={(id) => {
          const days = id === 'never' ? null : Number(id);
          void change(days, days !== null && plan?.folderLabel === null);
        }}
      />
      {plan !== null && plan.everyDays !== null && (
        <>
          <p className={styles.hint}>
            {t('settings.backupFolder', { folder: plan.folderLabel ?? '' })}{' '}
            {plan.last === null
              ? t('settings.backupNoneYet')
              : t('settings.backupLast', { when: momentWords(plan.last) })}
          </p>
          <Button look="quiet" onPress={() => void change(plan.everyDays, true)}>
            {t('settings.backupOtherFolder')}
          </Button>
        </>
      )}
      <p className={styles.hint}>{t('settings.restoreHint')}</p>
      <Button icon={ArchiveRestore} onPress={() => void restore()}>
        {t('settings.restore')}
      </Button>
    </>
  );
}
