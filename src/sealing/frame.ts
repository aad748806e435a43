/**
 * One frame of the journal = one transaction:
 *
 *   magic (8) | length of the body (4) | check (8) | body | MAC (32)      numbers big-endian
 *
 * MAC = HMAC-SHA256(K_journal, all before it). The check is a MAC of magic and length alone: it
 * tells a frame that was being written when the power went (its length is right, its body short)
 * from one whose length was damaged, which must never be cut off.
 */
import { ByteWriter } from './byte-writer';
import { concatBytes, equalBytes, utf8, type Bytes } from './bytes';
import { canonical } from './canonical';
import { hmacSha256, hmacSha256OfLong } from './digest';
import { decodeFrameBody, roomForBody, writeFrameBody, type Frame } from './frame-body';
import type { CasebookSeal } from './keys';

/** Where a journal stands: the MAC and epoch of its last frame. */
export interface JournalPosition {
  readonly mac: Bytes;
  readonly epoch: number;
}

/** The largest body, in bytes. */
export const LONGEST_FRAME_BODY = 64 * 1024 * 1024;

/** Bytes of body from which the way to the platform's own code is worth it. */
const LONG_FRAME = 64 * 1024;

/** Begins every frame. No table name holds its signs, and sealed bytes hit it once in 2^64. */
export const FRAME_MAGIC = utf8('VIGIL\u0001JF');

/** Bytes before the body. */
export const FRAME_HEAD_LENGTH = 20;
/** Bytes after the body. */
export const FRAME_MAC_LENGTH = 32;

/** The position before the first frame: HMAC-SHA256(K_journal, casebook id), epoch 0. */
export function journalStart(seal: CasebookSeal): JournalPosition {
  const message = canonical('vigil/1 journal start', seal.casebookId);
  return { mac: hmacSha256(seal.keys.journal, message), epoch: 0 };
}

/**
 * The bytes to append for a frame, in a buffer of their own, and the MAC the next one must name.
 * `key` is the subkey `journal`. Throws a RangeError for a frame over 64 MiB or out of shape.
 */
export function encodeFrame(key: Uint8Array, frame: Frame): { bytes: Bytes; mac: Bytes } {
  const bytes = unsignedFrame(key, frame);
  const mac = hmacSha256(key, bytes.subarray(0, -FRAME_MAC_LENGTH));
  bytes.set(mac, bytes.length - FRAME_MAC_LENGTH);
  return { bytes, mac };
}

/** As `encodeFrame`, to the byte; a long frame's MAC is computed beside this thread. */
export async function encodeFrameAside(
  key: Uint8Array,
  frame: Frame,
): Promise<{ bytes: Bytes; mac: Bytes }> {
  if (roomForBody(frame) < LONG_FRAME) return encodeFrame(key, frame);
  const bytes = unsignedFrame(key, frame);
  const mac = await hmacSha256OfLong(key, bytes.subarray(0, -FRAME_MAC_LENGTH));
  bytes.set(mac, bytes.length - FRAME_MAC_LENGTH);
  return { bytes, mac };
}

/** A frame with zeros in the place of its MAC: written once, since it may be long. */
function unsignedFrame(key: Uint8Array, frame: Frame): Bytes {
  const beside = FRAME_HEAD_LENGTH + FRAME_MAC_LENGTH;
  const writer = new ByteWriter(beside + roomForBody(frame));
  writer.bytes(new Uint8Array(FRAME_HEAD_LENGTH));
  writeFrameBody(writer, frame);
  const bytes = writer.bytes(new Uint8Array(FRAME_MAC_LENGTH)).finish();
  const length = bytes.length - beside;
  if (length > LONGEST_FRAME_BODY) throw new RangeError('a frame holds at most 64 MiB');
  bytes.set(frameHead(key, length));
  return bytes;
}

/** The body's length as a frame's first 20 bytes tell it, or null where they are no such head. */
export function readFrameHead(key: Uint8Array, head: Uint8Array): number | null {
  if (head.length < FRAME_HEAD_LENGTH) return null;
  if (!equalBytes(head.subarray(0, FRAME_MAGIC.length), FRAME_MAGIC)) return null;
  const length = new DataView(head.buffer, head.byteOffset).getUint32(FRAME_MAGIC.length);
  if (length > LONGEST_FRAME_BODY) return null;
  return equalBytes(head.subarray(0, FRAME_HEAD_LENGTH), frameHead(key, length)) ? length : null;
}

/** A whole frame's content and MAC, or why it has none. */
export function decodeFrame(
  key: Uint8Array,
  bytes: Uint8Array,
): { frame: Frame; mac: Bytes } | 'bad-mac' | 'malformed' {
  const end = bytes.length - FRAME_MAC_LENGTH;
  const mac = hmacSha256(key, bytes.subarray(0, end));
  if (!equalBytes(mac, bytes.subarray(end))) return 'bad-mac';
  const frame = decodeFrameBody(bytes.subarray(FRAME_HEAD_LENGTH, end));
  return frame === null ? 'malformed' : { frame, mac };
}

function frameHead(key: Uint8Array, bodyLength: number): Bytes {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bodyLength);
  const check = hmacSha256(key, canonical('vigil/1 frame head', bodyLength)).subarray(0, 8);
  return concatBytes(FRAME_MAGIC, length, check);
}
