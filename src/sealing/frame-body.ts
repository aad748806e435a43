/**
 * A frame's body, numbers big-endian:
 *
 *   version (1) | type (1) | epoch (8) | previous MAC (32)
 *   | tables (1), each: name, rows (4) | root (32)
 *   then for type 1: batch state (1) and id (16, only with a state)
 *                    | rows (4), each: table, id (16), 0 or 1 (1), with 1: length (4), bytes
 *                    | attachments (4), each: id (16), size (8), SHA-256 (32)
 *   then for type 2: epoch taken back (8)
 */
import { ByteReader, MalformedBytes } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { assertLength, type Bytes } from './bytes';
import { ROOT_LENGTH, sortedCounts, type RowCounts } from './root';
import { assertRowPlace, isTableName, ROW_ID_LENGTH } from './row-place';

const VERSION = 1;
const MAC_LENGTH = 32;
const types = ['rows', 'void'] as const;
const batchStates = ['open', 'commit', 'abort'] as const;

/** A row that a frame writes (`b` sealed) or deletes (`b` null). */
export interface FrameRow {
  readonly table: string;
  readonly id: Bytes;
  readonly b: Bytes | null;
}

/** A sealed file that was written before the frame that names it. */
export interface NamedAttachment {
  /** 16 bytes. */
  readonly id: Bytes;
  /** Bytes of the sealed file. */
  readonly size: number;
  /** SHA-256 of the sealed file, 32 bytes. */
  readonly sha256: Bytes;
}

/**
 * The batch a frame belongs to. Frames marked `open` are inert until one with the same id says
 * `commit`; that one may carry rows too. `abort` says that they never count.
 */
export interface FrameBatch {
  /** 16 bytes. */
  readonly id: Bytes;
  readonly state: 'open' | 'commit' | 'abort';
}

interface EveryFrame {
  /** One more than the frame before; the first is 1. */
  readonly epoch: number;
  /** MAC of the frame before, 32 bytes; see `journalStart` for the first. */
  readonly previousMac: Bytes;
  /** Rows of each table after this frame. */
  readonly counts: RowCounts;
  /** `CasebookRoot.at(epoch)` after this frame, 32 bytes. */
  readonly root: Bytes;
}

/** A transaction. */
export interface RowsFrame extends EveryFrame {
  readonly type: 'rows';
  readonly batch: FrameBatch | null;
  readonly rows: readonly FrameRow[];
  readonly attachments: readonly NamedAttachment[];
}

/** Takes an earlier frame back whose transaction the store refused; replay skips that one. */
export interface VoidFrame extends EveryFrame {
  readonly type: 'void';
  /** Epoch of the frame taken back. */
  readonly voids: number;
}

/** Any frame. */
export type Frame = RowsFrame | VoidFrame;

/** Bytes that the body of a frame takes: as many, so that a long one is written where it stays. */
export function roomForBody(frame: Frame): number {
  let room = 2 + 8 + MAC_LENGTH + 1 + ROOT_LENGTH;
  for (const table of frame.counts.keys()) room += 1 + table.length + 4;
  if (frame.type === 'void') return room + 8;
  room += 1 + (frame.batch === null ? 0 : ROW_ID_LENGTH) + 4 + 4;
  for (const { table, b } of frame.rows) {
    room += 1 + table.length + ROW_ID_LENGTH + 1 + (b === null ? 0 : 4 + b.length);
  }
  return room + frame.attachments.length * (ROW_ID_LENGTH + 8 + MAC_LENGTH);
}

/** Writes a frame's body. Throws a RangeError for a frame out of shape. */
export function writeFrameBody(writer: ByteWriter, frame: Frame): void {
  assertLength(frame.previousMac, MAC_LENGTH, 'previous MAC');
  assertLength(frame.root, ROOT_LENGTH, 'root');
  writer.u8(VERSION).u8(types.indexOf(frame.type) + 1);
  writer.u64(frame.epoch).bytes(frame.previousMac);
  writeCounts(writer, frame.counts);
  writer.bytes(frame.root);
  if (frame.type === 'void') writer.u64(frame.voids);
  else writeRows(writer, frame);
}

