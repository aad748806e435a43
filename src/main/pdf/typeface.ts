import { readWoff, writeSfnt, type FontTables } from './sfnt';

/** A typeface as far as a line of words needs it. Lengths are thousandths of the type size. */
export interface Typeface {
  /** Its name in a PDF, without a mark of a subset. */
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The number of the glyph of a letter; undefined where it has none. */
  glyphOf(letter: string): number | undefined;
  widthOf(glyph: number): number;
  /** A TrueType file in which these glyphs alone are drawn, under their own numbers. */
  fileOf(glyphs: ReadonlySet<number>): Buffer;
}

/** What a TrueType file in a PDF is read by (ISO 32000-1, 9.9). */
const needed = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;

/** Reads a typeface from a WOFF file; throws where it is of another make: ours are in the bundle. */
export function readTypeface(name: string, file: Buffer): Typeface {
  const tables = readWoff(file);
  if (tables === null) throw new Error('not a WOFF file');
  const [head, hhea, hmtx] = [table(tables, 'head'), table(tables, 'hhea'), table(tables, 'hmtx')];
  const glyphs = glyphsByLetter(table(tables, 'cmap'));
  const wide = hhea.readUInt16BE(34);
  const em = head.readUInt16BE(18);
  function inThousandths(units: number): number {
    return Math.round((units * 1000) / em);
  }
  return {
    name,
    ascent: inThousandths(hhea.readInt16BE(4)),
    descent: inThousandths(hhea.readInt16BE(6)),
    box: [
      inThousandths(head.readInt16BE(36)),
      inThousandths(head.readInt16BE(38)),
      inThousandths(head.readInt16BE(40)),
      inThousandths(head.readInt16BE(42)),
    ],
    glyphOf: (letter) => glyphs.get(letter.codePointAt(0) ?? 0),
    widthOf: (glyph) => inThousandths(hmtx.readUInt16BE(4 * Math.min(glyph, wide - 1))),
    fileOf: (wanted) => writeSfnt(drawnAlone(tables, wanted)),
  };
}

function table(tables: FontTables, name: string): Buffer {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`a typeface without its table ${name}`);
  return found;
}

/** The letters of the basic plane by their segments (OpenType, cmap format 4). */
function glyphsByLetter(cmap: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const from = cmap.readUInt32BE(4 + 8 * at + 4);
    if (cmap.readUInt16BE(from) !== 4) continue;
    const doubled = cmap.readUInt16BE(from + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const last = cmap.readUInt16BE(from + 14 + segment);
      const first = cmap.readUInt16BE(from + 16 + doubled + segment);
      const delta = cmap.readUInt16BE(from + 16 + 2 * doubled + segment);
      const rangeAt = from + 16 + 3 * doubled + segment;
      const range = cmap.readUInt16BE(rangeAt);
      for (let letter = first; letter <= last && letter !== 0xffff; letter += 1) {
        const raw =
          range === 0 ? letter : cmap.readUInt16BE(rangeAt + range + 2 * (letter - first));
        const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) % 0x1_0000;
        if (glyph !== 0) glyphs.set(letter, glyph);
      }
    }
  }
  return glyphs;
}

/** The tables with the outlines of some glyphs, and of those they are put together from. */
function drawnAlone(tables: FontTables, wanted: ReadonlySet<number>): FontTables {
  const [head, glyf, loca] = [table(tables, 'head'), table(tables, 'glyf'), table(tables, 'loca')];
  const long = head.readInt16BE(50) === 1;
  const count = loca.length / (long ? 4 : 2) - 1;
  function placeOf(glyph: number): number {
    return long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
  }
  const kept = new Set<number>();
  const waiting = [0, ...wanted];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (kept.has(glyph) || glyph >= count) continue;
    kept.add(glyph);
    waiting.push(...partsOf(glyf.subarray(placeOf(glyph), placeOf(glyph + 1))));
  }
  const places = Buffer.alloc(4 * (count + 1));
  const outlines: Buffer[] = [];
  let length = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    places.writeUInt32BE(length, 4 * glyph);
    if (!kept.has(glyph)) continue;
    const outline = glyf.subarray(placeOf(glyph), placeOf(glyph + 1));
    const padded = Buffer.alloc(Math.ceil(outline.length / 4) * 4);
    outline.copy(padded);
    outlines.push(padded);
    length += padded.length;
  }
  places.writeUInt32BE(length, 4 * count);
  const longHead = Buffer.from(head);
  longHead.writeInt16BE(1, 50);
  return new Map([
    ...needed.map((name) => [name, table(tables, name)] as const),
    ...(['cvt ', 'fpgm', 'prep'] as const).flatMap((name) => {
      const found = tables.get(name);
      return found === undefined ? [] : [[name, found] as const];
    }),
    ['head', longHead],
    ['loca', places],
    ['glyf', Buffer.concat(outlines)],
  ]);
}

/** The glyphs that a glyph is put together from; none for one with outlines of its own. */
function partsOf(outline: Buffer): number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, more = true; more;) {
    const flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    // Two offsets of one or two bytes, then no scale, one, two or four numbers of two bytes.
    at += 4 + ((flags & 0x01) === 0 ? 2 : 4);
    if ((flags & 0x08) !== 0) at += 2;
    else if ((flags & 0x40) !== 0) at += 4;
    else if ((flags & 0x80) !== 0) at += 8;
    more = (flags & 0x20) !== 0;
  }
  return parts;
}
