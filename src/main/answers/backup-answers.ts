import { basename, join } from 'node:path';
import type { OutputOf } from '../../ipc/contract';
import { answered, failed, type Answer } from '../../ipc/failure';
import { isBackupDue, plannedName, prunePlanned } from '../backup-plan';
import type { Dialogs } from '../dialogs';
import type { Handlers } from '../door';
import type { FileTokens } from '../file-tokens';
import type { SettingsFile } from '../settings';
import { folderLabel, type Vigil } from '../vigil';

interface Parts {
  readonly vigil: Vigil;
  readonly settings: SettingsFile;
  readonly dialogs: Dialogs;
  readonly tokens: FileTokens;
}

type BackupAnswers = Pick<Handlers, Extract<keyof Handlers, `backups.${string}`>>;

/** What main answers about backups that are made by themselves: where, how often, and when. */
export function backupAnswers({ vigil, settings, dialogs, tokens }: Parts): BackupAnswers {
  let begun: { readonly ref: string; readonly folder: string; readonly name: string } | null = null;

  function planNow(): Answer<OutputOf<'backups.plan'>> {
    const backups = vigil.known()?.backups ?? null;
    if (backups === null) return answered({ everyDays: null, folderLabel: null, last: null });
    const { everyDays, folder, last } = backups;
    return answered({ everyDays, folderLabel: folderLabel(folder), last });
  }

  return {
    'backups.plan': async () => planNow(),
    'backups.setPlan': async ({ everyDays, choose }) => {
      const known = vigil.known();
      if (known === undefined) return failed('wrong-state', 'not-known');
      const chosen = choose ? await dialogs.chooseBackupFolder() : null;
      if (choose && chosen === null) return failed('cancelled');
      const folder = chosen ?? known.backups?.folder;
      if (everyDays !== null && folder === undefined) return failed('bad-input', 'no-folder');
      const last = chosen === null ? (known.backups?.last ?? null) : null;
      const plan = everyDays === null || !folder ? null : { folder, everyDays, last };
      const kept = await settings.planBackups(known.ref, plan);
      return kept.ok ? planNow() : kept;
    },
    'backups.begin': async () => {
      const known = vigil.known();
      const now = new Date();
      const { backups = null } = known ?? {};
      if (known === undefined || backups === null || !isBackupDue(backups, now)) {
        return answered(null);
      }
      const name = plannedName(known.ref, now);
      begun = { ref: known.ref, folder: backups.folder, name };
      const token = tokens.issue(join(backups.folder, name), ['write', 'check']);
      return answered({ token, name: basename(name) });
    },
    'backups.verified': async () => {
      const backups = vigil.known()?.backups ?? null;
      if (begun === null || backups === null) return failed('wrong-state', 'none-begun');
      const { ref, folder, name } = begun;
      begun = null;
      const last = new Date().toISOString();
      const kept = await settings.planBackups(ref, { ...backups, last });
      return kept.ok ? prunePlanned(folder, ref, name) : kept;
    },
  };
}
