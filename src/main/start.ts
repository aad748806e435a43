import { app, dialog, nativeTheme, powerMonitor, protocol } from 'electron';
import { join } from 'node:path';
import type { MenuCommand } from '../ipc/app-shapes';
import { appAnswers } from './answers/app-answers';
import { backupAnswers } from './answers/backup-answers';
import { casebookAnswers } from './answers/casebook-answers';
import { fileAnswers } from './answers/file-answers';
import { clearCopied, copyText } from './clip';
import { Dialogs } from './dialogs';
import { Door } from './door';
import { FileTokens } from './file-tokens';
import { hangDoor } from './ipc';
import { lookForAbsence, WATCH_EVERY_MS, type LockReason } from './lock';
import { fileLog } from './log';
import { setMenu } from './menu';
import { closeNetwork } from './network';
import { startPrinter, startReader } from './pages';
import { emptyPassingFolder, isSupported, type prepareProfile } from './profile';
import { Printings } from './printing';
import { makeAllowList } from './protocol';
import { Readings } from './reader';
import { listReaderParts } from './reader-parts';
import { SettingsFile } from './settings';
import { Vigil } from './vigil';
import { CasebookWindow } from './windows';
import { words } from './words';

/** Starts the program in a prepared profile; a second start on the same one raises the first. */
export function startProgram(
  profile: ReturnType<typeof prepareProfile>,
  passing: string | null,
): void {
  const log = fileLog(join(profile.folder, 'logs'), { aloud: !app.isPackaged });
  if (profile.problem === null && !app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  if (passing !== null) emptyPassingFolder(passing, performance.timeOrigin);
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
  closeNetwork(app, { packed: app.isPackaged, log });
  process.on('uncaughtException', (error) => log.note('fault', { error }));
  process.on('unhandledRejection', (error) => log.note('fault', { error }));
  app
    .whenReady()
    .then(() => run(profile, log))
    .catch((error: unknown) => {
      log.note('start-failed', { error });
      app.exit(1);
    });
}

async function run(
  profile: ReturnType<typeof prepareProfile>,
  log: ReturnType<typeof fileLog>,
): Promise<void> {
  const { electron, chrome } = process.versions;
  log.note('started', { electron, vigil: app.getVersion() });
  const settings = new SettingsFile(profile.folder);
  const tokens = new FileTokens();
  const pages = join(__dirname, '..', 'renderer');
  const files = makeAllowList(pages);
  const door: Door = new Door({
    // The handlers speak to things that speak to the door; by the first question all are there.
    handlers: () => handlers,
    state: () => vigil.state,
    log,
  });
  const pageParts = { door, files, log };
  const window = new CasebookWindow({
    ...pageParts,
    settings,
    crashed: (reason) => {
      restartOrStop(reason).catch((error: unknown) => log.note('fault', { error }));
    },
    closed: quit,
  });
  const readings = new Readings({ start: () => startReader(pageParts), log });
  const printings = new Printings({ start: () => startPrinter(pageParts), tokens, log });
  const dialogs = new Dialogs(() => window.window, tokens);
  const vigil = new Vigil({
    profile: profile.folder,
    profileProblem: profile.problem,
    settings,
    stage: window,
    log,
    runtime: { electron, chromium: chrome, supported: isSupported(electron) },
    version: app.getVersion(),
    endOpenThings() {
      readings.cancelAll();
      printings.cancelAll();
      tokens.clear();
      clearCopied().catch((error: unknown) => log.note('fault', { error }));
    },
  });
  const handlers = {
    ...appAnswers({
      vigil,
      settings,
      dialogs,
      copy: copyText,
      log,
      quit,
      settingsChanged: ({ theme }) => {
        nativeTheme.themeSource = theme;
      },
    }),
    ...casebookAnswers(vigil, tokens),
    ...backupAnswers({ vigil, settings, dialogs, tokens }),
    ...fileAnswers({
      dialogs,
      tokens,
      readings,
      printings,
      parts: listReaderParts(join(pages, 'pdfjs')),
    }),
  };

  function lock(reason: LockReason): void {
    vigil.lock(reason).catch((error: unknown) => log.note('fault', { error }));
  }

  async function restartOrStop(reason: string): Promise<void> {
    if (await vigil.pageCrashed(`page-${reason}`)) return;
    process.stderr.write(`${words.stop.keepsCrashing}\n`);
    await dialog.showMessageBox({
      type: 'error',
      title: words.stop.title,
      message: words.stop.keepsCrashing,
    });
    quit();
  }

  let leaving = false;
  function quit(): void {
    if (leaving) return;
    leaving = true;
    vigil
      .endAll()
      .catch((error: unknown) => log.note('fault', { error }))
      .finally(() => {
        log.note('quit');
        profile.discard();
        app.exit(0);
      });
  }

  app.on('before-quit', (event) => {
    event.preventDefault();
    quit();
  });
  // Between two pages there is no window for a moment; that is no reason to leave.
  app.on('window-all-closed', () => undefined);
  app.on('second-instance', () => window.raise());
  app.on('activate', () => window.raise());
  // The folder is opened while the menu is built; no page can ask before the door hangs.
  const started = vigil.start();
  hangDoor(door);
  setMenu({
    command: (command: MenuCommand) => window.tell('event.menu', { command }),
    lock: () => lock('asked'),
    panic: () => {
      vigil.panic().catch((error: unknown) => log.note('fault', { error }));
    },
    closeCasebook: () => vigil.close(),
  });
  watch(lock, { settings, idleMs: () => window.idleMs });
  await started;
}

/** Locks at suspend, at the system's screen lock, and when nobody is there. */
function watch(
  lock: (reason: LockReason) => void,
  { settings, idleMs }: { settings: SettingsFile; idleMs: () => number },
): void {
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('screen-locked'));
  setInterval(() => {
    lookForAbsence({
      systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
      ownIdleMs: idleMs,
      screenLocked,
      idleMinutes: () => settings.value.idleMinutes,
      lock,
    });
  }, WATCH_EVERY_MS);
}

/** Only Linux has to be asked, by way of its session bus; elsewhere `lock-screen` tells. */
function screenLocked(): boolean {
  const canTell = process.platform === 'linux' && process.env['DBUS_SESSION_BUS_ADDRESS'];
  return Boolean(canTell) && powerMonitor.getSystemIdleState(60) === 'locked';
}
