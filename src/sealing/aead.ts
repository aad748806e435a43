import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { assertLength, ownBytes, type Bytes } from './bytes';

/** Bytes of a key. */
export const KEY_LENGTH = 32;
/** Bytes of a nonce: long enough to be drawn at random without a count (draft-irtf-cfrg-xchacha). */
export const NONCE_LENGTH = 24;
/** Bytes of the tag that ends every ciphertext. */
export const TAG_LENGTH = 16;

/**
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha): the ciphertext of `plaintext` followed by its
 * 16-byte tag, which also covers `aad`. One nonce must never serve twice under one key.
 * Throws a RangeError for a key or nonce of another length.
 */
export function encrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Bytes {
  assertLength(key, KEY_LENGTH, 'key');
  assertLength(nonce, NONCE_LENGTH, 'nonce');
  return xchacha20poly1305(key, nonce, aad).encrypt(plaintext);
}

/**
 * As `encrypt`, in place: `room` holds the plaintext and behind it `TAG_LENGTH` bytes for the tag, and
 * then the ciphertext. Where it begins on a word of its buffer, that takes no copy.
 */
export function encryptInPlace(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  room: Uint8Array,
): void {
  assertLength(key, KEY_LENGTH, 'key');
  assertLength(nonce, NONCE_LENGTH, 'nonce');
  xchacha20poly1305(key, nonce, aad).encrypt(room.subarray(0, -TAG_LENGTH), room);
}

/**
 * The plaintext, or null where the tag does not fit key, nonce, `aad` and ciphertext; nothing is
 * decrypted then. Throws a RangeError for a key or nonce of another length.
 */
export function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Bytes | null {
  assertLength(key, KEY_LENGTH, 'key');
  assertLength(nonce, NONCE_LENGTH, 'nonce');
  if (sealed.length < TAG_LENGTH) return null;
  // A view that does not begin on a word sends the cipher down its slow path.
  const aligned = sealed.byteOffset % 4 === 0 ? sealed : ownBytes(sealed);
  try {
    return xchacha20poly1305(key, nonce, aad).decrypt(aligned);
  } catch {
    // Key, nonce and length were checked above: what is left is the tag.
    return null;
  }
}
