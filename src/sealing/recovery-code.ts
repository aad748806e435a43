/**
 * The recovery code: 160 random bits and a checksum of 20, as 36 signs of Crockford's base 32
 * (https://www.crockford.com/base32.html) in nine groups of four. It has the strength of a key, so
 * no slow derivation guards it. The checksum finds a slip of the pen; it keeps nobody out.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { KEY_LENGTH } from './aead';
import { assertLength, concatBytes, utf8, type Bytes } from './bytes';
import { sha256 } from './digest';
import { randomBytes } from './random';
import { fail, ok, type Result } from './result';

/** Bytes of secret in a recovery code. */
export const RECOVERY_SECRET_LENGTH = 20;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_SIGNS = 32;
const CHECK_SIGNS = 4;
const SIGNS = SECRET_SIGNS + CHECK_SIGNS;
const GROUP = 4;

/**
 * Signs that are read as another one: Crockford's own (O, I, L), the dotted capital I of the
 * Azerbaijani alphabet, and Cyrillic capitals that look the same on paper.
 */
const readAs: Readonly<Record<string, string>> = {
  ...{ O: '0', I: '1', L: '1', İ: '1' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: '0', Р: 'P', С: 'C', Т: 'T', Х: 'X' },
};

/** Why typed text is no recovery code. `sign` is the first that no code holds. */
export type RecoveryCodeFailure =
  | { readonly code: 'recovery-code-sign'; readonly sign: string }
  | { readonly code: 'recovery-code-length'; readonly expected: number; readonly found: number }
  | { readonly code: 'recovery-code-checksum' };

/** A new secret of 160 random bits. */
export function newRecoverySecret(): Bytes {
  return randomBytes(RECOVERY_SECRET_LENGTH);
}

/** The code as it is shown and printed: `XXXX-XXXX-...`, nine groups, the last is the checksum. */
export function formatRecoveryCode(secret: Uint8Array): string {
  assertLength(secret, RECOVERY_SECRET_LENGTH, 'recovery secret');
  const signs = toSigns(secret) + checksum(secret);
  return Array.from({ length: SIGNS / GROUP }, (_, i) =>
    signs.slice(i * GROUP, (i + 1) * GROUP),
  ).join('-');
}

/**
 * The 20 bytes of a typed code. Case, spaces and dashes do not matter, O is read as 0, I and L as
 * 1, and Cyrillic signs as the Latin ones they look like.
 */
export function parseRecoveryCode(text: string): Result<Bytes, RecoveryCodeFailure> {
  const signs = [
    ...text
      .normalize('NFKC')
      .replaceAll(/[\s\p{Dash}]/gu, '')
      .toUpperCase(),
  ].map((sign) => readAs[sign] ?? sign);
  const strange = signs.find((sign) => !ALPHABET.includes(sign));
  if (strange !== undefined) return fail({ code: 'recovery-code-sign', sign: strange });
  if (signs.length !== SIGNS) {
    return fail({ code: 'recovery-code-length', expected: SIGNS, found: signs.length });
  }
  const secret = fromSigns(signs.slice(0, SECRET_SIGNS));
  const isRight = checksum(secret) === signs.slice(SECRET_SIGNS).join('');
  return isRight ? ok(secret) : fail({ code: 'recovery-code-checksum' });
}

/** The 32-byte key that a recovery secret gives under a slot's salt (HKDF-SHA256, RFC 5869). */
export function recoveryKey(secret: Uint8Array, salt: Uint8Array): Bytes {
  assertLength(secret, RECOVERY_SECRET_LENGTH, 'recovery secret');
  return hkdf(nobleSha256, secret, salt, utf8('vigil/1 recovery code'), KEY_LENGTH);
}

function checksum(secret: Uint8Array): string {
  const digest = sha256(concatBytes(utf8('vigil/1 recovery code checksum'), secret));
  // 20 bytes give 32 whole signs; the first four of them are the first 20 bits.
  return toSigns(digest.subarray(0, RECOVERY_SECRET_LENGTH)).slice(0, CHECK_SIGNS);
}

/** Five bits a sign, highest first; the bits must be a multiple of 40 (five bytes, eight signs). */
function toSigns(bytes: Uint8Array): string {
  let signs = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      signs += ALPHABET[(held >> bits) & 31] ?? '';
    }
    held &= 31;
  }
  return signs;
}

function fromSigns(signs: readonly string[]): Bytes {
  const bytes = new Uint8Array((signs.length * 5) / 8);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const sign of signs) {
    held = (held << 5) | ALPHABET.indexOf(sign);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    at += 1;
    held &= 255;
  }
  return bytes;
}
