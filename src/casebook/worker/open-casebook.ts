import type { Change } from '../../domain/change';
import {
  newId,
  type AttachmentId,
  type BatchId,
  type ChangeId,
  type SourceId,
} from '../../domain/ids';
import { parseOwned } from '../../domain/quick-check';
import type { Source } from '../../domain/source';
import type { FrameRow, NamedAttachment } from '../../sealing/frame-body';
import type { SealedRow } from '../../sealing/row-place';
import type { HistoryEntry, HistoryPage, Saved, SourceText, UndoOutcome } from '../answers';
import type { Command, Plan } from '../commands/command';
import { commands, isCommandName } from '../commands/registry';
import type { z } from '../../domain/schema';
import type { Host } from '../host';
import type { Migrations } from '../migrations/migration';
import { Refused } from '../result';
import { plainChange, type StoredChange } from '../stored-change';
import { applyStep } from './apply-steps';
import { ChangeLog } from './change-log';
import { checkSteps, invalidAt } from './check-steps';
import { eraseSource, filesIn, prunedChange } from './erase-source';
import { findProblems } from './find-problems';
import type { OpenedStore } from './open-store';
import { Planning } from './planning';
import type { RecordEntry } from './record-index';
import { RecordReader } from './record-reader';
import { Referrers } from './referrers';
import { tables } from './row-content';
import type { WritePart } from './save-path';
import { sealRecords, type SealedRecord } from './seal-records';
import { SourceTexts } from './source-texts';
import type { SavedNews } from './saved-news';
import type { RowStore } from './store';
import { takeBack } from './take-back';
import { Touches } from './touches';
import { UndoStack } from './undo-stack';
import { WorkingSet } from './working-set';

/** The most entries of History in one page; ops are given with a Change that has no more. */
const MOST_ENTRIES = 200;
const MOST_OPS_SHOWN = 200;

/** What an open casebook works with. */
export interface CasebookParts {
  readonly host: Host;
  readonly store: RowStore;
  readonly migrations: Migrations;
  readonly opened: OpenedStore;
  readonly now: () => string;
  /** Shown what is being saved; it hears of it before the command is answered. */
  readonly onSaving: (set: Pick<WorkingSet, 'patches' | 'packed'>) => SavedNews;
}

/** What an erasure took, and the sealed files that only the erased source named. */
export interface ErasedSource {
  readonly claims: number;
  readonly changes: number;
  readonly erased: ReadonlySet<string>;
  readonly files: readonly AttachmentId[];
}

/**
 * The one door for writes: commands and what takes them back. Callers run one call at a time. What
 * fails as expected is thrown as Refused, and then nothing has changed.
 */
export class OpenCasebook {
  readonly undoStack = new UndoStack();
  readonly texts: SourceTexts;
  readonly #parts: CasebookParts;
  readonly #reader: RecordReader;
  readonly #log: ChangeLog;
  readonly #referrers: Referrers;
  #touches = new Touches();

  constructor(parts: CasebookParts) {
    const { host, store, migrations, opened } = parts;
    this.#parts = parts;
    this.#reader = new RecordReader(store, opened.seal, migrations);
    this.#log = new ChangeLog(store, opened.seal);
    this.#referrers = new Referrers(store, opened.seal);
    this.texts = new SourceTexts(host, opened.seal);
  }

