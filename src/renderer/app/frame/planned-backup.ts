import { useEffect } from 'react';
import type { CasebookClient } from '../../../casebook/client';
import type { Client } from '../../../ipc/client';
import { problemWords } from '../../shared/casebook/problem';
import { t } from '../../shared/catalogue';
import { showToast } from '../../shared/overlays/toasts';

/** How long after an unlock a backup that is due is begun, in milliseconds: people come first. */
const LATER_MS = 20_000;

/** Makes a backup that is due by the plan, some time after the unlock, and says what became of it. */
export function usePlannedBackup(main: Client, client: CasebookClient): void {
  useEffect(() => {
    const timer = setTimeout(() => void makeIfDue(main, client), LATER_MS);
    return () => clearTimeout(timer);
  }, [main, client]);
}

async function makeIfDue(main: Client, client: CasebookClient): Promise<void> {
  const begun = await main.call('backups.begin', null);
  if (!begun.ok || begun.value === null) return;
  const made = await client.backup(begun.value.token);
  const kept = made.ok ? await main.call('backups.verified', null) : made;
  if (kept.ok) {
    showToast({ tone: 'good', words: t('settings.backupPlanned', { name: begun.value.name }) });
    return;
  }
  const why = problemWords(kept.error);
  showToast({ tone: 'bad', words: t('settings.backupPlannedFailed', { why }) });
}
