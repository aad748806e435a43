/**
 * IBM 855, the Cyrillic of DOS before code page 866 (IBM's registry of code pages, CPGID 00855). No
 * TextDecoder knows it. Its upper half, in the order of its bytes from 0x80.
 */
const UPPER_HALF =
  'ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪ' +
  'аАбБцЦдДеЕфФгГ«»\u2591\u2592\u2593\u2502\u2524хХиИ\u2563\u2551\u2557\u255dйЙ\u2510' +
  '\u2514\u2534\u252c\u251c\u2500\u253cкК\u255a\u2554\u2569\u2566\u2560\u2550\u256c¤лЛмМнНоОп\u2518\u250c\u2588\u2584Пя\u2580' +
  'ЯрРсСтТуУжЖвВьЬ№\u00adыЫзЗшШэЭщЩчЧ§\u25a0\u00a0';

/** Decodes IBM 855; every byte means something, so nothing is replaced. */
export function decodeIbm855(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const units = Uint16Array.from(bytes.subarray(at, at + PIECE), (byte) =>
      byte < 0x80 ? byte : UPPER_HALF.charCodeAt(byte - 0x80),
    );
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

/** Letters that one call of `fromCharCode` is given: many more would not fit on the stack. */
const PIECE = 8192;
