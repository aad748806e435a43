import { sha256 } from '../../../sealing/digest';

/** SHA-256 of a text as UTF-8, in hexadecimal: the same that a text version keeps. */
export function textHash(text: string): string {
  let hex = '';
  for (const byte of sha256(new TextEncoder().encode(text)))
    hex += byte.toString(16).padStart(2, '0');
  return hex;
}
