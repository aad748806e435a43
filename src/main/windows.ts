import { BrowserWindow, nativeTheme, screen, session as sessions } from 'electron';
import type { EventName } from '../ipc/channels';
import type { OutputOf } from '../ipc/contract';
import { tellPage } from './ipc';
import { LastInput } from './lock';
import { admitAndLoad, killPage, serve, webPreferences, type PageParts } from './pages';
import type { Bounds, SettingsFile } from './settings';
import type { Stage } from './vigil';

interface Parts extends PageParts {
  readonly settings: SettingsFile;
  /** The page ended by itself, not by `end`. */
  readonly crashed: (reason: string) => void;
  /** The person closed the window. */
  readonly closed: () => void;
}

/** Shown at the latest after so many milliseconds, also where the page never says it is ready. */
const SHOW_MS = 3000;

/** The colours of an empty page, so that no white flash comes before a dark one. */
const background = { light: '#ffffff', dark: '#16181d' } as const;

const smallest = { width: 900, height: 600 } as const;
const firstSize = { width: 1360, height: 860 } as const;

/** The one window a person sees. Its page is replaced at every change of state. */
export class CasebookWindow implements Stage {
  readonly #parts: Parts;
  #hidden = false;
  #window: BrowserWindow | null = null;
  readonly #lastInput = new LastInput();
  #fresh = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get window(): BrowserWindow | null {
    return this.#window;
  }

  /** Milliseconds since a key or the mouse last reached the window. */
  get idleMs(): number {
    return this.#lastInput.idleMs;
  }

  async present(storePath: string | null): Promise<void> {
    await this.end();
    const { settings } = this.#parts;
    const session =
      storePath === null
        ? sessions.fromPartition(`start-${(this.#fresh += 1)}`, { cache: false })
        : sessions.fromPath(storePath, { cache: false });
    serve(session, 'casebook', this.#parts);
    nativeTheme.themeSource = settings.value.theme;
    const window = new BrowserWindow({
      ...firstSize,
      ...placeOnScreen(settings.value.bounds),
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: 'Vigil',
      backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
      webPreferences: webPreferences(session),
    });
    this.#window = window;
    this.#lastInput.seen();
    this.#watch(window);
    if (settings.value.maximized) window.maximize();
    admitAndLoad(window, 'casebook', this.#parts);
    // Windows and macOS keep other programs from taking pictures of it; Linux has no way.
    window.setContentProtection(true);
    if (!this.#hidden) showWhenReady(window);
  }

  async end(): Promise<void> {
    const window = this.#window;
    if (window === null) return;
    this.#window = null;
    this.#keepPlace(window);
    await killPage(window, this.#parts.door);
  }

  hide(): void {
    this.#hidden = true;
    this.#window?.hide();
  }

  tell<Name extends EventName>(name: Name, payload: OutputOf<Name>): void {
    if (this.#window !== null) tellPage(this.#window.webContents, name, payload);
  }

  /** Brings the window before the person, as when Vigil is started a second time. */
  raise(): void {
    this.#hidden = false;
    if (this.#window?.isMinimized()) this.#window.restore();
    this.#window?.show();
    this.#window?.focus();
  }

  #watch(window: BrowserWindow): void {
    const { webContents } = window;
    const seen = (): void => this.#lastInput.seen();
    webContents.on('before-input-event', seen);
    webContents.on('cursor-changed', seen);
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (this.#window === window) this.#parts.crashed(reason);
    });
    window.on('close', (event) => {
      if (this.#window !== window) return;
      event.preventDefault();
      this.#parts.closed();
    });
  }

  #keepPlace(window: BrowserWindow): void {
    if (window.isDestroyed()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const { log, settings } = this.#parts;
    void settings
      .change({ bounds: { x, y, width, height }, maximized: window.isMaximized() })
      .then((kept) => {
        if (!kept.ok) log.note('settings-failed', { ...kept.error });
      });
  }
}

function showWhenReady(window: BrowserWindow): void {
  function show(): void {
    clearTimeout(timer);
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  }
  const timer = setTimeout(show, SHOW_MS);
  window.once('ready-to-show', show);
}

/** The kept place where at least a corner of it is on a screen; else the size alone. */
function placeOnScreen(bounds: Bounds | null): Partial<Bounds> {
  if (bounds === null) return {};
  const { x, y, width, height } = bounds;
  if (x === undefined || y === undefined) return { width, height };
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  const overlapX = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
  const overlapY = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
  return overlapX >= 100 && overlapY >= 100 ? bounds : { width, height };
}
