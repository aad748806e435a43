import type { ChangeId, SourceId } from '../domain/ids';
import type { Attachment } from '../domain/source';
import type { CommandInput, CommandName } from './commands/registry';
import type {
  BackupMade,
  CasebookKind,
  Draft,
  Erased,
  HistoryEntry,
  HistoryPage,
  OpenNotice,
  Saved,
  SaveState,
  SourceText,
  UndoOutcome,
  UndoState,
  UnlockKey,
  UnlockProgress,
} from './answers';
import { hostHandlers } from './host-relay';
import { hasLongLists, longListsAhead } from './long-input';
import type { Host } from './host';
import { PageRecords } from './page-records';
import type { PageStore } from './page-store';
import { Peer } from './peer';
import { RecordLoader } from './record-loader';
import type { RecordPatch } from './record-patch';
import type { RecordSlice } from './record-slice';
import { fail, settle, type CasebookFailure, type Result } from './result';
import { Watchable, type Watched } from './watched';

export type { Watched } from './watched';

export type {
  BackupMade,
  CasebookKind,
  Draft,
  Erased,
  HistoryEntry,
  HistoryPage,
  OpenNotice,
  Saved,
  SaveState,
  SourceText,
  UndoOutcome,
  UndoState,
  UnlockKey,
  UnlockProgress,
} from './answers';

/**
 * The casebook as the page sees it. Everything that fails as expected comes back as a value; after
 * `close` every call answers `not-open`.
 */
export interface CasebookClient {
  /** Makes keys and a recovery code; writes nothing yet. Refuses where a header exists. */
  create(input: {
    passphrase: string;
    kind: CasebookKind;
  }): Promise<Result<{ recoveryCode: string }>>;
  /** After the code was partly typed back: writes header and first frame, and is open then. */
  confirmCreate(): Promise<Result<null>>;
  /** With `openEmpty` a casebook of which nothing is left is opened as one with nothing in it. */
  unlock(
    key: UnlockKey,
    onProgress?: (progress: UnlockProgress) => void,
    options?: { readonly openEmpty?: boolean },
  ): Promise<Result<null>>;
  /** Goes on without what a damaged journal lost: what could be proven can be written to again. */
  acceptLoss(): Promise<Result<null>>;
  /** Another passphrase in the place of the one there was. `wrong-key` where `current` is none. */
  changePassphrase(current: UnlockKey, next: string): Promise<Result<null>>;
  /** Makes a recovery code that opens from `confirmRecoveryCode` on; writes nothing yet. */
  newRecoveryCode(current: UnlockKey): Promise<Result<{ recoveryCode: string }>>;
  confirmRecoveryCode(): Promise<Result<null>>;
  /** Resolves when saved: journal and transaction. */
  run<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Result<Saved>>;
  /** Takes the last Change of this unlock back. All ops refused: `changed-since`. */
  undo(): Promise<Result<UndoOutcome>>;
  redo(): Promise<Result<UndoOutcome>>;
  /** Takes any Change of History back. */
  takeBack(change: ChangeId): Promise<Result<UndoOutcome>>;
  /** Erases a source for good; see `Engine.eraseSource`. No undo brings it back. */
  eraseSource(source: SourceId): Promise<Result<Erased>>;
  readonly undoState: Watched<UndoState>;
  history(page?: HistoryPage): Promise<Result<readonly HistoryEntry[]>>;
  readonly drafts: {
    save(key: string, value: unknown): Promise<Result<null>>;
    drop(key: string): Promise<Result<null>>;
    all(): Promise<Result<readonly Draft[]>>;
  };
  /** The frozen text of a version, also where it stands in an attachment. */
  text(source: SourceId, version: number): Promise<Result<SourceText>>;
  /** Keeps a file (an original, a portrait) sealed beside the casebook, for a record to name. */
  keepFile(file: {
    name: string;
    mediaType: string;
    bytes: Uint8Array;
  }): Promise<Result<Attachment>>;
  /** The content of a kept file. */
  file(attachment: Attachment): Promise<Result<Uint8Array>>;
  /** Deletes sealed files that nothing on file names, left by an import that was cut short. */
  sweepFiles(): Promise<Result<{ swept: number }>>;
  readonly store: PageStore;
  readonly saveState: Watched<SaveState>;
  readonly notices: Watched<readonly OpenNotice[]>;
  /** Writes a backup to the chosen file and reads it back; resolves when verified. */
  backup(token: string): Promise<Result<BackupMade>>;
  /** What was kept of these very records, there as soon as the key has opened it; else null. */
  readonly summary: Watched<Uint8Array | null>;
  /**
   * For whoever is just told of a summary and shows it: the records are not read before `shown`, or a
   * second has passed. On two cores the reading would take the time of the drawing.
   */
  showFirst(shown: Promise<void>): void;
  /** Rises with each write: what is made of the records is true of one number. */
  readonly standing: Watched<number>;
  /**
   * Keeps something made of the records at `standing`, sealed, to be given at the next unlock that
   * finds the casebook at the same place. Derived data alone: it may be gone at any time.
   */
  keepSummary(summary: Uint8Array, standing: number): Promise<Result<{ kept: boolean }>>;
  /** Writes and verifies a snapshot where one is due (64 MiB of journal or a day), at lock. */
  snapshotIfDue(): Promise<Result<{ written: boolean }>>;
  /** Waits for what is being saved, at most 500 ms, and ends the worker. */
  close(): Promise<void>;
}

