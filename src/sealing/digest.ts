import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { ownBytes, type Bytes } from './bytes';

/** A running SHA-256 over pieces. `finish` may be called once. */
export interface Sha256 {
  update(piece: Uint8Array): void;
  finish(): Bytes;
}

/** SHA-256 (FIPS 180-4) of `bytes`: 32 bytes. */
export function sha256(bytes: Uint8Array): Bytes {
  return nobleSha256(bytes);
}

/** SHA-256 of a whole that is never in memory at once. */
export function startSha256(): Sha256 {
  const running = nobleSha256.create();
  return {
    update(piece) {
      running.update(piece);
    },
    finish() {
      return running.digest();
    },
  };
}

/** HMAC-SHA256 (RFC 2104) of the parts one after the other: 32 bytes. */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Bytes {
  const running = hmac.create(nobleSha256, key);
  for (const part of parts) running.update(part);
  return running.digest();
}

/**
 * As `hmacSha256` of one part, by the platform's own code and beside this thread: worth its way there
 * from some tens of kilobytes on, of which it does in a millisecond what takes the other ten.
 */
export async function hmacSha256OfLong(key: Uint8Array, bytes: Bytes): Promise<Bytes> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  const imported = await crypto.subtle.importKey('raw', ownBytes(key), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytes));
}
