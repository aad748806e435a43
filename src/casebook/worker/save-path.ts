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

/** Some of what a Change writes; what belongs to one row stands in one part. */
export interface WritePart {
  readonly rows: readonly FrameRow[];
  /** The rows that stood there before, to be counted out of the root. */
  readonly before: readonly SealedRow[];
}

/** What a Change writes. */
export interface Write {
  /** Asked for one by one, so that some are sealed while those before them are at the disk. */
  readonly parts: Iterable<WritePart>;
  readonly attachments: readonly NamedAttachment[];
  /** The actor's last Change, and the Lamport counter, after it. */
  readonly count: number;
  readonly lamport: number;
}

/** A frame as it is sent, and where the journal stands behind it. */
interface MadeFrame {
  readonly bytes: Bytes;
  readonly position: JournalPosition;
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
    const rows = await this.#appendAll(write, root);
    const epoch = { ...this.#epoch, count: write.count, lamport: write.lamport };
    const after = this.#standing(epoch, root);
    try {
      await this.#store.write([...rows, sealEpoch(this.#seal, after)]);
    } catch (error) {
      await this.#takeBack(after.position.epoch);
      throw error;
    }
    this.#root = root;
    this.#epoch = after;
  }

  /**
   * Appends the frames of a write and answers with their rows, which are counted into `root`. A frame
   * is sent when the one ahead is on the disk; until then its rows are sealed and its MAC is made.
   */
  async #appendAll(write: Write, root: CasebookRoot): Promise<readonly FrameRow[]> {
    const rows: FrameRow[] = [];
    const frames = inFrames(write.parts, root);
    let batch: Bytes | null = null;
    let after = this.#epoch.position;
    let sent: Promise<void> = Promise.resolve();
    try {
      for (;;) {
        const { value, done = false } = frames.next();
        if (!done) batch ??= randomBytes(16);
        const mark =
          batch === null ? null : ({ id: batch, state: done ? 'commit' : 'open' } as const);
        const named = done ? write.attachments : [];
        const frame = this.#rowsFrame(value, named, done ? root : this.#root, mark, after);
        const made = await this.#encode(frame);
        await sent;
        sent = this.#append(made);
        // A failure is heard of where it is waited for, which is later.
        sent.catch(() => undefined);
        rows.push(...value);
        if (done) break;
        after = made.position;
      }
      await sent;
      return rows;
    } catch (error) {
      // Where the journal stands is known only when the frame under way was answered.
      await sent.catch(() => undefined);
      throw error;
    }
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
    after: JournalPosition,
  ): Frame {
    const epoch = after.epoch + 1;
    const every = { epoch, previousMac: after.mac, counts: root.counts() };
    return { type: 'rows', ...every, root: root.at(epoch), batch, rows, attachments };
  }

  async #encode(frame: Frame): Promise<MadeFrame> {
    const { bytes, mac } = await encodeFrameAside(this.#seal.keys.journal, frame);
    return { bytes, position: { epoch: frame.epoch, mac } };
  }

  /** Appends a frame; then the position stands behind it, whatever becomes of the transaction. */
  async #append({ bytes, position }: MadeFrame): Promise<void> {
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
      await this.#append(await this.#encode({ type: 'void', ...every, root, voids }));
    } catch {
      // The frame stands, and the user was told that it was not saved: nothing may follow it.
      this.stop('void-failed');
    }
  }
}

/** The root after a write: old rows out, new rows in. */
export function applyToRoot(root: CasebookRoot, write: WritePart): void {
  const before = new Map(write.before.map((row) => [placeKey(row), row]));
  for (const row of write.rows) {
    const old = before.size === 0 ? undefined : before.get(placeKey(row));
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

/** Rows frame by frame, counted into the root as they come; those of the last frame are returned. */
function* inFrames(
  parts: Iterable<WritePart>,
  root: CasebookRoot,
): Generator<readonly FrameRow[], readonly FrameRow[]> {
  let rows: FrameRow[] = [];
  let room = FRAME_BYTES;
  for (const part of parts) {
    applyToRoot(root, part);
    for (const row of part.rows) {
      const size = row.b?.length ?? 0;
      if (rows.length > 0 && size > room) {
        yield rows;
        rows = [];
        room = FRAME_BYTES;
      }
      rows.push(row);
      room -= size;
    }
  }
  return rows;
}
