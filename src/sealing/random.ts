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
