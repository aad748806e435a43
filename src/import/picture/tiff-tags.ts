/** One tag of a TIFF directory: its number, and its value as text or numbers. */
export interface TiffTag {
  readonly tag: number;
  readonly text: string;
  readonly numbers: readonly number[];
}

/** Bytes of one value of each TIFF type (TIFF 6.0, section 2); types that are not read are absent. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };
/** No camera writes as many; a file that claims more is cut off. */
const MOST_TAGS = 500;
const LONGEST_VALUE = 4096;

/** A TIFF structure as Exif keeps it: its directories by their offset. Null where it is none. */
export function tiffReader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = bytes.length < 8 ? '' : String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0);
  if (order !== 'II' && order !== 'MM') return null;
  const little = order === 'II';
  function u16(at: number): number {
    return at + 2 <= bytes.length ? view.getUint16(at, little) : 0;
  }

  function u32(at: number): number {
    return at + 4 <= bytes.length ? view.getUint32(at, little) : 0;
  }

  function valueOf(type: number, at: number): number {
    if (type === 3) return u16(at);
    if (type === 4 || type === 9) return u32(at);
    if (type === 5 || type === 10) {
      const under = u32(at + 4);
      return under === 0 ? 0 : u32(at) / under;
    }
    return bytes[at] ?? 0;
  }

  /** The tags of the directory at `offset`, and where the next one stands; 0 for none. */
  function directory(offset: number): { readonly tags: readonly TiffTag[]; readonly next: number } {
    if (offset < 8 || offset + 2 > bytes.length) return { tags: [], next: 0 };
    const count = Math.min(u16(offset), MOST_TAGS);
    const tags = Array.from({ length: count }, (_, n): TiffTag => {
      const entry = offset + 2 + n * 12;
      const [tag, type, values] = [u16(entry), u16(entry + 2), u32(entry + 4)];
      const size = SIZES[type] ?? 0;
      const length = Math.min(values * size, LONGEST_VALUE);
      const at = values * size <= 4 ? entry + 8 : u32(entry + 8);
      if (size === 0 || at + length > bytes.length) return { tag, text: '', numbers: [] };
      const raw = bytes.subarray(at, at + length);
      const isText = type === 2 || type === 7;
      return {
        tag,
        text: isText ? new TextDecoder().decode(raw).replace(/\0+/g, ' ').trim() : '',
        numbers: isText
          ? []
          : Array.from({ length: Math.floor(length / size) }, (__, k) =>
              valueOf(type, at + k * size),
            ),
      };
    });
    return { tags, next: u32(offset + 2 + count * 12) };
  }

  return { first: u32(4), directory };
}
