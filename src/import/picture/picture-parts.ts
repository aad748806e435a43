/** A block of a picture's file that holds no part of the picture. */
export type PicturePart =
  | { readonly kind: 'exif' | 'xmp'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'other'; readonly name: string };

const XMP_NAME = 'http://ns.adobe.com/xap/1.0/\0';

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function u32(bytes: Uint8Array, at: number, little = false): number {
  if (at + 4 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, little);
}

/** The segments of a JPEG before its picture (ITU T.81, B.1.1.4): APP1, APP13 and comments. */
function jpegParts(bytes: Uint8Array): PicturePart[] {
  const parts: PicturePart[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const content = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1 && ascii(content, 0, 6) === 'Exif\0\0') {
      parts.push({ kind: 'exif', bytes: content.subarray(6) });
    } else if (marker === 0xe1 && ascii(content, 0, XMP_NAME.length) === XMP_NAME) {
      parts.push({ kind: 'xmp', bytes: content.subarray(XMP_NAME.length) });
    } else if (marker === 0xed) parts.push({ kind: 'other', name: 'IPTC' });
    else if (marker === 0xfe) {
      parts.push({ kind: 'text', name: 'comment', text: new TextDecoder().decode(content).trim() });
    } else if (marker === 0xe1) parts.push({ kind: 'other', name: 'APP1' });
    if (length < 2) break;
    at += 2 + length;
  }
  return parts;
}

function pngText(name: string, content: Uint8Array): PicturePart {
  const end = content.indexOf(0);
  const keyword = ascii(content, 0, Math.max(0, end));
  if (keyword === 'XML:com.adobe.xmp') return { kind: 'xmp', bytes: content };
  if (name !== 'tEXt') return { kind: 'other', name: keyword === '' ? name : keyword };
  return {
    kind: 'text',
    name: keyword,
    text: new TextDecoder('latin1').decode(content.subarray(end + 1)),
  };
}

/** The chunks of a PNG that are texts or Exif (PNG, third edition, 11.3). */
function pngParts(bytes: Uint8Array): PicturePart[] {
  const parts: PicturePart[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = u32(bytes, at);
    const name = ascii(bytes, at + 4, 4);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'eXIf') parts.push({ kind: 'exif', bytes: content });
    else if (name === 'tEXt' || name === 'iTXt' || name === 'zTXt')
      parts.push(pngText(name, content));
    else if (name === 'tIME') parts.push({ kind: 'other', name: 'tIME' });
    at += 12 + length;
  }
  return parts;
}

/** The chunks of a WebP that are Exif or XMP (RIFF container of WebP). */
function webpParts(bytes: Uint8Array): PicturePart[] {
  const parts: PicturePart[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = ascii(bytes, at, 4);
    const length = u32(bytes, at + 4, true);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'EXIF') {
      const skip = ascii(content, 0, 6) === 'Exif\0\0' ? 6 : 0;
      parts.push({ kind: 'exif', bytes: content.subarray(skip) });
    } else if (name === 'XMP ') parts.push({ kind: 'xmp', bytes: content });
    at += 8 + length + (length % 2);
  }
  return parts;
}

/** The blocks of a JPEG, PNG or WebP that hold no part of the picture; none for other kinds. */
export function pictureParts(bytes: Uint8Array): PicturePart[] {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegParts(bytes);
  if (ascii(bytes, 0, 4) === '\x89PNG') return pngParts(bytes);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webpParts(bytes);
  return [];
}