  /** Runs a command on an input that was not looked at yet; resolves when saved. */
  async run(name: string, input: unknown): Promise<Saved> {
    if (!isCommandName(name)) throw new Refused({ code: 'fault', where: 'no such command' });
    const chosen: Command<string, z.ZodType> = commands[name];
    const parsed = parseOwned(chosen.input, input);
    if (!parsed.success) throw new Refused(invalidAt(parsed.error));
    const now = this.#parts.now();
    const { index } = this.#parts.opened;
    const planning = new Planning(now, index, this.#reader, this.texts, this.#referrers);
    const plan = await chosen.plan(parsed.data, planning);
    const set = await this.#work(plan, now);
    const label = { key: `change.${name}`, values: plan.label };
    const change = await this.#commit(set, {
      ...{ label, at: now, takesBack: null, named: planning.named },
      batch: plan.batch === true ? newId('batch') : plan.batch || null,
    });
    this.undoStack.did(change, label);
    return { change, created: plan.created };
  }

  /** Takes the last Change of this unlock back. */
  async undo(): Promise<UndoOutcome> {
    const change = this.undoStack.takeUndo();
    if (change === null) throw new Refused({ code: 'nothing-to-undo' });
    const outcome = await this.takeBack(change, false);
    this.undoStack.undid(outcome.change, outcome.label);
    return outcome;
  }

  /** Takes the last undo of this unlock back. */
  async redo(): Promise<UndoOutcome> {
    const change = this.undoStack.takeRedo();
    if (change === null) throw new Refused({ code: 'nothing-to-undo' });
    const outcome = await this.takeBack(change, false);
    this.undoStack.redid(outcome.change, outcome.label);
    return outcome;
  }

  /** Takes any Change back; `asStep` makes that a step that undo can take back in its turn. */
  async takeBack(id: ChangeId, asStep: boolean): Promise<UndoOutcome> {
    const read = await this.#log.read(id);
    if (!this.#touches.knows(id)) await this.#noteAllChanges();
    const { migrations } = this.#parts;
    const touched = this.#touches.touchedSince(id);
    const newSet = () => this.#newSet();
    const { set, refused } = await takeBack(read, touched, migrations, this.#referrers, newSet);
    const { label } = read.change;
    const at = this.#parts.now();
    const change = await this.#commit(set, { label, at, takesBack: id, batch: null, named: [] });
    if (asStep) this.undoStack.did(change, label);
    return { change, takesBack: id, label, refused };
  }

  /**
   * Takes a source out of the casebook for good, with the claims that rested on it alone and with
   * what the Changes held of either. It cannot be taken back, and nothing done before can be undone.
   * What the journal and the snapshots still hold is for the caller to drop.
   */
  async eraseSource(id: SourceId): Promise<ErasedSource> {
    const { opened, migrations } = this.#parts;
    const entry = opened.index.get(id);
    if (entry?.kind !== 'source') {
      throw new Refused({ code: 'invalid', field: ['source'], reason: 'missing-record' });
    }
    const source = (await this.#reader.record(entry)) as Source;
    const set = this.#newSet();
    const { erased, claims, kept } = await eraseSource(source, set, opened.index, this.#reader);
    const files = new Set(filesIn(source));
    const pruned: FrameRow[] = [];
    const before: SealedRow[] = [];
    const notes: (() => void)[] = [];
    for await (const { change, schemas } of this.#log.all()) {
      const left = prunedChange(change, erased);
      if (left === change) continue;
      for (const op of change.ops)
        if (op.id === id) filesIn(op.before).forEach((f) => files.add(f));
      const sealed = await this.#log.reseal(left, schemas);
      pruned.push(...sealed.rows);
      for (const spare of sealed.spare) pruned.push({ table: tables.changes, id: spare, b: null });
      before.push(...sealed.before);
      notes.push(() => this.#log.note(left, sealed.ids));
    }
    const records = await sealRecords(opened.seal, set, migrations);
    const at = this.#parts.now();
    const label = { key: 'change.erase-source', values: { count: String(claims) } };
    const written = { rows: pruned, before };
    await this.#save({ label, at, takesBack: null, batch: null, ops: [] }, [], records, written);
    for (const note of notes) note();
    this.#noteReferrers(set);
    this.texts.forget(id);
    this.undoStack.clear();
    this.#touches = new Touches();
    this.#parts.onSaving(set).saved();
    return { claims, changes: notes.length, erased, files: [...files].filter((f) => !kept.has(f)) };
  }

  /** A page of History, newest first. */
  async history({ before, limit = 50 }: HistoryPage): Promise<HistoryEntry[]> {
    const heads = await this.#log.heads();
    const takenBackBy = new Map<string, ChangeId>();
    for (const { id, takesBack } of heads.toReversed()) {
      if (takesBack !== null) takenBackBy.set(takesBack, id);
    }
    const from = before === undefined ? 0 : heads.findIndex(({ id }) => id === before) + 1;
    const entries: HistoryEntry[] = [];
    for (const { opCount, ...head } of heads.slice(from, from + Math.min(limit, MOST_ENTRIES))) {
      const change: Change =
        opCount > MOST_OPS_SHOWN
          ? { ...head, ops: [] }
          : plainChange((await this.#log.read(head.id)).change);
      entries.push({ ...change, opCount, takenBackBy: takenBackBy.get(head.id) ?? null });
    }
    return entries;
  }

  /** The frozen text of a source's version. */
  async text(source: SourceId, version: number): Promise<SourceText> {
    const latest = this.texts.latest(source, version);
    if (latest !== null) return latest;
    const entry = this.#parts.opened.index.get(source);
    if (entry?.kind !== 'source') {
      throw new Refused({ code: 'invalid', field: ['source'], reason: 'missing-record' });
    }
    return this.texts.read((await this.#reader.record(entry)) as Source, version);
  }

  /** What a sweep of files looks through. */
  get named(): { readonly reader: RecordReader; readonly log: ChangeLog } {
    return { reader: this.#reader, log: this.#log };
  }

  async #work({ steps, stepsField }: Plan, now: string): Promise<WorkingSet> {
    const set = this.#newSet();
    for (const step of checkSteps(steps, stepsField)) await applyStep(set, step, now);
    const [problem] = await findProblems(set, this.#referrers);
    if (problem === undefined) return set;
    const { at, path, reason } = problem;
    const field = stepsField === undefined ? path : [stepsField, at, ...path];
    throw new Refused({ code: 'invalid', field, reason });
  }

  async #commit(
    set: WorkingSet,
    made: Pick<StoredChange, 'label' | 'at' | 'takesBack'> & {
      readonly batch: BatchId | null;
      readonly named: readonly NamedAttachment[];
    },
  ): Promise<ChangeId> {
    const { opened, migrations, onSaving } = this.#parts;
    const { named, ...about } = made;
    const news = onSaving(set);
    try {
      const records = toldOf(news, await sealRecords(opened.seal, set, migrations));
      const change = await this.#save({ ...about, ops: set.ops }, named, records);
      this.#noteReferrers(set);
      news.saved();
      return change;
    } catch (error) {
      news.failed();
      throw error;
    }
  }

  /** Saves rows together with the Change that tells of them, and notes both. */
  async #save(
    made: Omit<StoredChange, 'id' | 'actor' | 'count' | 'lamport'>,
    attachments: readonly NamedAttachment[],
    records: Iterable<SealedRecord>,
    further: WritePart = { rows: [], before: [] },
  ): Promise<ChangeId> {
    const { migrations } = this.#parts;
    const { path, index } = this.#parts.opened;
    const { actor, count, lamport } = path.epoch;
    const stamp = { id: newId('change'), actor, count: count + 1, lamport: lamport + 1 };
    const change: StoredChange = { ...stamp, ...made };
    const kinds = new Set(made.ops.map((op) => op.kind));
    const schemas = new Map([...kinds].map((kind) => [kind, migrations.current(kind)]));
    const log = this.#log.sealChange(change, schemas);
    const entries = new Map<string, RecordEntry | null>();
    function* parts(): Generator<WritePart> {
      for (const { id, entry, ...part } of records) {
        if (entry !== undefined) entries.set(id, entry);
        yield part;
      }
      yield further;
      yield { rows: log.rows, before: [] };
    }
    await path.save({
      parts: parts(),
      attachments,
      count: stamp.count,
      lamport: stamp.lamport,
    });
    for (const [id, entry] of entries) {
      if (entry === null) index.delete(id);
      else index.set(entry);
    }
    this.#log.note(change, log.ids);
    this.#touches.note(change);
    return change.id;
  }

  #noteReferrers(set: WorkingSet): void {
    for (const [at, op] of set.ops.entries()) {
      // Also what was taken out and is put back: it went only because nothing led to it.
      const born = op.op === 'add' ? [op.path[1] ?? op.id] : [];
      if (set.written[at] !== undefined) this.#referrers.note(op.id, set.mentions(at), born);
    }
  }

  async #noteAllChanges(): Promise<void> {
    const touches = new Touches();
    for await (const { change } of this.#log.all()) touches.note(change);
    this.#touches = touches;
  }

  #newSet(): WorkingSet {
    return new WorkingSet(this.#parts.opened.index, this.#reader, this.#parts.migrations);
  }
}

function* toldOf(news: SavedNews, records: Iterable<SealedRecord>): Generator<SealedRecord> {
  for (const record of records) {
    news.sealed(record.id);
    yield record;
  }
}
