import { describe, expect, it } from 'vitest';
import { pictureMetadata } from './picture-metadata';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

type Value = string | readonly [number, number][] | number;

/** A TIFF directory at `at`, its values behind it; little-endian, as most cameras write. */
function directory(at: number, tags: readonly (readonly [number, Value])[], next = 0): number[] {
  let behind = at + 2 + tags.length * 12 + 4;
  const values: number[] = [];
  const entries = tags.flatMap(([tag, value]) => {
    if (typeof value === 'number') return [...u16(tag), ...u16(4), ...u32(1), ...u32(value)];
    const bytes =
      typeof value === 'string'
        ? [...ascii(value), 0]
        : value.flatMap(([over, under]) => [...u32(over), ...u32(under)]);
    const type = typeof value === 'string' ? 2 : 5;
    const count = typeof value === 'string' ? bytes.length : value.length;
    const head = [...u16(tag), ...u16(type), ...u32(count)];
    if (bytes.length <= 4) return [...head, ...bytes, ...Array<number>(4 - bytes.length).fill(0)];
    values.push(...bytes);
    behind += bytes.length;
    return [...head, ...u32(behind - bytes.length)];
  });
  return [...u16(tags.length), ...entries, ...u32(next), ...values];
}

function exif(): number[] {
  const first = (exifAt: number, gpsAt: number, nextAt: number) =>
    directory(
      8,
      [
        [0x010f, 'Lantern'],
        [0x013b, 'Anna Photographer'],
        [0x0131, 'Editor 5'],
        [0x8769, exifAt],
        [0x8825, gpsAt],
      ],
      nextAt,
    );
  const exifAt = 8 + first(0, 0, 0).length;
  const inner = directory(exifAt, [
    [0x9003, '2024:11:20 14:30:00'],
    [0xa431, 'SN-12345'],
  ]);
  const gpsAt = exifAt + inner.length;
  const gps = directory(gpsAt, [
    [1, 'N'],
    [
      2,
      [
        [40, 1],
        [22, 1],
        [30, 1],
      ],
    ],
    [3, 'E'],
    [
      4,
      [
        [49, 1],
        [50, 1],
        [0, 1],
      ],
    ],
  ]);
  const all = [...first(exifAt, gpsAt, gpsAt + gps.length), ...inner, ...gps, ...directory(0, [])];
  return [...ascii('II'), ...u16(42), ...u32(8), ...all];
}

function jpeg(...segments: readonly (readonly [number, readonly number[]])[]): Uint8Array {
  const parts = segments.flatMap(([marker, content]) => {
    const length = content.length + 2;
    return [0xff, marker, length >> 8, length & 255, ...content];
  });
  return Uint8Array.from([0xff, 0xd8, ...parts, 0xff, 0xda, 0, 2]);
}

function png(...chunks: readonly (readonly [string, readonly number[]])[]): Uint8Array {
  const head = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a];
  const parts = chunks.flatMap(([name, content]) => {
    const length = u32(content.length).toReversed();
    return [...length, ...ascii(name), ...content, 0, 0, 0, 0];
  });
  return Uint8Array.from([...head, ...parts]);
}

describe('pictureMetadata', () => {
  it('reads the place, the day, the author, the camera and its number from Exif', () => {
    const said = pictureMetadata(jpeg([0xe1, [...ascii('Exif\0\0'), ...exif()]]));
    expect(said).toEqual([
      { what: 'place', value: '40.37500, 49.83333' },
      { what: 'camera', value: 'Lantern' },
      { what: 'author', value: 'Anna Photographer' },
      { what: 'software', value: 'Editor 5' },
      { what: 'taken', value: '2024:11:20 14:30:00' },
      { what: 'serial', value: 'SN-12345' },
      { what: 'preview', value: '' },
    ]);
  });

  it('names XMP with its author, IPTC and comments', () => {
    const xmp =
      '<dc:creator><rdf:Seq><rdf:li>Anna</rdf:li></rdf:Seq></dc:creator> exif:GPSLatitude';
    const said = pictureMetadata(
      jpeg(
        [0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${xmp}`)],
        [0xed, ascii('Photoshop 3.0')],
        [0xfe, ascii('from the family')],
      ),
    );
    expect(said).toEqual([
      { what: 'author', value: 'Anna' },
      { what: 'place', value: 'XMP' },
      { what: 'further', value: 'XMP' },
      { what: 'further', value: 'IPTC' },
      { what: 'words', value: 'from the family' },
    ]);
  });

  it('reads the texts and the Exif of a PNG', () => {
    const said = pictureMetadata(
      png(['IHDR', []], ['tEXt', ascii('Author\0Anna')], ['eXIf', exif()], ['IEND', []]),
    );
    expect(said[0]).toEqual({ what: 'author', value: 'Anna' });
    expect(said).toContainEqual({ what: 'place', value: '40.37500, 49.83333' });
  });

  it('says nothing of a picture without any, and stands damage', () => {
    expect(pictureMetadata(png(['IHDR', []], ['IEND', []]))).toEqual([]);
    const whole = [...jpeg([0xe1, [...ascii('Exif\0\0'), ...exif()]])];
    for (let length = 0; length < whole.length; length += 7) {
      expect(() => pictureMetadata(Uint8Array.from(whole.slice(0, length)))).not.toThrow();
    }
    const wild = whole.map((byte, at) => (at > 20 && at % 5 === 0 ? 255 : byte));
    expect(() => pictureMetadata(Uint8Array.from(wild))).not.toThrow();
  });
});
