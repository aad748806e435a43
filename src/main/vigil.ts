import { randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { CasebookKind, Problem, Status } from '../ipc/app-shapes';
import type { AppState, EventName } from '../ipc/channels';
import type { OutputOf } from '../ipc/contract';
import { answered, failed, type Answer, type FailureCode } from '../ipc/failure';
import { layOutBackup } from './backup-opening';
import { CasebookFolder, removePending } from './casebook-folder';
import { onDisk } from './disk-failure';
import { waitForDrafts, type LockReason } from './lock';
import type { Log } from './log';
import type { KnownCasebook, SettingsFile } from './settings';
import { sweepRestored } from './restored-copies';
import { isSynced } from './synced-folder';
import { takeAway } from './take-away';

/** The casebook page's window, as far as the states of the program are concerned. */
export interface Stage {
  /** A new window and process on the session kept in `storePath`; null: a session in memory. */
  present(storePath: string | null): Promise<void>;
  /** Kills the page's process and waits until it is gone. */
  end(): Promise<void>;
  /** Takes the window from the screen; `present` leaves it away until the person raises it. */
  hide(): void;
  tell<Name extends EventName>(name: Name, payload: OutputOf<Name>): void;
}

interface Parts {
  readonly profile: string;
  readonly profileProblem: Problem['code'] | null;
  readonly settings: SettingsFile;
  readonly stage: Stage;
  readonly log: Log;
  readonly runtime: Status['runtime'];
  readonly version: string;
  /** Ends readers, printers, tokens and what is on the clipboard. */
  readonly endOpenThings: () => void;
}

/** How often the page may end unexpectedly within a minute before it is not started again. */
const MOST_CRASHES = 3;

/**
 * The states of the program: no casebook, one locked, one open. Every change of state ends the
 * page's process and starts a new one, one change after the other.
 */
export class Vigil {
  readonly #parts: Parts;
  #state: AppState = 'none';
  #folder: CasebookFolder | null = null;
  #name = '';
  #problem: Problem['code'] | null;
  #last: Promise<unknown> = Promise.resolve();
  #drafts: ReturnType<typeof waitForDrafts> | null = null;
  #opening = false;
  #crashes: number[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#problem =
      parts.profileProblem ?? (parts.settings.wasUnreadable ? 'settings-unreadable' : null);
  }

  get state(): AppState {
    return this.#state;
  }

  /** The casebook in use; a failure where there is none. */
  folder(): Answer<CasebookFolder> {
    return this.#folder === null ? failed('wrong-state', 'no-casebook') : answered(this.#folder);
  }

  /** What the page shows of the program's state. */
  status(): Status {
    const { settings, runtime, version } = this.#parts;
    return {
      state: this.#state,
      casebook:
        this.#folder === null
          ? null
          : {
              name: this.#name,
              kind: this.#folder.kind,
              folderLabel: folderLabel(this.#folder.path),
              isNew: this.#folder.isNew,
              synced: isSynced(this.#folder.path),
            },
      recents: settings.value.recents.map(({ ref, name, kind, lastOpened }) => {
        return { ref, name, kind, lastOpened };
      }),
      runtime,
      platform: platform(),
      vigil: version,
      problem: this.#problem === null ? null : { code: this.#problem },
    };
  }

  /** The first window: on the casebook opened last, locked, or on none. */
  async start(): Promise<void> {
    await this.#removePendings();
    const last = this.#parts.settings.value.recents[0];
    if (last !== undefined) {
      const opened = await CasebookFolder.open(last.folder, null);
      if (opened.ok) {
        this.#take(opened.value, last.name);
      } else {
        this.#parts.log.note('open-failed', { ...opened.error });
        this.#problem ??= problemOf(opened.error.code, opened.error.detail);
      }
    }
    await this.#parts.stage.present(this.#folder?.storePath ?? null);
    void this.#sweepRestored().catch((error: unknown) => this.#parts.log.note('fault', { error }));
  }

  /** A new casebook in a folder that is empty or not there yet. */
  async newCasebook(name: string, folder: string | null): Promise<Answer<null>> {
    if (folder === null && this.#profileRefuses()) return failed('read-only', 'profile');
    const path = folder ?? join(this.#casebooks(), randomBytes(8).toString('hex'));
    if (folder !== null) {
      const { settings } = this.#parts;
      await settings.change({ pending: [...settings.value.pending.slice(-49), folder] });
    }
    return this.#open(path, name, 'ordinary');
  }

  /** The practice casebook of this profile, new where it has not been made. */
  async openPractice(): Promise<Answer<null>> {
    if (this.#profileRefuses()) return failed('read-only', 'profile');
    return this.#open(join(this.#parts.profile, 'practice'), 'Practice', 'practice');
  }

  /** A casebook from the list of recents. */
  async openKnown(ref: string): Promise<Answer<null>> {
    const known = this.#parts.settings.known(ref);
    return known === undefined ? failed('not-found') : this.#open(known.folder, known.name, null);
  }

  /** A casebook's folder that was chosen in main's dialog. */
  openFolder(path: string): Promise<Answer<null>> {
    const known = this.#parts.settings.value.recents.find(({ folder }) => folder === path);
    return this.#open(path, known?.name ?? basename(path).slice(0, 200), null);
  }

  /** A backup's file that was chosen in main's dialog; it becomes a new casebook. */
  async openBackup(file: string): Promise<Answer<null>> {
    if (this.#profileRefuses()) return failed('read-only', 'profile');
    const laidOut = await onDisk(async () => {
      await mkdir(this.#casebooks(), { recursive: true, mode: 0o700 });
      return layOutBackup(file, this.#casebooks());
    });
    if (!laidOut.ok) return laidOut;
    const { folder, name } = laidOut.value;
    const { settings } = this.#parts;
    await settings.change({
      restored: [...settings.value.restored.slice(-49), { folder, file, name }],
    });
    return this.#open(folder, name, null);
  }

  /** Back to the start, with no casebook. */
  close(): void {
    this.#later(() => this.#goTo(null, ''));
  }

  /** The page has the key and has read its store. */
  async unlocked(): Promise<Answer<null>> {
    if (this.#folder === null || this.#folder.isNew) return failed('wrong-state', 'new-casebook');
    this.#state = 'open';
    this.#problem = this.#parts.profileProblem;
    this.#parts.log.note('unlocked', { kind: this.#folder.kind });
    await this.#forgetRestored(this.#folder.path);
    await this.remember();
    this.#tellState();
    return answered(null);
  }

  /** Puts the casebook in use first in the list of recents. */
  async remember(): Promise<void> {
    if (this.#folder === null || this.#folder.isNew) return;
    const { path, kind } = this.#folder;
    const kept = await this.#parts.settings.remember({ folder: path, name: this.#name, kind });
    if (!kept.ok) this.#parts.log.note('settings-failed', { ...kept.error });
  }

  /** The page's answer to before-lock. */
  draftsSaved(): void {
    this.#drafts?.saved();
  }

  /** Locks an open casebook; the window that follows asks for the key. */
  lock(reason: LockReason): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state !== 'open') return;
      await this.#endOpen(reason);
      await this.#parts.stage.present(this.#folder?.storePath ?? null);
    });
  }

  /**
   * The panic key: what is on the screen goes at once, then the casebook is locked. Nothing is shown
   * until Vigil is started again, and nothing is deleted.
   */
  panic(): Promise<void> {
    this.#parts.stage.hide();
    return this.lock('asked');
  }

  /** What the profile knows of the casebook in use; undefined before it was first unlocked. */
  known(): KnownCasebook | undefined {
    return this.#parts.settings.value.recents.find(({ folder }) => folder === this.#folder?.path);
  }

  /**
   * Removes the casebook in use from this device, its key slots first, and goes back to the start.
   * Called only where a verified backup stands outside its folder.
   */
  async takeAway(backup: string): Promise<Answer<null>> {
    const folder = this.folder();
    if (!folder.ok) return folder;
    const { path } = folder.value;
    if (this.#state !== 'open') return failed('wrong-state', 'locked');
    if (backup.startsWith(`${path}/`) || backup.startsWith(`${path}\\`)) {
      return failed('refused', 'backup-inside');
    }
    const ref = this.known()?.ref;
    this.#later(async () => {
      await this.#endOpen('asked');
      await this.#folder?.close();
      this.#folder = null;
      this.#state = 'none';
      this.#name = '';
      const taken = await takeAway(path);
      if (!taken.ok) {
        this.#parts.log.note('write-failed', { ...taken.error });
        this.#problem = 'casebook-not-writable';
      }
      if (ref !== undefined && taken.ok) await this.#parts.settings.forget(ref);
      await this.#parts.stage.present(null);
    });
    return answered(null);
  }

  /** Locks where there is something to lock, gives the folder up and ends the program. */
  async endAll(): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#state === 'open') await this.#endOpen('quit');
      else await this.#parts.stage.end();
      // A recovery code may have been copied before there was anything to lock.
      this.#parts.endOpenThings();
      await this.#folder?.close();
      this.#folder = null;
      this.#state = 'none';
      await this.#parts.settings.settled();
    });
  }

  /** Starts the page anew on an empty store; it asks for the key again. */
  async rebuild(reason: string): Promise<Answer<null>> {
    const folder = this.folder();
    if (!folder.ok) return folder;
    const started = await folder.value.startRebuild(reason);
    if (!started.ok) return started;
    this.#parts.log.note('rebuild', { reason, store: folder.value.store.store });
    this.#later(async () => {
      if (this.#state === 'open') await this.#endOpen('asked');
      else await this.#parts.stage.end();
      await this.#parts.stage.present(folder.value.storePath);
    });
    return answered(null);
  }

  /**
   * The page ended by itself. It is started again, locked, with a word about it; after the third
   * time in a minute not any more. Answers whether it was.
   */
  async pageCrashed(reason: string): Promise<boolean> {
    this.#parts.log.note('page-crashed', { reason });
    const now = performance.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < 60_000), now];
    if (this.#crashes.length >= MOST_CRASHES) return false;
    await this.#inTurn(async () => {
      this.#problem = 'page-crashed';
      if (this.#state === 'open') await this.#endOpen('asked', { alreadyGone: true });
      else await this.#parts.stage.end();
      await this.#parts.stage.present(this.#folder?.storePath ?? null);
    });
    return true;
  }

  async #open(path: string, name: string, kindIfNew: CasebookKind | null): Promise<Answer<null>> {
    if (this.#folder?.path === path) return answered(null);
    if (this.#opening) return failed('busy', 'opening');
    this.#opening = true;
    const opened = await CasebookFolder.open(path, kindIfNew);
    if (!opened.ok) {
      this.#opening = false;
      this.#parts.log.note('open-failed', { ...opened.error });
      return opened;
    }
    this.#later(async () => {
      await this.#goTo(opened.value, name);
      this.#opening = false;
    });
    return answered(null);
  }

  async #goTo(folder: CasebookFolder | null, name: string): Promise<void> {
    if (this.#state === 'open') await this.#endOpen('asked');
    else await this.#parts.stage.end();
    await this.#folder?.close();
    this.#folder = null;
    this.#state = 'none';
    this.#name = '';
    if (folder !== null) this.#take(folder, name);
    await this.#parts.stage.present(folder?.storePath ?? null);
  }

  #take(folder: CasebookFolder, name: string): void {
    this.#folder = folder;
    this.#name = name;
    this.#state = 'locked';
    this.#problem = folder.restored ? 'header-restored' : this.#parts.profileProblem;
    this.#parts.log.note('opened', { kind: folder.kind, new: folder.isNew });
  }

  /** From open to locked: word to the page, at most 500 ms, then its process and all that hangs. */
  async #endOpen(reason: LockReason, { alreadyGone = false } = {}): Promise<void> {
    const { stage, log } = this.#parts;
    if (!alreadyGone) {
      this.#drafts = waitForDrafts();
      stage.tell('event.beforeLock', { reason });
      if (!(await this.#drafts.over)) log.note('lock-late');
      this.#drafts = null;
    }
    this.#parts.endOpenThings();
    await stage.end();
    this.#state = 'locked';
    log.note('locked', { reason });
    const reopened = await this.#folder?.reopenJournal();
    if (reopened?.ok === false) {
      log.note('journal-failed', { ...reopened.error });
      this.#problem = problemOf(reopened.error.code, reopened.error.detail);
    }
  }

  #tellState(): void {
    this.#parts.stage.tell('event.state', { state: this.#state });
  }

  /** In the passing folder that stands in for a profile, a casebook would be lost at the end. */
  #profileRefuses(): boolean {
    return this.#parts.profileProblem !== null;
  }

  #casebooks(): string {
    return join(this.#parts.profile, 'casebooks');
  }

  /** After the answer to the present question has reached the page, which is then ended. */
  #later(work: () => Promise<void>): void {
    setTimeout(() => {
      this.#inTurn(work).catch((error: unknown) => this.#parts.log.note('fault', { error }));
    }, 50);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Copies that an earlier run restored and nobody unlocked: removed where their backup is still there
   * whole, and else put into the list of casebooks, for a person to decide.
   */
  async #sweepRestored(): Promise<void> {
    const { settings, log } = this.#parts;
    for (const copy of settings.value.restored) {
      if (copy.folder === this.#folder?.path) continue;
      const swept = await sweepRestored(copy);
      const found = swept.ok ? swept.value : 'kept';
      log.note('restored-copy', { found: `copy-${found}` });
      const { folder, name } = copy;
      if (found === 'kept') await settings.mention({ folder, name, kind: 'ordinary' });
      await this.#forgetRestored(folder);
    }
  }

  async #forgetRestored(path: string): Promise<void> {
    const { settings } = this.#parts;
    const restored = settings.value.restored.filter(({ folder }) => folder !== path);
    if (restored.length < settings.value.restored.length) await settings.change({ restored });
  }

  /** New casebooks that were begun in an earlier run and never created leave nothing behind. */
  async #removePendings(): Promise<void> {
    const { settings, log, profile } = this.#parts;
    const inProfile = await readdir(this.#casebooks()).catch(() => []);
    const folders = [
      ...inProfile.map((name) => join(this.#casebooks(), name)),
      join(profile, 'practice'),
      ...settings.value.pending,
    ];
    for (const folder of folders) {
      await removePending(folder).catch((error: unknown) => log.note('fault', { error }));
    }
    if (settings.value.pending.length > 0) await settings.change({ pending: [] });
  }
}

/** A folder as a person may be shown it: `~` for the home folder. */
export function folderLabel(path: string, home = homedir()): string {
  return path === home || path.startsWith(`${home}/`) || path.startsWith(`${home}\\`)
    ? `~${path.slice(home.length)}`
    : path;
}

function problemOf(code: FailureCode, detail: string): Problem['code'] {
  switch (code) {
    case 'newer-vigil':
      return 'newer-vigil';
    case 'disk-full':
      return 'disk-full';
    case 'busy':
      return 'casebook-in-use';
    case 'read-only':
      return 'casebook-not-writable';
    case 'not-a-casebook':
      return detail === 'no-header' ? 'casebook-missing' : 'header-unreadable';
    default:
      return code === 'not-found' ? 'casebook-missing' : 'casebook-not-writable';
  }
}

function platform(): Status['platform'] {
  const { platform: name } = process;
  return name === 'linux' || name === 'darwin' || name === 'win32' ? name : 'other';
}
