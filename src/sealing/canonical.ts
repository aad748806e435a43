import { concatBytes, utf8, type Bytes } from './bytes';

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
  return concatBytes(...[label, ...fields].flatMap(encodeField));
}

function encodeField(field: CanonicalField): Uint8Array[] {
  if (typeof field === 'string') return tagged(1, utf8(field));
  if (typeof field === 'number') return tagged(2, encodeNumber(field));
  return tagged(3, field);
}

function tagged(tag: number, content: Uint8Array): Uint8Array[] {
  const head = new Uint8Array(5);
  head[0] = tag;
  new DataView(head.buffer).setUint32(1, content.length);
  return [head, content];
}

function encodeNumber(value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a whole number');
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}
