import type { Client } from '../../../ipc/client';
import { answered, failed, type Answer } from '../../../ipc/failure';
import { LONGEST_READING } from '../../../ipc/reader-shapes';
import type { Origin } from './read-origin';

/**
 * The bytes of a chosen or dropped file, as they are. This page hashes, seals and passes them on; it
 * never decodes them. A chosen file's token is spent with this.
 */
export async function bytesOf(
  main: Client,
  origin: Origin,
  size: number,
): Promise<Answer<Uint8Array>> {
  if (size > LONGEST_READING) return failed('too-large');
  if ('file' in origin) {
    try {
      return answered(new Uint8Array(await origin.file.arrayBuffer()));
    } catch {
      // Removed or changed since it was dropped.
      return failed('not-found');
    }
  }
  const opened = await main.openReader('files.read', { token: origin.token });
  if (!opened.ok) return opened;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of opened.value) {
    pieces.push(piece);
    length += piece.length;
    if (length > LONGEST_READING) return failed('too-large');
  }
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return answered(first);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return answered(whole);
}

/** SHA-256 of bytes in hexadecimal, without holding the page up. */
export async function bytesHash(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
