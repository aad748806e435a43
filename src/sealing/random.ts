import type { Bytes } from './bytes';

/** The most that crypto.getRandomValues gives in one call (W3C Web Cryptography, section 10.1.1). */
const MOST_AT_ONCE = 65_536;

/** `length` bytes from the system's generator, in a buffer of their own. */
export function randomBytes(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += MOST_AT_ONCE) {
    crypto.getRandomValues(bytes.subarray(at, at + MOST_AT_ONCE));
  }
  return bytes;
}

const drawn = new Uint8Array(4096);
let given = drawn.length;

/**
 * As `randomBytes`, for what is no secret, such as ids and nonces: drawn for many at once, since a
 * call for each costs a sixth of the sealing of a short row. No bytes are given twice.
 */
export function randomPublicBytes(length: number): Bytes {
  if (length > drawn.length) return randomBytes(length);
  if (given + length > drawn.length) {
    crypto.getRandomValues(drawn);
    given = 0;
  }
  const bytes = drawn.slice(given, given + length);
  given += length;
  return bytes;
}
