import type { RecordKind } from '../domain/records';
import type { Change } from '../domain/change';
import type { ChangeId } from '../domain/ids';
import type { Block } from '../domain/source';
import type { Created } from './commands/command';
import type { RefusedOp } from './result';

export type CasebookKind = 'ordinary' | 'practice' | 'sample';

/** What opens a casebook. */
export type UnlockKey = { readonly passphrase: string } | { readonly recoveryCode: string };

/** How far an unlock has come: `key` derives it, then rows are read; `share` is 0 to 1. */
export interface UnlockProgress {
  readonly phase: 'key' | 'journal' | 'rows' | 'rebuild';
  readonly share: number;
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

/** A row of a store that was not what snapshot and journal say, and what it belonged to. */
export interface DifferingRow {
  /** `older`: an earlier state put back. `moved`: it belongs to another place. */
  readonly how: 'older' | 'moved' | 'changed' | 'removed' | 'added';
  /** The row's id in hexadecimal. */
  readonly row: string;
  /** The record it was a part of, where it was a record's and can still be opened. */
  readonly kind: RecordKind | null;
  readonly id: string | null;
}

/** All such rows of a store: how many, and the first of them by name. */
export interface DifferingRows {
  readonly count: number;
  readonly rows: readonly DifferingRow[];
}

/** What an unlock found that the user has to be told; none of it stops the reading. */
export interface OpenNotice {
  readonly code:
    | 'journal-tail-cut'
    | 'journal-damaged'
    | 'journal-behind'
    | 'journal-renewed'
    | 'loss-accepted'
    | 'restored'
    | 'rebuilt'
    /** Rows of the store before were not what the journal says; `detail` holds them as JSON. */
    | 'rows-named';
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

/** What an erasure took with it: claims that rested on the source alone, and Changes it pruned. */
export interface Erased {
  /** False where the source was gone already, and only older copies of it were dropped. */
  readonly erased: boolean;
  readonly claims: number;
  readonly changes: number;
}

/** What a backup holds. `missing` counts attachments that are named and were not there. */
export interface BackupMade {
  readonly size: number;
  readonly rows: number;
  readonly attachments: number;
  readonly missing: number;
}
