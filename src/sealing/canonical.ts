import { shortUtf8, type Bytes } from './bytes';

const FIELD_HEAD = 5;

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
  const all: readonly CanonicalField[] = [label, ...fields];
  const contents = all.map(contentOf);
  let length = 0;
  for (const content of contents) length += FIELD_HEAD + content.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const [nth, content] of contents.entries()) {
    whole[at] = tagOf(all[nth]);
    writeU32(whole, at + 1, content.length);
    whole.set(content, at + FIELD_HEAD);
    at += FIELD_HEAD + content.length;
  }
  return whole;
}

function contentOf(field: CanonicalField): Uint8Array {
  if (typeof field === 'string') return shortUtf8(field);
  return typeof field === 'number' ? encodeNumber(field) : field;
}

function tagOf(field: CanonicalField | undefined): number {
  if (typeof field === 'string') return 1;
  return typeof field === 'number' ? 2 : 3;
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
