import { pictureParts } from './picture-parts';
import { tiffReader, type TiffTag } from './tiff-tags';

/** One thing a picture's file says besides the picture: where, when and by whom it was made. */
export interface PictureSaid {
  readonly what:
    | 'place'
    | 'taken'
    | 'author'
    | 'camera'
    | 'serial'
    | 'software'
    | 'words'
    /** A small copy of the picture, which may show what was cut away or blurred. */
    | 'preview'
    /** A block that is not read here; its name is the value. */
    | 'further';
  readonly value: string;
}

const LONGEST = 300;

/** Tags of Exif 2.32, by the directory they stand in. */
const inFirst: Readonly<Record<number, PictureSaid['what']>> = {
  0x010e: 'words',
  0x010f: 'camera',
  0x0110: 'camera',
  0x0131: 'software',
  0x0132: 'taken',
  0x013b: 'author',
  0x8298: 'author',
};
const inExif: Readonly<Record<number, PictureSaid['what']>> = {
  0x9003: 'taken',
  0x9286: 'words',
  0xa430: 'author',
  0xa431: 'serial',
  0xa434: 'camera',
  0xa435: 'serial',
};
const EXIF_AT = 0x8769;
const GPS_AT = 0x8825;

function namedIn(tags: readonly TiffTag[], names: typeof inFirst): PictureSaid[] {
  return tags.flatMap(({ tag, text }) => {
    const what = names[tag];
    return what === undefined || text === '' ? [] : [{ what, value: text }];
  });
}

function degrees(tags: readonly TiffTag[], reference: number, value: number): number | null {
  const found = tags.find(({ tag }) => tag === value)?.numbers ?? [];
  const [whole, minutes = 0, seconds = 0] = found;
  if (whole === undefined) return null;
  const side = tags.find(({ tag }) => tag === reference)?.text ?? '';
  const size = whole + minutes / 60 + seconds / 3600;
  return side.startsWith('S') || side.startsWith('W') ? -size : size;
}

function placeIn(tags: readonly TiffTag[]): PictureSaid[] {
  if (tags.length === 0) return [];
  const [north, east] = [degrees(tags, 1, 2), degrees(tags, 3, 4)];
  const value = north === null || east === null ? 'GPS' : `${north.toFixed(5)}, ${east.toFixed(5)}`;
  return [{ what: 'place', value }];
}

function ofExif(bytes: Uint8Array): PictureSaid[] {
  const tiff = tiffReader(bytes);
  if (tiff === null) return [{ what: 'further', value: 'Exif' }];
  const { tags, next } = tiff.directory(tiff.first);
  function inner(tag: number): readonly TiffTag[] {
    const at = tags.find((each) => each.tag === tag)?.numbers[0];
    return at === undefined || tiff === null ? [] : tiff.directory(at).tags;
  }
  return [
    ...placeIn(inner(GPS_AT)),
    ...namedIn(tags, inFirst),
    ...namedIn(inner(EXIF_AT), inExif),
    ...(next === 0 ? [] : [{ what: 'preview' as const, value: '' }]),
  ];
}

function ofXmp(text: string): PictureSaid[] {
  const creator = /<dc:creator>[^]{0,200}?<rdf:li[^>]{0,100}>([^<]{1,300})</
    .exec(text)?.[1]
    ?.trim();
  const gps = /exif:GPSLatitude/.test(text);
  return [
    ...(creator === undefined || creator === ''
      ? []
      : [{ what: 'author' as const, value: creator }]),
    ...(gps ? [{ what: 'place' as const, value: 'XMP' }] : []),
    { what: 'further', value: 'XMP' },
  ];
}

const ofPngKeyword: Readonly<Record<string, PictureSaid['what']>> = {
  author: 'author',
  copyright: 'author',
  software: 'software',
  'creation time': 'taken',
};

/**
 * What a picture's file says of itself besides the picture: Exif with its place, XMP, IPTC and the
 * texts of a PNG. For a person to read when it comes in; none of it is kept. Never throws: a damaged
 * block is named and not read.
 */
export function pictureMetadata(bytes: Uint8Array): PictureSaid[] {
  const said = pictureParts(bytes).flatMap((part): PictureSaid[] => {
    switch (part.kind) {
      case 'exif':
        return ofExif(part.bytes);
      case 'xmp':
        return ofXmp(new TextDecoder().decode(part.bytes));
      case 'text':
        return [{ what: ofPngKeyword[part.name.toLowerCase()] ?? 'words', value: part.text }];
      case 'other':
        return [{ what: 'further', value: part.name }];
    }
  });
  const once = new Map(said.map((each) => [`${each.what} ${each.value}`, each]));
  return [...once.values()]
    .slice(0, 100)
    .map(({ what, value }) => ({ what, value: value.slice(0, LONGEST) }));
}
