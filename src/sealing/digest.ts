import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { concatBytes, ownBytes, type Bytes } from './bytes';

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

/** So many bytes at most are kept for the platform's own SHA-256, which takes no pieces. */
const LONGEST_KEPT = 8 * 1024 * 1024;

/**
 * As `startSha256`, but what comes to no more than 8 MiB is kept and hashed at the end by the platform's
 * own code, beside this thread and in a tenth of the time. Pieces may be changed or handed on after.
 */
export function startSha256Beside(): {
  update(piece: Uint8Array): void;
  finish(): Promise<Bytes>;
} {
  let kept: Bytes[] = [];
  let size = 0;
  let running: Sha256 | null = null;
  return {
    update(piece) {
      size += piece.length;
      if (running === null && size <= LONGEST_KEPT) {
        kept.push(ownBytes(piece));
        return;
      }
      if (running === null) {
        running = startSha256();
        for (const one of kept) running.update(one);
        kept = [];
      }
      running.update(piece);
    },
    async finish() {
      if (running !== null) return running.finish();
      return new Uint8Array(await crypto.subtle.digest('SHA-256', concatBytes(...kept)));
    },
  };
}

/** HMAC-SHA256 (RFC 2104) of the parts one after the other: 32 bytes. */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Bytes {
  const running = hmac.create(nobleSha256, key);
  for (const part of parts) running.update(part);
  return running.digest();
}

/** The platform's keys by ours: each goes when ours does. */
const importedKeys = new WeakMap<Uint8Array, ReturnType<typeof importKey>>();

function importKey(key: Uint8Array) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  const imported = crypto.subtle.importKey('raw', ownBytes(key), algorithm, false, ['sign']);
  importedKeys.set(key, imported);
  return imported;
}

/**
 * As `hmacSha256` of one part, by the platform's own code and beside this thread: worth its way there
 * from some tens of kilobytes on, of which it does in a millisecond what takes the other ten. The key
 * is taken in once and kept with its array, whose bytes nobody may change.
 */
export async function hmacSha256OfLong(key: Uint8Array, bytes: Bytes): Promise<Bytes> {
  const imported = await (importedKeys.get(key) ?? importKey(key));
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytes));
}
