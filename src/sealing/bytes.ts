/**
 * Bytes that are the only tenant of their buffer. A view on a larger buffer would carry its
 * neighbours along when it crosses IPC or is stored, so nothing in this folder hands one out.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hexDigits = /^(?:[0-9a-f]{2})*$/;

/** The UTF-8 bytes of `text`, in a buffer of their own. */
export function utf8(text: string): Bytes {
  const bytes = encoder.encode(text);
  // Node's encoder returns a view on a shared pool for short texts.
  return bytes.length === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}

/** Short texts that are kept as bytes: labels and the names of tables, which every row names again. */
const MOST_KEPT = 64;
const LONGEST_KEPT = 24;
const kept = new Map<string, Bytes>();

/** As `utf8`; what is often asked for is kept, so the bytes are not to be changed. */
export function shortUtf8(text: string): Bytes {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const bytes = utf8(text);
  if (text.length <= LONGEST_KEPT && kept.size < MOST_KEPT) kept.set(text, bytes);
  return bytes;
}

/** A copy of `bytes` that owns its buffer. */
export function ownBytes(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

/** All parts one after the other, in one new buffer. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Lower-case hexadecimal digits, two a byte. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexOfByte[byte] ?? '';
  return hex;
}

/** The bytes of lower-case hexadecimal `hex`, or null for anything else. */
export function fromHex(hex: string): Bytes | null {
  if (!hexDigits.test(hex)) return null;
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i += 1) {
    bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  }
  return bytes;
}

/** True where both hold the same bytes; the time taken depends on the lengths only. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** Throws a RangeError unless `bytes` has exactly `length` bytes: guards against callers' mistakes. */
export function assertLength(bytes: Uint8Array, length: number, name: string): void {
  if (bytes.length !== length) {
    throw new RangeError(`${name} must have ${length} bytes, not ${bytes.length}`);
  }
}