/** What the client needs of a worker; a `Worker` is one. */
export interface CasebookWorker {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

/** Where a client takes machine and worker from. */
export interface ClientOptions {
  readonly host: Host;
  /** A new module worker that calls `serveCasebook`; each unlock starts a fresh one. */
  readonly makeWorker: () => CasebookWorker;
  /** A port by which the worker appends to the journal itself; without it all goes by the host. */
  readonly journalPort?: Promise<MessagePort>;
}

/** The longest that `close` waits for what is being saved, in milliseconds. */
const LONGEST_CLOSE = 500;

/** Failures of a write that the user has to see; others say that there was nothing to write. */
const writeFailures = new Set<CasebookFailure['code']>([
  ...(['disk-full', 'read-only', 'io', 'not-found', 'exists', 'refused', 'fault'] as const),
  ...(['store-failed', 'read-only-now', 'attachment-damaged', 'not-verified', 'damaged'] as const),
]);

const nothingToUndo: UndoState = {
  canUndo: false,
  canRedo: false,
  undoLabel: null,
  redoLabel: null,
};

/** A client of the casebook that `host` serves. It starts its worker with the first call. */
export function createCasebookClient(options: ClientOptions): CasebookClient {
  const records = new PageRecords();
  const loader = new RecordLoader(records);
  const saveState = new Watchable<SaveState>({ state: 'saved' });
  const undoState = new Watchable<UndoState>(nothingToUndo);
  const notices = new Watchable<readonly OpenNotice[]>([]);
  const summary = new Watchable<Uint8Array | null>(null);
  const standing = new Watchable(0);
  let showing: Promise<void> = Promise.resolve();
  let onProgress: (progress: UnlockProgress) => void = () => undefined;
  let connected: { readonly peer: Peer; readonly worker: CasebookWorker } | null = null;
  let isClosed = false;
  let saving = 0;
  /** Until when the last long input is on its way. */
  let sending: Promise<void> | null = null;
  let failed: string | null = null;

  function connect(): Peer {
    if (connected !== null) return connected.peer;
    const worker = options.makeWorker();
    const line = {
      postMessage: (message: unknown, transfer: Transferable[]) => {
        worker.postMessage(message, transfer);
      },
      listen: (listener: (message: unknown) => void) => {
        worker.addEventListener('message', (event) => {
          listener(event.data);
        });
      },
    };
    const peer = new Peer(line, {
      ...hostHandlers(options.host),
      slice: (slice: RecordSlice) => {
        loader.push(slice);
      },
      ahead: (slice: RecordSlice) => {
        loader.pushAhead(slice);
      },
      keepAhead: (wasSaved: boolean) => {
        loader.keepAhead(wasSaved);
      },
      patches: (patches: readonly RecordPatch[]) => {
        loader.apply(patches);
      },
      progress: (progress: UnlockProgress) => {
        onProgress(progress);
      },
      summary: (found: Uint8Array) => {
        summary.set(found);
        return showing;
      },
      standing: (epoch: number) => {
        standing.set(epoch);
      },
      undoState: (state: UndoState) => {
        undoState.set(state);
      },
      notices: (found: readonly OpenNotice[]) => {
        notices.set(found);
      },
    });
    for (const type of ['error', 'messageerror'] as const) {
      worker.addEventListener(type, () => {
        peer.end('the worker failed');
        saveState.set({ state: 'failed', code: 'fault' });
      });
    }
    void options.journalPort?.then((port) => {
      peer.tell('journalPort', port, [port]);
    });
    connected = { peer, worker };
    return peer;
  }

  async function call<T>(name: string, ...args: readonly unknown[]): Promise<Result<T>> {
    // What was asked before is sent before, though a long input takes a while to send.
    if (sending !== null) await sending;
    return ask<T>(name, ...args);
  }

  async function ask<T>(name: string, ...args: readonly unknown[]): Promise<Result<T>> {
    if (isClosed) return fail({ code: 'not-open' });
    const answer = await settle(
      name,
      async () => (await connect().call(name, ...args)) as Result<T>,
    );
    return answer.ok ? answer.value : answer;
  }

  /** Runs a command whose input has long lists, which go ahead of the call. */
  async function runLong<T>(name: string, input: object): Promise<Result<T>> {
    const before = sending;
    let isSent: () => void = nothing;
    const mine = new Promise<void>((resolve) => {
      isSent = resolve;
    });
    sending = mine;
    const args = await settle('run', async () => {
      if (before !== null) await before;
      return isClosed ? null : longListsAhead(connect(), input);
    });
    const answer = args.ok && args.value !== null ? ask<T>('run', name, ...args.value) : null;
    if (sending === mine) sending = null;
    isSent();
    return answer ?? (args.ok ? fail({ code: 'not-open' }) : args);
  }

  /** A call that saves: what it comes to is shown by `saveState`. */
  async function save<T>(asked: () => Promise<Result<T>>): Promise<Result<T>> {
    saving += 1;
    saveState.set({ state: 'saving' });
    const result = await asked();
    // What was saved is in the store before anybody hears of it.
    if (!loader.idle) await loader.done();
    saving -= 1;
    if (result.ok) failed = null;
    else if (writeFailures.has(result.error.code)) failed = result.error.code;
    if (failed !== null) saveState.set({ state: 'failed', code: failed });
    else if (saving === 0) saveState.set({ state: 'saved' });
    return result;
  }

  async function open(name: string, ...args: readonly unknown[]): Promise<Result<null>> {
    const result = await call<null>(name, ...args);
    // The worker sends every slice before it answers.
    if (result.ok) await loader.finish();
    else {
      await loader.done();
      if (result.error.code !== 'already-open') records.clear();
    }
    summary.set(null);
    return result;
  }

  return {
    create: (input) => call('create', input),
    confirmCreate: () => open('confirmCreate'),
    unlock: (key, listener = () => undefined, { openEmpty = false } = {}) => {
      onProgress = listener;
      return open('unlock', key, openEmpty);
    },
    acceptLoss: () => call('acceptLoss'),
    changePassphrase: (current, next) => call('changePassphrase', current, next),
    newRecoveryCode: (current) => call('newRecoveryCode', current),
    confirmRecoveryCode: () => call('confirmRecoveryCode'),
    run: (name, input) =>
      save(() => (hasLongLists(input) ? runLong(name, input) : call('run', name, input))),
    undo: () => save(() => call('undo')),
    redo: () => save(() => call('redo')),
    takeBack: (change) => save(() => call('takeBack', change)),
    eraseSource: (source) => save(() => call('eraseSource', source)),
    undoState,
    history: (page = {}) => call('history', page),
    drafts: {
      save: (key, value) => call('saveDraft', key, value),
      drop: (key) => call('dropDraft', key),
      all: () => call('drafts'),
    },
    text: (source, version) => call('text', source, version),
    keepFile: (file) => call('keepFile', file),
    file: (attachment) => call('file', attachment),
    sweepFiles: () => call('sweepFiles'),
    store: records,
    saveState,
    notices,
    summary,
    showFirst: (shown) => {
      showing = shown;
    },
    standing,
    keepSummary: (kept, at) => call('keepSummary', kept, at),
    backup: (token) => call('backup', token),
    snapshotIfDue: () => call('snapshotIfDue'),
    async close() {
      if (isClosed) return;
      isClosed = true;
      const ending = connected;
      if (ending === null) return;
      const late = new Promise((resolve) => {
        setTimeout(resolve, LONGEST_CLOSE);
      });
      await Promise.race([ending.peer.call('settled').catch(() => undefined), late]);
      ending.worker.terminate();
      ending.peer.end('closed');
      records.clear();
    },
  };
}

function nothing(): void {
  // Nobody waits yet.
}
