import type { Bytes } from './bytes';

/** Bytes of the length that stands before the content, inside the seal. */
const PREFIX = 4;
const STEP = 256;
const FINE_UP_TO = 4096;

/**
 * The padded size, in bytes, of `length` bytes of content: steps of 256 up to 4 KiB, then steps of
 * about 12 %. It hides how long a name or a note is, and wastes at most an eighth of a large row.
 */
export function paddedLength(length: number): number {
  const needed = length + PREFIX;
  if (needed <= FINE_UP_TO) return roundUp(needed);
  let size = FINE_UP_TO;
  while (size < needed) size = roundUp(size * 1.12);
  return size;
}

function roundUp(size: number): number {
  return Math.ceil(size / STEP) * STEP;
}

/**
 * The content's length, the content (the parts one after the other), then zeros, into a place of
 * `paddedLength` bytes that may hold anything before.
 */
export function padInto(padded: Uint8Array, ...parts: readonly Uint8Array[]): void {
  let at = PREFIX;
  for (const part of parts) {
    padded.set(part, at);
    at += part.length;
  }
  padded.fill(0, at);
  new DataView(padded.buffer, padded.byteOffset).setUint32(0, at - PREFIX);
}

/** The content in a buffer of its own, or null where `padded` was not made by `padInto`. */
export function unpad(padded: Uint8Array): Bytes | null {
  if (padded.length < PREFIX) return null;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (padded.length !== paddedLength(length)) return null;
  return new Uint8Array(padded.subarray(PREFIX, PREFIX + length));
}
