import { decodeIbm855 } from './ibm855';

/**
 * Bytes to characters. TextDecoder does the work; UTF-32 and IBM 855, which it does not know, are read
 * here.
 */
export interface DecodedText {
  readonly text: string;
  /** How many U+FFFD stand in the text for bytes that mean nothing in this encoding. */
  readonly replaced: number;
}

/**
 * True when `decodeText` can read the encoding: a label of the WHATWG standard, UTF-32 or IBM 855. Not
 * `x-user-defined`, which names no letters: the standard reads it as another where a page declares it.
 */
export function isKnownEncoding(label: string): boolean {
  if (/^\s*x-user-defined\s*$/i.test(label)) return false;
  if (/^utf-32(le|be)?$/i.test(label) || IBM_855.test(label)) return true;
  try {
    return new TextDecoder(label) instanceof TextDecoder;
  } catch {
    return false;
  }
}

/**
 * Decodes `bytes` without a byte order mark at its head. Never throws on bad bytes: each becomes
 * U+FFFD and is counted (those the file itself holds as U+FFFD are counted too).
 * Throws RangeError for an encoding that `isKnownEncoding` refuses.
 */
export function decodeText(bytes: Uint8Array, encoding: string): DecodedText {
  const decoded = decode(bytes, encoding);
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  return { text, replaced: countCharacter(text, '\ufffd') };
}

function decode(bytes: Uint8Array, encoding: string): string {
  const utf32 = /^utf-32(le|be)?$/i.exec(encoding);
  if (utf32 !== null) return decodeUtf32(bytes, utf32[1]?.toLowerCase() !== 'be');
  if (IBM_855.test(encoding)) return decodeIbm855(bytes);
  if (WINDOWS_1252.test(encoding)) return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

/** Newlines of any kind (CRLF, CR) as `\n`; nothing else is touched. */
export function withPlainNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** How often one code unit occurs. */
export function countCharacter(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) {
    count += 1;
  }
  return count;
}

const IBM_855 = /^(ibm|cp)-?855$/i;
const WINDOWS_1252 = /^(windows-1252|cp1252|iso-?8859-1|latin1|us-ascii|ascii)$/i;
const LETTERS_OF_1254 = 'ĞİŞğış\u008e\u009e';
const LETTERS_OF_1252 = 'ÐÝÞðýþŽž';

/**
 * Goes through windows-1254, which differs in eight places: Node 20 leaves 0x80 to 0x9F of
 * windows-1252 as control characters (Chromium does not), and a test must see what the app sees.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1254')
    .decode(bytes)
    .replace(
      /[ĞİŞğış\u008e\u009e]/g,
      (found) => LETTERS_OF_1252[LETTERS_OF_1254.indexOf(found)] ?? '',
    );
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    const valid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    piece += String.fromCodePoint(valid ? point : 0xfffd);
    if (piece.length >= 8192) {
      pieces.push(piece);
      piece = '';
    }
  }
  return pieces.join('') + piece;
}
