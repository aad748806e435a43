import { decodeText } from './decode-text';

/** Text to bytes of a one-byte encoding, the way back of TextDecoder; throws on a foreign character. */
export function encodeSingleByte(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) {
    table.set(decodeText(Uint8Array.of(byte), encoding).text, byte);
  }
  return Uint8Array.from(text, (character) => {
    const byte = table.get(character);
    if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

/** Text to UTF-16 without a byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  }
  return bytes;
}
