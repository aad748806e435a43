import type { Bytes } from './bytes';

const FIELD_HEAD = 5;
const encoder = new TextEncoder();

/** A part of a canonical encoding: text, a whole number from 0 to 2^53 - 1, or bytes. */
export type CanonicalField = string | number | Uint8Array;

/**
 * One byte string for a list of fields, different for every different list: each field is written
 * as a tag for its type, its length (4 bytes, big-endian) and its content. What is authenticated
 * beside a ciphertext is always built here, so that two meanings never share one encoding.
 *
 * `label` comes first and names the purpose and its version, such as "vigil/1 row".
 * Throws a RangeError for a number that is no whole number in range.
 */
export function canonical(label: string, ...fields: readonly CanonicalField[]): Bytes {
  const contents = [label, ...fields].map(encodeField);
  let length = 0;
  for (const { bytes } of contents) length += FIELD_HEAD + bytes.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const { tag, bytes } of contents) {
    whole[at] = tag;
    writeU32(whole, at + 1, bytes.length);
    whole.set(bytes, at + FIELD_HEAD);
    at += FIELD_HEAD + bytes.length;
  }
  return whole;
}

function encodeField(field: CanonicalField): { tag: number; bytes: Uint8Array } {
  if (typeof field === 'string') return { tag: 1, bytes: encoder.encode(field) };
  if (typeof field === 'number') return { tag: 2, bytes: encodeNumber(field) };
  return { tag: 3, bytes: field };
}

function encodeNumber(value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a whole number');
  const bytes = new Uint8Array(8);
  writeU32(bytes, 0, Math.floor(value / 2 ** 32));
  writeU32(bytes, 4, value % 2 ** 32);
  return bytes;
}

/** Written by hand: this runs for every row at unlock, and a DataView costs more than the rest. */
function writeU32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
}
