import type { ChangeId, SourceId } from '../../domain/ids';
import type { Attachment } from '../../domain/source';
import { concatBytes, type Bytes } from '../../sealing/bytes';
import { headerText, type Header } from '../../sealing/header';
import type {
  BackupMade,
  CasebookKind,
  Draft,
  Erased,
  HistoryEntry,
  HistoryPage,
  OpenNotice,
  Saved,
  SourceText,
  UndoOutcome,
  UndoState,
  UnlockKey,
  UnlockProgress,
} from '../answers';
import type { Host } from '../host';
import { Migrations, type Migration } from '../migrations/migration';
import { need, Refused, settle, type Result } from '../result';
import { attachmentName, readAttachment, writeAttachment } from './attachment-files';
import { writeBackup } from './backup';
import { Drafts } from './drafts';
import { OpenCasebook } from './open-casebook';
import { acceptLoss, openStore, type OpenedStore } from './open-store';
import type { RecordSink } from './scan-store';
import { renewJournal } from './renew-journal';
import { isSnapshotDue, takeSnapshot } from './snapshot';
import { dropSummary, LONGEST_SUMMARY, writeSummary } from './summary';
import { sweepFiles } from './sweep-files';
import type { SavedNews } from './saved-news';
import { RowStore, type StoreEngine } from './store';
import type { WorkingSet } from './working-set';
import { changeKey, replaceRecoveryCode } from './change-key';
import { newCasebook, openHeader, readHeaders, type KeyCost, type Keyed } from './unlock-key';

/** What an engine is told and tells. */
export interface EngineParts {
  readonly host: Host;
  readonly storeEngine: StoreEngine;
  readonly migrations: readonly Migration[];
  readonly sink: RecordSink & {
    /** Everything read so far is on its way. */
    flush(): void;
  };
  readonly tell: {
    progress(progress: UnlockProgress): void;
    notices(notices: readonly OpenNotice[]): void;
    /** A Change is about to be saved: what is heard of it from then on. */
    saving(set: Pick<WorkingSet, 'patches' | 'packed'>): SavedNews;
    undoState(state: UndoState): void;
    /** What was made of the records before, and is shown until they are read; done once it is. */
    summary(summary: Bytes): Promise<void>;
    /** The frame that the records stand at from now on. */
    standing(epoch: number): void;
  };
  /** RFC 3339 in UTC; the system's clock where left out. */
  readonly now?: () => string;
  readonly cost?: KeyCost;
}

interface Open {
  readonly opened: OpenedStore;
  readonly store: RowStore;
  readonly casebook: OpenCasebook;
  readonly drafts: Drafts;
  /** Names of files that were kept in this unlock, whether a record names them yet or not. */
  readonly fresh: Set<string>;
}

/**
 * The casebook behind its worker: locked, or open with the key in memory. Calls that write or need
 * the latest state wait for each other in one queue; drafts have one of their own, so that a lock
 * does not wait for an import.
 */
