import { equalBytes, toHex, type Bytes } from '../../sealing/bytes';
import type { JournalPosition } from '../../sealing/frame';
import type { Frame, FrameRow } from '../../sealing/frame-body';
import { FrameReader, type JournalEnd, type PlacedFrame } from '../../sealing/frame-reader';
import type { CasebookSeal } from '../../sealing/keys';
import type { RowCounts } from '../../sealing/root';
import type { Host, HostReader } from '../host';
import { need } from '../result';

/** Gives the bytes of a journal, or of several one behind the other, from some byte on. */
export type JournalBytes = (from: number) => Promise<HostReader>;

/** The journal in use. */
export function journalInUse(host: Host): JournalBytes {
  return async (from) => need(await host.readJournal(from));
}

/** The old journals `names`, in their order, and then the one in use, as one; read from 0 only. */
export function journalsFrom(host: Host, names: readonly string[]): JournalBytes {
  async function* pieces(): HostReader {
    for (const name of names) yield* need(await host.readOldJournal(name));
    yield* need(await host.readJournal(0));
  }
  return async () => pieces();
}

/** The journal from some place on, gone through once: what counts, and how it ends. */
export interface JournalTail {
  /** Where reading began, in bytes. */
  readonly from: number;
  /** What the first frame had to follow; null where any first frame was taken. */
  readonly after: JournalPosition | null;
  readonly frames: number;
  /** The last whole frame that follows from the first; null where there is none. */
  readonly last: {
    readonly position: JournalPosition;
    readonly root: Bytes;
    readonly counts: RowCounts;
  } | null;
  /** Where the last whole frame ends, in bytes of the file. */
  readonly offset: number;
  readonly end: JournalEnd['end'];
  readonly voided: ReadonlySet<number>;
  readonly committed: ReadonlySet<string>;
}

/** What one transaction of the journal wrote. */
export interface Transaction {
  readonly rows: readonly FrameRow[];
  /** The frame that made it count, and what it says of the rows after it. */
  readonly position: JournalPosition;
  readonly root: Bytes;
  readonly counts: RowCounts;
  /** Where that frame ends, in bytes of the file. */
  readonly offset: number;
}

/**
 * Goes through the journal from byte `from`, proving that each frame follows the one before; with
 * `after` null the first frame may follow anything. `see` is shown every frame first.
 */
export async function readTail(
  journal: JournalBytes,
  seal: CasebookSeal,
  from: number,
  after: JournalPosition | null,
  see: (frame: PlacedFrame) => void,
): Promise<JournalTail> {
  const voided = new Set<number>();
  const committed = new Map<string, number>();
  let frames = 0;
  let last: JournalTail['last'] = null;
  const reader = new FrameReader(seal.keys.journal, after);
  for await (const placed of framesOf(journal, reader, from)) {
    const { frame, mac } = placed;
    see(placed);
    frames += 1;
    last = { position: { epoch: frame.epoch, mac }, root: frame.root, counts: frame.counts };
    if (frame.type === 'void') voided.add(frame.voids);
    else if (frame.batch?.state === 'commit') committed.set(toHex(frame.batch.id), frame.epoch);
  }
  const end = reader.finish();
  const counting = [...committed].filter(([, epoch]) => !voided.has(epoch));
  return {
    ...{ from, after, frames, last, voided },
    offset: from + end.offset,
    end: end.end,
    committed: new Set(counting.map(([batch]) => batch)),
  };
}

/**
 * The transactions that count, in their order, read anew: voided frames and batches that were never
 * committed are left out, a committed batch comes as one.
 */
export async function* transactions(
  journal: JournalBytes,
  seal: CasebookSeal,
  tail: JournalTail,
): AsyncGenerator<Transaction> {
  const waiting = new Map<string, FrameRow[]>();
  const reader = new FrameReader(seal.keys.journal, tail.after);
  for await (const { frame, mac, offset, length } of framesOf(journal, reader, tail.from)) {
    if (frame.type === 'void' || tail.voided.has(frame.epoch)) continue;
    const rows = rowsOf(frame, tail, waiting);
    if (rows === null) continue;
    const { epoch, root, counts } = frame;
    yield { rows, root, counts, position: { epoch, mac }, offset: tail.from + offset + length };
  }
}

/** True where a journal's first frame goes on from `position`, or passes through it. */
export function goesOnFrom(first: PlacedFrame, position: JournalPosition): boolean {
  if (first.frame.epoch === position.epoch + 1) {
    return equalBytes(first.frame.previousMac, position.mac);
  }
  return first.frame.epoch <= position.epoch;
}

function rowsOf(
  frame: Extract<Frame, { type: 'rows' }>,
  tail: JournalTail,
  waiting: Map<string, FrameRow[]>,
): readonly FrameRow[] | null {
  if (frame.batch === null) return frame.rows;
  const batch = toHex(frame.batch.id);
  if (!tail.committed.has(batch)) return null;
  const rows = [...(waiting.get(batch) ?? []), ...frame.rows];
  if (frame.batch.state === 'commit') {
    waiting.delete(batch);
    return rows;
  }
  waiting.set(batch, rows);
  return null;
}

async function* framesOf(
  journal: JournalBytes,
  reader: FrameReader,
  from: number,
): AsyncGenerator<PlacedFrame> {
  for await (const piece of await journal(from)) yield* reader.push(piece);
}
