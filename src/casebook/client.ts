import type { Change } from '../domain/change';
import type { ChangeId, SourceId } from '../domain/ids';
import type { Block } from '../domain/source';
import type { CommandInput, CommandName } from './commands/registry';
import type { Created } from './commands/command';
import type { Host } from './host';
import type { PageStore } from './page-store';
import type { RefusedOp, Result } from './result';

export type CasebookKind = 'ordinary' | 'practice' | 'sample';

/** What opens a casebook. */
export type UnlockKey = { readonly passphrase: string } | { readonly recoveryCode: string };

/** How far an unlock has come: `key` derives it, then rows are read; `share` is 0 to 1. */
export interface UnlockProgress {
  readonly phase: 'key' | 'journal' | 'rows' | 'rebuild';
  readonly share: number;
}

/** A value that changes and can be watched; `get` is a stable snapshot between changes. */
export interface Watched<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** The last write failed; what was typed is still on screen. `code` is the failure's code. */
  | { readonly state: 'failed'; readonly code: string };

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Labels of the Changes that undo and redo would take back, to be put in words. */
  readonly undoLabel: Change['label'] | null;
  readonly redoLabel: Change['label'] | null;
}

/** What an unlock found that the user has to be told; none of it stops the reading. */
export interface OpenNotice {
  readonly code: 'journal-tail-cut' | 'journal-damaged' | 'journal-behind' | 'rebuilt';
  readonly detail: string;
  /** True where nothing can be written in this unlock because of it. */
  readonly readOnly: boolean;
}

/** What was saved: the Change, and what it made first. */
export interface Saved {
  readonly change: ChangeId;
  readonly created: Created;
}

/** An undo that was saved. `refused` lists the ops that stay because of later changes. */
export interface UndoOutcome {
  readonly change: ChangeId;
  readonly takesBack: ChangeId;
  readonly label: Change['label'];
  readonly refused: readonly RefusedOp[];
}

/** A Change as History shows it. A very long one comes without its ops: `opCount` tells. */
export interface HistoryEntry extends Change {
  readonly opCount: number;
  readonly takenBackBy: ChangeId | null;
}

/** A page of History, newest first. `before` is the last id of the page before. */
export interface HistoryPage {
  readonly before?: ChangeId;
  /** At most 200; 50 where left out. */
  readonly limit?: number;
}

/** What a form held when it was last saved as a draft. */
export interface Draft {
  readonly key: string;
  readonly at: string;
  readonly value: unknown;
}

export interface SourceText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

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
  unlock(key: UnlockKey, onProgress?: (progress: UnlockProgress) => void): Promise<Result<null>>;
  /** Resolves when saved: journal and transaction. */
  run<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Result<Saved>>;
  /** Takes the last Change of this unlock back. All ops refused: `changed-since`. */
  undo(): Promise<Result<UndoOutcome>>;
  redo(): Promise<Result<UndoOutcome>>;
  /** Takes any Change of History back. */
  takeBack(change: ChangeId): Promise<Result<UndoOutcome>>;
  readonly undoState: Watched<UndoState>;
  history(page?: HistoryPage): Promise<Result<readonly HistoryEntry[]>>;
  readonly drafts: {
    save(key: string, value: unknown): Promise<Result<null>>;
    drop(key: string): Promise<Result<null>>;
    all(): Promise<Result<readonly Draft[]>>;
  };
  /** The frozen text of a version, also where it stands in an attachment. */
  text(source: SourceId, version: number): Promise<Result<SourceText>>;
  readonly store: PageStore;
  readonly saveState: Watched<SaveState>;
  readonly notices: Watched<readonly OpenNotice[]>;
  /** Writes a backup to the chosen file and reads it back; resolves when verified. */
  backup(token: string): Promise<Result<{ size: number; rows: number }>>;
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
  /** A new module worker on `src/casebook/worker.ts`; each unlock starts a fresh one. */
  readonly makeWorker: () => CasebookWorker;
}

export declare function createCasebookClient(options: ClientOptions): CasebookClient;
