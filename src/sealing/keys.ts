import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { KEY_LENGTH } from './aead';
import { assertLength, ownBytes, utf8, type Bytes } from './bytes';
import { randomBytes } from './random';

/** Bytes of a casebook's id. */
export const CASEBOOK_ID_LENGTH = 16;

const purposes = ['rows', 'files', 'root', 'journal', 'header', 'backup', 'snapshot'] as const;

/** What a subkey is for. */
export type KeyPurpose = (typeof purposes)[number];

/** One subkey of 32 bytes for each purpose, all drawn from the data key. */
export type CasebookKeys = Readonly<Record<KeyPurpose, Bytes>>;

/** What sealing and opening need to know of an unlocked casebook. */
export interface CasebookSeal {
  /** 16 bytes. */
  readonly casebookId: Bytes;
  /** Which data key this is, from 1; it rises when everything is encrypted anew. */
  readonly keyEpoch: number;
  readonly keys: CasebookKeys;
}

/** A new data key: 32 random bytes. It is stored only wrapped, in the header's slots. */
export function newDataKey(): Bytes {
  return randomBytes(KEY_LENGTH);
}

/** A new casebook id: 16 random bytes. */
export function newCasebookId(): Bytes {
  return randomBytes(CASEBOOK_ID_LENGTH);
}

/**
 * The subkeys of a data key: HKDF-SHA256 (RFC 5869) with the casebook id as salt and
 * "vigil/1 <purpose>" as info. Throws a RangeError for a data key or id of another length.
 */
export function deriveKeys(dataKey: Uint8Array, casebookId: Uint8Array): CasebookKeys {
  assertLength(dataKey, KEY_LENGTH, 'data key');
  assertLength(casebookId, CASEBOOK_ID_LENGTH, 'casebook id');
  function subkey(purpose: KeyPurpose): Bytes {
    return hkdf(sha256, dataKey, casebookId, utf8(`vigil/1 ${purpose}`), KEY_LENGTH);
  }
  return {
    rows: subkey('rows'),
    files: subkey('files'),
    root: subkey('root'),
    journal: subkey('journal'),
    header: subkey('header'),
    backup: subkey('backup'),
    snapshot: subkey('snapshot'),
  };
}

/** What seals a casebook under `dataKey`. */
export function casebookSeal(
  dataKey: Uint8Array,
  casebookId: Uint8Array,
  keyEpoch = 1,
): CasebookSeal {
  const keys = deriveKeys(dataKey, casebookId);
  return { casebookId: ownBytes(casebookId), keyEpoch, keys };
}

/**
 * Overwrites every subkey with zeros. The engine may have made copies that no script can reach, so
 * locking also destroys the process.
 */
export function wipeKeys(keys: CasebookKeys): void {
  for (const purpose of purposes) keys[purpose].fill(0);
}