export class Engine {
  readonly #parts: EngineParts;
  readonly #migrations: Migrations;
  readonly #now: () => string;
  #made: Keyed | null = null;
  #recovery: Awaited<ReturnType<typeof replaceRecoveryCode>> | null = null;
  #open: Open | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #draftQueue: Promise<unknown> = Promise.resolve();

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#migrations = new Migrations(parts.migrations);
    this.#now = parts.now ?? (() => new Date().toISOString());
  }

  /** Makes keys and a recovery code; writes nothing. */
  create(input: {
    passphrase: string;
    kind: CasebookKind;
  }): Promise<Result<{ recoveryCode: string }>> {
    return this.#queued('create', async () => {
      this.#assertClosed();
      const there = need(await this.#parts.host.readHeaders());
      if (there.length > 0) throw new Refused({ code: 'exists' });
      const { cost = {} } = this.#parts;
      const made = await newCasebook(input.passphrase, input.kind, cost, this.#now());
      this.#made = made;
      return { recoveryCode: made.recoveryCode };
    });
  }

  /** Writes the header of the casebook made before, and opens it. */
  confirmCreate(): Promise<Result<null>> {
    return this.#queued('confirmCreate', async () => {
      const made = this.#made;
      if (made === null) throw new Refused({ code: 'not-open' });
      need(await this.#parts.host.writeHeader(headerText(made.header), 'create'));
      this.#made = null;
      await this.#openWith({ ...made, isNew: true });
      await this.#writeFirstFrame();
      return null;
    });
  }

  /** Opens the casebook on disk. A wrong key changes nothing, on disk or here. */
  unlock(key: UnlockKey, openEmpty = false): Promise<Result<null>> {
    return this.#queued('unlock', async () => {
      this.#assertClosed();
      const { host, cost = {}, tell } = this.#parts;
      const headers = await readHeaders(host);
      const keyed = await openHeader(headers, key, cost, (share) => {
        tell.progress({ phase: 'key', share });
      });
      await this.#openWith({ ...keyed, isNew: false, openEmpty });
      await this.#writeFirstFrame();
      // A copy that does not say the same was damaged, or is left from a write that was cut short.
      if (headers.length > 1) {
        const { header } = this.#need().opened;
        need(await host.writeHeader(headerText(header), 'replace'));
      }
      this.#lookBack();
      return null;
    });
  }

  /** Puts another passphrase in the place of all there were; `current` proves who asks. */
  changePassphrase(current: UnlockKey, next: string): Promise<Result<null>> {
    return this.#queued('changePassphrase', async () => {
      const { host, cost = {} } = this.#parts;
      this.#takeHeader(await changeKey(host, this.#need().opened, current, next, cost));
      return null;
    });
  }

  /** A new recovery code, which opens from `confirmRecoveryCode` on; nothing is written yet. */
  newRecoveryCode(current: UnlockKey): Promise<Result<{ recoveryCode: string }>> {
    return this.#queued('newRecoveryCode', async () => {
      const { host, cost = {} } = this.#parts;
      this.#recovery = await replaceRecoveryCode(host, this.#need().opened, current, cost);
      return { recoveryCode: this.#recovery.recoveryCode };
    });
  }

  /** After the new code was partly typed back: it opens now, and the one before no more. */
  confirmRecoveryCode(): Promise<Result<null>> {
    return this.#queued('confirmRecoveryCode', async () => {
      const recovery = this.#recovery;
      if (recovery === null) throw new Refused({ code: 'not-open' });
      this.#takeHeader(await recovery.write());
      this.#recovery = null;
      return null;
    });
  }

  /** Goes on without what a damaged journal lost; from then on the casebook can be written to. */
  acceptLoss(): Promise<Result<null>> {
    return this.#queued('acceptLoss', async () => {
      const open = this.#need();
      const { host } = this.#parts;
      const opened = await acceptLoss({ host, store: open.store, now: this.#now() }, open.opened);
      this.#open = { ...open, opened };
      this.#parts.tell.notices(opened.notices);
      return null;
    });
  }

  run(name: string, input: unknown): Promise<Result<Saved>> {
    return this.#write(`run ${name}`, (casebook) => casebook.run(name, input));
  }

  undo(): Promise<Result<UndoOutcome>> {
    return this.#write('undo', (casebook) => casebook.undo());
  }

  redo(): Promise<Result<UndoOutcome>> {
    return this.#write('redo', (casebook) => casebook.redo());
  }

  takeBack(change: ChangeId): Promise<Result<UndoOutcome>> {
    return this.#write('takeBack', (casebook) => casebook.takeBack(change, true));
  }

  /**
   * Erases a source for good: out of every record and Change, its files, drafts that name it, and
   * with a new snapshot the older journals and snapshots. Asked again for one that is gone already it
   * drops those, which a failure may have left; `erased` is then false.
   */
  eraseSource(source: SourceId): Promise<Result<Erased>> {
    return this.#write('eraseSource', async (casebook) => {
      const { opened, store, drafts } = this.#need();
      const { host } = this.#parts;
      await dropSummary(store);
      const isThere = opened.index.get(source) !== undefined;
      const { seal, path } = opened;
      // Where it is cut short from here on, what lies beside the casebook still holds it: the lock tries
      // again, and so does the next unlock.
      await path.mark({ erasing: source });
      const gone = isThere ? await casebook.eraseSource(source) : null;
      await drafts.dropNaming(gone?.erased ?? new Set([source]));
      for (const file of gone?.files ?? []) need(await host.dropAttachment(attachmentName(file)));
      await takeSnapshot(host, store, seal, path, this.#now(), 'dropped');
      return { erased: isThere, claims: gone?.claims ?? 0, changes: gone?.changes ?? 0 };
    });
  }

  history(page: HistoryPage): Promise<Result<readonly HistoryEntry[]>> {
    return this.#queued('history', () => this.#need().casebook.history(page));
  }

  text(source: SourceId, version: number): Promise<Result<SourceText>> {
    return this.#queued('text', () => this.#need().casebook.text(source, version));
  }

  saveDraft(key: string, value: unknown): Promise<Result<null>> {
    return this.#draft('saveDraft', (drafts) => drafts.save(key, value, this.#now()));
  }

  dropDraft(key: string): Promise<Result<null>> {
    return this.#draft('dropDraft', (drafts) => drafts.drop(key));
  }

  drafts(): Promise<Result<readonly Draft[]>> {
    return settle('drafts', () => Promise.resolve(this.#need().drafts.all()));
  }

  keepFile(file: {
    name: string;
    mediaType: string;
    bytes: Uint8Array;
  }): Promise<Result<Attachment>> {
    return this.#queued('keepFile', async () => {
      const { opened, fresh } = this.#need();
      const { bytes, ...about } = file;
      const { attachment } = await writeAttachment(this.#parts.host, opened.seal, about, [bytes]);
      fresh.add(attachmentName(attachment.id));
      return attachment;
    });
  }

  /**
   * Deletes sealed files that nothing on file names any more, reading a few milliseconds at a time.
   * Not where the unlock found something to tell: what it names may be missing for that very reason.
   */
  sweepFiles(): Promise<Result<{ swept: number }>> {
    return settle('sweepFiles', async () => {
      const { opened, casebook, drafts, fresh } = this.#need();
      if (opened.notices.length > 0 || opened.path.stopped !== null) return { swept: 0 };
      const { host } = this.#parts;
      const swept = await sweepFiles({
        ...{ host, index: opened.index, drafts, fresh, ...casebook.named },
        inTurn: async (work) => {
          const done = await this.#queued('sweepFiles', work);
          if (!done.ok) throw new Refused(done.error);
          return done.value;
        },
      });
      return { swept };
    });
  }

  file(attachment: Attachment): Promise<Result<Uint8Array>> {
    return this.#queued('file', async () => {
      const pieces: Uint8Array[] = [];
      const { seal } = this.#need().opened;
      for await (const piece of readAttachment(this.#parts.host, seal, attachment)) {
        pieces.push(piece);
      }
      return concatBytes(...pieces);
    });
  }

  backup(token: string): Promise<Result<BackupMade>> {
    return this.#queued('backup', () => {
      const { opened, store } = this.#need();
      const { seal, header, path } = opened;
      const { host } = this.#parts;
      return writeBackup(host, store, seal, header, path.epoch.position, token);
    });
  }

  /**
   * Keeps what the page made of the records at frame `standing`, to be shown at the next unlock. Not
   * where something was written since, and not where this casebook can only be read.
   */
  keepSummary(summary: Bytes, standing: number): Promise<Result<{ kept: boolean }>> {
    return this.#queued('keepSummary', async () => {
      const { opened, store } = this.#need();
      const { seal, path } = opened;
      const isHere = path.epoch.position.epoch === standing && path.stopped === null;
      if (!isHere || summary.length > LONGEST_SUMMARY) return { kept: false };
      await writeSummary(seal, store, path.epoch, summary);
      return { kept: true };
    });
  }

  snapshotIfDue(): Promise<Result<{ written: boolean }>> {
    return this.#queued('snapshot', async () => {
      const { opened, store } = this.#need();
      const { seal, path } = opened;
      const now = this.#now();
      if (path.stopped !== null) return { written: false };
      const isErasing = path.epoch.erasing !== null;
      if (!isErasing && !isSnapshotDue(path, now)) return { written: false };
      const before = isErasing ? 'dropped' : 'kept';
      await takeSnapshot(this.#parts.host, store, seal, path, now, before);
      return { written: true };
    });
  }

  /** Resolves once nothing is being written. */
  async settled(): Promise<void> {
    await Promise.all([this.#queue, this.#draftQueue]);
  }

  /** Closes the store after what is being written. For tests; a page ends the whole worker. */
  async close(): Promise<void> {
    await this.settled();
    this.#open?.store.close();
    this.#open = null;
  }

  async #openWith(keyed: Keyed & { isNew: boolean; openEmpty?: boolean }): Promise<void> {
    const { host, storeEngine, sink, tell } = this.#parts;
    const store = new RowStore(storeEngine);
    try {
      const opened = await openStore({
        ...{ ...keyed, host, store, sink, migrations: this.#migrations, now: this.#now() },
        openEmpty: keyed.openEmpty ?? false,
        onProgress: tell.progress,
        onSummary: tell.summary,
      });
      const drafts = await Drafts.read(host, opened.seal);
      const casebook = new OpenCasebook({
        ...{ host, store, opened, migrations: this.#migrations, now: this.#now },
        onSaving: tell.saving,
      });
      sink.flush();
      this.#open = { opened, store, casebook, drafts, fresh: new Set() };
      tell.notices(opened.notices);
      tell.undoState(casebook.undoStack.state());
      tell.standing(opened.path.epoch.position.epoch);
    } catch (error) {
      store.close();
      throw error;
    }
  }

  /** From the first frame on an empty store is a lost one. */
  async #writeFirstFrame(): Promise<void> {
    const { path } = this.#need().opened;
    if (path.epoch.position.epoch > 0 || path.stopped !== null) return;
    await path.save({ parts: [], attachments: [], count: 0, lamport: 0 });
    this.#parts.tell.standing(path.epoch.position.epoch);
  }

  /** Reads the journal that the store already holds, in turn with the other work. */
  #lookBack(): void {
    const { host, tell } = this.#parts;
    void this.#queued('lookBack', async () => {
      if (this.#open === null) return;
      const { opened, store } = this.#open;
      const renewed = await renewJournal({ host, store, now: this.#now() }, opened);
      if (renewed !== null) tell.notices([...opened.notices, renewed]);
      await this.#eraseOn();
    });
  }

  /** Drops what an erasure that a crash cut short left in drafts, journals and snapshots. */
  async #eraseOn(): Promise<void> {
    const { opened, store, drafts } = this.#need();
    const { seal, path, index } = opened;
    const { erasing } = path.epoch;
    if (erasing === null || path.stopped !== null) return;
    if (index.get(erasing) !== undefined) {
      // It was cut short before anything was erased.
      await path.mark({ erasing: null });
      return;
    }
    await drafts.dropNaming(new Set([erasing]));
    await takeSnapshot(this.#parts.host, store, seal, path, this.#now(), 'dropped');
  }

  #takeHeader(header: Header): void {
    const open = this.#need();
    this.#open = { ...open, opened: { ...open.opened, header } };
  }

  #write<T>(where: string, work: (casebook: OpenCasebook) => Promise<T>): Promise<Result<T>> {
    return this.#queued(where, async () => {
      const { casebook } = this.#need();
      try {
        return await work(casebook);
      } finally {
        this.#parts.tell.undoState(casebook.undoStack.state());
        this.#parts.tell.standing(this.#need().opened.path.epoch.position.epoch);
      }
    });
  }

  #queued<T>(where: string, work: () => Promise<T>): Promise<Result<T>> {
    const done = this.#queue.then(() => settle(where, work));
    this.#queue = done;
    return done;
  }

  #draft(where: string, work: (drafts: Drafts) => Promise<void>): Promise<Result<null>> {
    const done = this.#draftQueue.then(() =>
      settle(where, async () => {
        await work(this.#need().drafts);
        return null;
      }),
    );
    this.#draftQueue = done;
    return done;
  }

  #need(): Open {
    if (this.#open === null) throw new Refused({ code: 'not-open' });
    return this.#open;
  }

  #assertClosed(): void {
    if (this.#open !== null) throw new Refused({ code: 'already-open' });
  }
}