/** The frame, or null where the bytes have another shape. Rows own their buffers. */
export function decodeFrameBody(bytes: Uint8Array): Frame | null {
  try {
    const reader = new ByteReader(bytes);
    const frame = readFrame(reader);
    reader.end();
    return frame;
  } catch (error) {
    if (error instanceof MalformedBytes) return null;
    throw error;
  }
}

/** Writes how many rows each table has; also ends a snapshot. */
export function writeCounts(writer: ByteWriter, counts: RowCounts): void {
  if (counts.size > 255) throw new RangeError('too many tables');
  writer.u8(counts.size);
  for (const [table, count] of sortedCounts(counts)) {
    if (!isTableName(table)) throw new RangeError('not the name of a table');
    writer.text(table).u32(count);
  }
}

/** Reads what `writeCounts` wrote. */
export function readCounts(reader: ByteReader): RowCounts {
  const counts = new Map<string, number>();
  for (let left = reader.u8(); left > 0; left -= 1) counts.set(readTable(reader), reader.u32());
  return counts;
}

/** Reads a table's name. */
export function readTable(reader: ByteReader): string {
  const name = reader.text();
  if (!isTableName(name)) throw new MalformedBytes('not the name of a table');
  return name;
}

function readFrame(reader: ByteReader): Frame {
  if (reader.u8() !== VERSION) throw new MalformedBytes('unknown version of a frame');
  const type = types[reader.u8() - 1];
  if (type === undefined) throw new MalformedBytes('unknown type of frame');
  const every = {
    epoch: reader.u64(),
    previousMac: reader.bytes(MAC_LENGTH),
    counts: readCounts(reader),
    root: reader.bytes(ROOT_LENGTH),
  };
  if (type === 'void') return { type, ...every, voids: reader.u64() };
  const batch = readBatch(reader);
  const rows = readList(reader, readRow);
  return { type, ...every, batch, rows, attachments: readList(reader, readAttachment) };
}

function writeRows(writer: ByteWriter, frame: RowsFrame): void {
  const { batch, rows, attachments } = frame;
  writer.u8(batch === null ? 0 : batchStates.indexOf(batch.state) + 1);
  if (batch !== null) {
    assertLength(batch.id, ROW_ID_LENGTH, 'batch id');
    writer.bytes(batch.id);
  }
  writer.u32(rows.length);
  for (const row of rows) writeRow(writer, row);
  writer.u32(attachments.length);
  for (const attachment of attachments) writeAttachment(writer, attachment);
}

function readBatch(reader: ByteReader): FrameBatch | null {
  const mark = reader.u8();
  if (mark === 0) return null;
  const state = batchStates[mark - 1];
  if (state === undefined) throw new MalformedBytes('unknown state of a batch');
  return { id: reader.bytes(ROW_ID_LENGTH), state };
}

function writeRow(writer: ByteWriter, row: FrameRow): void {
  assertRowPlace(row);
  writer.text(row.table).bytes(row.id);
  if (row.b === null) writer.u8(0);
  else writer.u8(1).u32(row.b.length).bytes(row.b);
}

function readRow(reader: ByteReader): FrameRow {
  const table = readTable(reader);
  const id = reader.bytes(ROW_ID_LENGTH);
  const mark = reader.u8();
  if (mark > 1) throw new MalformedBytes('a row is either written or deleted');
  return { table, id, b: mark === 0 ? null : reader.bytes(reader.u32()) };
}

/** Writes an attachment's name; also used in a backup. */
export function writeAttachment(writer: ByteWriter, attachment: NamedAttachment): void {
  assertLength(attachment.id, ROW_ID_LENGTH, 'attachment id');
  assertLength(attachment.sha256, MAC_LENGTH, 'SHA-256');
  writer.bytes(attachment.id).u64(attachment.size).bytes(attachment.sha256);
}

/** Reads what `writeAttachment` wrote. */
export function readAttachment(reader: ByteReader): NamedAttachment {
  const id = reader.bytes(ROW_ID_LENGTH);
  return { id, size: reader.u64(), sha256: reader.bytes(MAC_LENGTH) };
}

function readList<Item>(reader: ByteReader, readItem: (reader: ByteReader) => Item): Item[] {
  const items: Item[] = [];
  for (let left = reader.u32(); left > 0; left -= 1) items.push(readItem(reader));
  return items;
}
