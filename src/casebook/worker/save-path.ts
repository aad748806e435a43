import { randomBytes } from '../../sealing/random';
import { toHex, type Bytes } from '../../sealing/bytes';
import { encodeFrameAside, type JournalPosition } from '../../sealing/frame';
import type { Frame, FrameBatch, FrameRow, NamedAttachment } from '../../sealing/frame-body';
import type { CasebookSeal } from '../../sealing/keys';
import type { CasebookRoot } from '../../sealing/root';
import type { SealedRow } from '../../sealing/row-place';
import type { Host } from '../host';
import { Refused } from '../result';
import { sealEpoch, type EpochRow } from './epoch-row';
import type { RowStore } from './store';

/** Sealed bytes of rows in one frame. More than that goes out as a batch of frames. */
const FRAME_BYTES = 768 * 1024;

/** What a Change writes. */
export interface Write {
  readonly rows: readonly FrameRow[];
  /** The rows that stood there before, to be counted out of the root. */
  readonly before: readonly SealedRow[];
  readonly attachments: readonly NamedAttachment[];
  /** The actor's last Change, and the Lamport counter, after it. */
  readonly count: number;
  readonly lamport: number;
}

/**
 * The one way in which rows are written: a frame to the journal, then one strict transaction, and
 * only then is it saved. Where the transaction fails, a void frame takes the frame back. Callers
 * see to it that one write is done before the next begins.
 */
export class SavePath {
  readonly #host: Host;
  readonly #store: RowStore;
  readonly #seal: CasebookSeal;
  #epoch: EpochRow;
  #root: CasebookRoot;
  #stopped: string | null = null;

  constructor(
    host: Host,
    store: RowStore,
    seal: CasebookSeal,
    epoch: EpochRow,
    root: CasebookRoot,
  ) {
    this.#host = host;
    this.#store = store;
    this.#seal = seal;
    this.#epoch = epoch;
    this.#root = root;
  }

  /** Where store and journal stand. */
  get epoch(): EpochRow {
    return this.#epoch;
  }

  /** Why nothing can be written any more in this unlock; null while it can. */
  get stopped(): string | null {
    return this.#stopped;
  }

  /** Lets nothing more be written in this unlock. */
  stop(why: string): void {
    this.#stopped ??= why;
  }

  /** Lets writes go on where `why` was what stopped them. */
  resume(why: string): void {
    if (this.#stopped === why) this.#stopped = null;
  }

  /** Writes; resolves when saved. Nothing of it is there where it throws Refused. */
  async save(write: Write): Promise<void> {
    this.#assertWritable();
    const root = this.#root.clone();
    applyToRoot(root, write);
    const pieces = inFrames(write.rows);
    const batch = pieces.length > 1 ? randomBytes(16) : null;
    for (const rows of pieces.slice(0, -1)) {
      await this.#append(this.#rowsFrame(rows, [], this.#root, batchMark(batch, 'open')));
    }
    const last = pieces.at(-1) ?? [];
    const mark = batchMark(batch, 'commit');
    await this.#append(this.#rowsFrame(last, write.attachments, root, mark));
    const epoch = { ...this.#epoch, count: write.count, lamport: write.lamport };
    const after = this.#standing(epoch, root);
    try {
      await this.#store.write([...write.rows, sealEpoch(this.#seal, after)]);
    } catch (error) {
      await this.#takeBack(after.position.epoch);
      throw error;
    }
    this.#root = root;
    this.#epoch = after;
  }

  /** Writes the epoch row alone, for what is no Change: the journal was started anew, or replayed. */
  async mark(change: Partial<EpochRow>): Promise<void> {
    const after = this.#standing({ ...this.#epoch, ...change }, this.#root);
    await this.#store.write([sealEpoch(this.#seal, after)]);
    this.#epoch = after;
  }

  #assertWritable(): void {
    if (this.#stopped !== null) throw new Refused({ code: 'read-only-now', why: this.#stopped });
  }

  #standing(epoch: EpochRow, root: CasebookRoot): EpochRow {
    return { ...epoch, root: root.at(epoch.position.epoch), counts: root.counts() };
  }

  #rowsFrame(
    rows: readonly FrameRow[],
    attachments: readonly NamedAttachment[],
    root: CasebookRoot,
    batch: FrameBatch | null,
  ): Frame {
    const epoch = this.#epoch.position.epoch + 1;
    const every = { epoch, previousMac: this.#epoch.position.mac, counts: root.counts() };
    return { type: 'rows', ...every, root: root.at(epoch), batch, rows, attachments };
  }

  /** Appends a frame; then the position stands behind it, whatever becomes of the transaction. */
  async #append(frame: Frame): Promise<void> {
    const { bytes, mac } = await encodeFrameAside(this.#seal.keys.journal, frame);
    const length = bytes.length;
    const answer = await this.#host.appendJournal(bytes);
    if (!answer.ok) {
      await this.#cutPartialFrame();
      throw new Refused(answer.error);
    }
    if (answer.value !== this.#epoch.offset) {
      this.stop('journal-moved');
      throw new Refused({ code: 'read-only-now', why: 'journal-moved' });
    }
    const position: JournalPosition = { epoch: frame.epoch, mac };
    this.#epoch = { ...this.#epoch, position, offset: this.#epoch.offset + length };
  }

  /** After a failed append nothing of the frame may stay, or the next would follow a torn one. */
  async #cutPartialFrame(): Promise<void> {
    const length = await this.#host.journalLength();
    if (length.ok && length.value === this.#epoch.offset) return;
    const cut = length.ok && length.value > this.#epoch.offset;
    const done = cut ? await this.#host.cutJournal(this.#epoch.offset) : null;
    if (!done?.ok) this.stop('journal-uncertain');
  }

  async #takeBack(voids: number): Promise<void> {
    const epoch = this.#epoch.position.epoch + 1;
    const root = this.#root.at(epoch);
    const every = { epoch, previousMac: this.#epoch.position.mac, counts: this.#root.counts() };
    try {
      await this.#append({ type: 'void', ...every, root, voids });
    } catch {
      // The frame stands, and the user was told that it was not saved: nothing may follow it.
      this.stop('void-failed');
    }
  }
}

/** The root after a write: old rows out, new rows in. */
export function applyToRoot(root: CasebookRoot, write: Pick<Write, 'rows' | 'before'>): void {
  const before = new Map(write.before.map((row) => [placeKey(row), row]));
  for (const row of write.rows) {
    const old = before.get(placeKey(row));
    if (row.b === null) {
      if (old !== undefined) root.remove(old, old.b);
    } else if (old === undefined) root.add(row, row.b);
    else root.replace(row, old.b, row.b);
  }
}

/** A row's place as a key. */
export function placeKey(row: { readonly table: string; readonly id: Bytes }): string {
  return `${row.table}/${toHex(row.id)}`;
}

function batchMark(id: Bytes | null, state: FrameBatch['state']): FrameBatch | null {
  return id === null ? null : { id, state };
}

function inFrames(rows: readonly FrameRow[]): readonly (readonly FrameRow[])[] {
  const frames: FrameRow[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = row.b?.length ?? 0;
    const last = frames.at(-1);
    if (last === undefined || size > room) {
      frames.push([row]);
      room = FRAME_BYTES - size;
    } else {
      last.push(row);
      room -= size;
    }
  }
  return frames;
}
