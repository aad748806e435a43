import type { Settings } from '../../ipc/app-shapes';
import { answered, failed } from '../../ipc/failure';
import type { Dialogs } from '../dialogs';
import type { Handlers } from '../door';
import type { Log } from '../log';
import type { SettingsFile } from '../settings';
import type { Vigil } from '../vigil';

interface Parts {
  readonly vigil: Vigil;
  readonly settings: SettingsFile;
  readonly dialogs: Dialogs;
  readonly copy: (text: string) => Promise<void>;
  readonly log: Log;
  readonly quit: () => void;
  /** Applies what changes at once, such as the theme. */
  readonly settingsChanged: (settings: Settings) => void;
}

type AppAnswers = Pick<
  Handlers,
  Extract<keyof Handlers, `app.${string}` | 'clipboard.write' | 'log.report'>
>;

/** What main answers on the channels of the program itself. */
export function appAnswers(parts: Parts): AppAnswers {
  const { vigil, settings, dialogs } = parts;

  function settingsNow(): Settings {
    const { theme, singleLetterKeys, idleMinutes } = settings.value;
    return { theme, singleLetterKeys, idleMinutes };
  }

  return {
    'app.status': async () => answered(vigil.status()),
    'app.newCasebook': async ({ name, place }) => {
      if (place === 'profile') return vigil.newCasebook(name, null);
      const folder = await dialogs.chooseNewFolder();
      return folder === null ? failed('cancelled') : vigil.newCasebook(name, folder);
    },
    'app.openCasebook': async (which) => {
      if ('ref' in which) return vigil.openKnown(which.ref);
      const path = await dialogs.chooseCasebook(which.choose);
      if (path === null) return failed('cancelled');
      return which.choose === 'folder' ? vigil.openFolder(path) : vigil.openBackup(path);
    },
    'app.openPractice': () => vigil.openPractice(),
    'app.closeCasebook': async () => {
      vigil.close();
      return answered(null);
    },
    'app.forgetRecent': ({ ref }) => settings.forget(ref),
    'app.lock': async () => {
      vigil.lock('asked').catch((error: unknown) => parts.log.note('fault', { error }));
      return answered(null);
    },
    'app.unlocked': () => vigil.unlocked(),
    'app.quit': async () => {
      parts.quit();
      return answered(null);
    },
    'app.draftsSaved': async () => {
      vigil.draftsSaved();
      return answered(null);
    },
    'app.settings.get': async () => answered(settingsNow()),
    'app.settings.set': async ({ theme, singleLetterKeys, idleMinutes }) => {
      const kept = await settings.change({
        ...(theme === undefined ? {} : { theme }),
        ...(singleLetterKeys === undefined ? {} : { singleLetterKeys }),
        ...(idleMinutes === undefined ? {} : { idleMinutes }),
      });
      parts.settingsChanged(settingsNow());
      return kept.ok ? answered(settingsNow()) : kept;
    },
    'clipboard.write': async ({ text }) => {
      await parts.copy(text);
      return answered(null);
    },
    'log.report': async ({ code, where }, { role }) => {
      parts.log.note('page-fault', { role, code, where });
      return answered(null);
    },
  };
}
