import { randomBytes } from 'node:crypto';
import {
  app,
  BrowserWindow,
  session as sessions,
  type Session,
  type WebPreferences,
} from 'electron';
import { readFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../ipc/channels';
import type { Door } from './door';
import { watchMemory } from './helper-memory';
import type { HelperPage, PrintingPage } from './helper-page';
import { lendPort } from './ipc';
import type { Log } from './log';
import { answerRequest, pageFiles, type AllowList } from './protocol';

/** How far a reader stands behind the other processes, in steps of Unix's nice. */
const READER_NICE = 5;

/**
 * A reader's V8 compiles its hot functions without copying others into them: a process that lives for
 * half a second spent a seventh of it on that, and runs the code too seldom to win it back.
 */
const SHORT_LIVED = '--js-flags=--no-turbo-inlining';

/** How long a killed process may take to be gone, in milliseconds. */
const GONE_MS = 3000;

/** What every page is made from. */
export interface PageParts {
  readonly door: Door;
  readonly files: AllowList;
  readonly log: Log;
}

/** The settings of every page's web contents; nothing a page does can change them. */
export function webPreferences(session: Session): WebPreferences {
  return {
    session,
    preload: join(__dirname, '..', 'preload', 'index.js'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: !app.isPackaged,
  };
}

const served = new WeakSet<Session>();

/** Lets `session` answer `app://` with the page of `role` and its parts. */
export function serve(session: Session, role: Role, { files, log }: PageParts): void {
  if (served.has(session)) return;
  served.add(session);
  session.protocol.handle('app', async (request) => {
    try {
      const { status, headers, body } = await answerRequest(files, role, request);
      return new Response(body, { status, headers: { ...headers } });
    } catch (error) {
      log.note('fault', { error });
      return new Response(null, { status: 404 });
    }
  });
}

/**
 * True where a tool started this checkout with `--harness`: the casebook page then offers its client
 * to the tool (benchmarks, crash runs). The packed program never does.
 */
function offersHarness(): boolean {
  return !app.isPackaged && process.argv.includes('--harness');
}

/** Admits a window's page as `role` and loads it; the number is forgotten when the page is gone. */
export function admitAndLoad(window: BrowserWindow, role: Role, { door, log }: PageParts): void {
  const { webContents } = window;
  const { id } = webContents;
  door.admit(id, role);
  webContents.once('destroyed', () => void door.forget(id));
  // Not before its preload listens.
  if (role === 'casebook') webContents.once('dom-ready', () => lendPort(door, webContents));
  webContents.on('page-title-updated', (event) => event.preventDefault());
  const asked = role === 'casebook' && offersHarness() ? '?harness' : '';
  window.loadURL(`app://vigil${pageFiles[role]}${asked}`).catch((error: unknown) => {
    if (!webContents.isDestroyed()) log.note('fault', { role, error });
  });
}

/**
 * Kills a window's page and waits until its process is gone, so that the next page cannot share it
 * and what was decrypted goes with it. By signal: Electron's own forcefullyCrashRenderer aborts the
 * process, and a system that collects core dumps would put its memory on the disk.
 */
export function killPage(window: BrowserWindow, door: Door): Promise<void> {
  return killUntil(window, door, isListed);
}

/** The same with what tells whether the process is still there. */
async function killUntil(
  window: BrowserWindow,
  door: Door,
  isThere: (renderer: number) => boolean,
): Promise<void> {
  if (window.isDestroyed()) return;
  const { id } = window.webContents;
  const renderer = window.webContents.getOSProcessId();
  if (isThere(renderer)) killProcess(renderer);
  window.destroy();
  await door.forget(id);
  const until = Date.now() + GONE_MS;
  while (isThere(renderer) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself a moment ago.
  }
}

/** True while Chromium counts the process among its pages', so that another page could share it. */
function isListed(id: number): boolean {
  return id > 0 && app.getAppMetrics().some(({ pid, type }) => pid === id && type === 'Tab');
}

/**
 * True while the process has its memory: enough for a page that shares its session with no other.
 * Chromium's list would cost ten times as much, at every file of an import.
 */
function isRunning(id: number): boolean {
  if (id <= 0) return false;
  try {
    process.kill(id, 0);
  } catch {
    return false;
  }
  return !isZombie(id);
}

/** True for a process that has ended and waits for Chromium to take note of it. */
function isZombie(id: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${id}/stat`, 'latin1'));
  } catch {
    return true;
  }
}

/** Starts a hidden page with a session of its own in memory, and watches its memory. */
function startHelper(
  role: 'reader' | 'printer',
  parts: PageParts,
): {
  window: BrowserWindow;
  helper: HelperPage;
} {
  // No `persist:` before the name: the session lives in memory alone.
  const session = sessions.fromPartition(`${role}-${randomBytes(8).toString('hex')}`, {
    cache: false,
  });
  serve(session, role, parts);
  const window = new BrowserWindow({
    show: false,
    paintWhenInitiallyHidden: true,
    webPreferences: {
      ...webPreferences(session),
      backgroundThrottling: false,
      ...(role === 'reader' ? { additionalArguments: [SHORT_LIVED] } : {}),
    },
  });
  let settle: (how: 'ended' | 'crashed' | 'memory') => void = () => undefined;
  const gone = new Promise<'ended' | 'crashed' | 'memory'>((resolve) => {
    settle = resolve;
  });
  const unwatch = watchMemory(window, () => settle('memory'));
  window.webContents.once('render-process-gone', (_event, { reason }) => {
    settle(reason === 'oom' ? 'memory' : 'crashed');
  });
  window.once('closed', () => settle('ended'));
  admitAndLoad(window, role, parts);
  const helper: HelperPage = {
    page: window.webContents.id,
    gone,
    async end() {
      unwatch();
      settle('ended');
      await killUntil(window, parts.door, isRunning);
    },
  };
  return { window, helper };
}

/** Starts a reader page. */
export async function startReader(parts: PageParts): Promise<HelperPage> {
  const { window, helper } = startHelper('reader', parts);
  const { webContents } = window;
  // Its process is there and none of its scripts has run: their threads take the same place.
  webContents.once('did-navigate', () => stepBack(webContents.getOSProcessId()));
  return helper;
}

/**
 * Lets a reader's process wait where the casebook page wants the processor: it works for minutes, and
 * a key that is pressed meanwhile has to be answered at once. Windows knows no step so small.
 */
function stepBack(renderer: number): void {
  if (renderer <= 0) return;
  try {
    setPriority(renderer, Math.min(19, getPriority() + READER_NICE));
  } catch {
    // It has ended, or the system does not let us: then it reads as fast as the rest.
  }
}

/** Starts a printer page. Margins are in inches: 20 mm at the sides, 22 mm above and below. */
export async function startPrinter(parts: PageParts): Promise<PrintingPage> {
  const { window, helper } = startHelper('printer', parts);
  return {
    ...helper,
    print: ({ paper, headerTemplate, footerTemplate }) =>
      window.webContents.printToPDF({
        pageSize: paper,
        printBackground: true,
        preferCSSPageSize: false,
        margins: { top: 0.866, bottom: 0.866, left: 0.787, right: 0.787 },
        displayHeaderFooter: headerTemplate !== null || footerTemplate !== null,
        headerTemplate: headerTemplate ?? '<span></span>',
        footerTemplate: footerTemplate ?? '<span></span>',
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
  };
}
