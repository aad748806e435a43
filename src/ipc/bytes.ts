import { z } from '../domain/schema';

/**
 * Bytes that cross between processes. They must own their buffer: a view on a larger one carries
 * the rest of it across (a small Node Buffer its 8 KiB pool, with other secrets in it).
 */
export function ownBytes(longest: number) {
  return z.custom<Uint8Array<ArrayBuffer>>(
    (value) =>
      value instanceof Uint8Array &&
      value.byteLength <= longest &&
      value.byteLength === value.buffer.byteLength,
    { message: 'not bytes with a buffer of their own' },
  );
}

/** A copy of `bytes` in a buffer of its own. */
export function toOwnBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
