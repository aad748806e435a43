import { scryptAsync } from '@noble/hashes/scrypt.js';
import { KEY_LENGTH } from './aead';
import { utf8, type Bytes } from './bytes';
import { isScryptCost } from './scrypt-cost';

/** Bytes of a new slot's salt; a slot with fewer is refused. */
export const SALT_LENGTH = 16;
const LONGEST_SALT = 64;

/** scrypt's parameters as a header states them (RFC 7914, section 2). */
export interface ScryptParameters {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Uint8Array;
}

/** The derivation itself: 32 bytes from a password. Tests put a fast one in its place. */
export type Scrypt = (
  password: Bytes,
  parameters: ScryptParameters,
  onProgress: (done: number) => void,
) => Promise<Bytes>;

/** How a derivation runs. */
export interface PassphraseOptions {
  /** Told the share done, 0 to 1, now and then. */
  readonly onProgress?: (done: number) => void;
  readonly scrypt?: Scrypt;
}

/**
 * The bytes of a passphrase: Unicode NFKC, so that one passphrase is the same from every keyboard,
 * then UTF-8. Nothing is trimmed: a space at the end counts.
 */
export function passphraseBytes(passphrase: string): Bytes {
  return utf8(passphrase.normalize('NFKC'));
}

/** True where scrypt may run with these parameters: r = 8, p = 1, one of three N, salt 16 to 64. */
export function areAcceptable(parameters: ScryptParameters): boolean {
  const { N, r, p, salt } = parameters;
  const saltFits = salt.length >= SALT_LENGTH && salt.length <= LONGEST_SALT;
  return isScryptCost(N) && r === 8 && p === 1 && saltFits;
}

/**
 * The 32-byte key that a passphrase gives, or null where the parameters are refused, before any
 * work or memory is spent on them. Yields between steps, but belongs in a worker.
 */
export async function passphraseKey(
  passphrase: string,
  parameters: ScryptParameters,
  options: PassphraseOptions = {},
): Promise<Bytes | null> {
  if (!areAcceptable(parameters)) return null;
  const password = passphraseBytes(passphrase);
  try {
    const scrypt = options.scrypt ?? nobleScrypt;
    return await scrypt(password, parameters, options.onProgress ?? (() => undefined));
  } finally {
    password.fill(0);
  }
}

async function nobleScrypt(
  password: Bytes,
  { N, r, p, salt }: ScryptParameters,
  onProgress: (done: number) => void,
): Promise<Bytes> {
  return scryptAsync(password, salt, { N, r, p, dkLen: KEY_LENGTH, asyncTick: 50, onProgress });
}
