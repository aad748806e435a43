/**
 * A sealed row: version (1) | key epoch (2, big-endian) | nonce (24) | ciphertext | tag (16).
 * The tag also covers the row's place, so that a row moved to another id, table or casebook, or
 * under another data key, does not open.
 */
import { decrypt, encryptInPlace, NONCE_LENGTH, TAG_LENGTH } from './aead';
import { toHex, type Bytes } from './bytes';
import { canonical } from './canonical';
import type { CasebookSeal } from './keys';
import { paddedLength, padInto, unpad } from './padding';
import { randomPublicBytes } from './random';
import { fail, ok, type Result } from './result';
import { assertRowPlace, type RowPlace } from './row-place';

/** The one version of the envelope that this Vigil writes and reads. */
export const ENVELOPE_VERSION = 1;

const HEAD_LENGTH = 3;

/** What a sealed row is longer than its padded plaintext, in bytes. */
export const ENVELOPE_OVERHEAD = HEAD_LENGTH + NONCE_LENGTH + TAG_LENGTH;

/** Why a row did not open; `id` is hexadecimal. Nothing of the content is ever named. */
export type OpenRowFailure =
  | { readonly code: 'row-not-authentic'; readonly table: string; readonly id: string }
  | {
      readonly code: 'row-unknown-version';
      readonly table: string;
      readonly id: string;
      readonly version: number;
    }
  | {
      readonly code: 'row-wrong-epoch';
      readonly table: string;
      readonly id: string;
      readonly expected: number;
      readonly found: number;
    };

/**
 * What the tag of a row covers besides its content: format, casebook, table, row id, key epoch.
 * The version byte is checked before, and "vigil/1" stands for it.
 */
export function rowAad(seal: CasebookSeal, place: RowPlace): Bytes {
  return canonical('vigil/1', seal.casebookId, place.table, place.id, seal.keyEpoch);
}

/** Where rows are sealed, one after the other: each leaves its ciphertext, and no content. */
let workspace = new Uint8Array(64 * 1024);

/**
 * Seals one row under a fresh random nonce, padded; its content is the parts one after the other. The
 * result owns its buffer.
 * Throws a RangeError for a place that is none or a key epoch outside 1 to 65535.
 */
export function sealRow(
  seal: CasebookSeal,
  place: RowPlace,
  ...content: readonly Uint8Array[]
): Bytes {
  assertRowPlace(place);
  const begin = head(seal.keyEpoch);
  const nonce = randomPublicBytes(NONCE_LENGTH);
  let length = 0;
  for (const part of content) length += part.length;
  const padded = paddedLength(length);
  if (workspace.length < padded + TAG_LENGTH) workspace = new Uint8Array(padded + TAG_LENGTH);
  const room = workspace.subarray(0, padded + TAG_LENGTH);
  padInto(room.subarray(0, padded), ...content);
  encryptInPlace(seal.keys.rows, nonce, rowAad(seal, place), room);
  const sealed = new Uint8Array(ENVELOPE_OVERHEAD + padded);
  sealed.set(begin);
  sealed.set(nonce, HEAD_LENGTH);
  sealed.set(room, HEAD_LENGTH + NONCE_LENGTH);
  return sealed;
}

/** The content of a sealed row, in a buffer of its own. */
export function openRow(
  seal: CasebookSeal,
  place: RowPlace,
  b: Uint8Array,
): Result<Bytes, OpenRowFailure> {
  assertRowPlace(place);
  const table = place.table;
  const id = toHex(place.id);
  if (b.length < ENVELOPE_OVERHEAD) return fail({ code: 'row-not-authentic', table, id });
  const view = new DataView(b.buffer, b.byteOffset);
  const version = view.getUint8(0);
  if (version !== ENVELOPE_VERSION)
    return fail({ code: 'row-unknown-version', table, id, version });
  const found = view.getUint16(1);
  if (found !== seal.keyEpoch) {
    return fail({ code: 'row-wrong-epoch', table, id, expected: seal.keyEpoch, found });
  }
  const nonce = b.slice(HEAD_LENGTH, HEAD_LENGTH + NONCE_LENGTH);
  const sealed = b.subarray(HEAD_LENGTH + NONCE_LENGTH);
  const padded = decrypt(seal.keys.rows, nonce, rowAad(seal, place), sealed);
  const content = padded === null ? null : unpad(padded);
  return content === null ? fail({ code: 'row-not-authentic', table, id }) : ok(content);
}

/** The last 16 bytes of a sealed row: its tag, which stands for the row in the root. */
export function rowTag(b: Uint8Array): Uint8Array {
  if (b.length < ENVELOPE_OVERHEAD) throw new RangeError('too short for a sealed row');
  return b.subarray(b.length - TAG_LENGTH);
}

function head(keyEpoch: number): Bytes {
  if (!Number.isInteger(keyEpoch) || keyEpoch < 1 || keyEpoch > 0xffff) {
    throw new RangeError('a key epoch is a whole number from 1 to 65535');
  }
  const bytes = new Uint8Array(HEAD_LENGTH);
  bytes[0] = ENVELOPE_VERSION;
  new DataView(bytes.buffer).setUint16(1, keyEpoch);
  return bytes;
}
