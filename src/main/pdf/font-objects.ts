import { deflateSync } from 'node:zlib';
import type { Typeface } from './typeface';

/** Objects of one typeface: font, descendant, descriptor, file, letters. */
const OBJECTS = 5;

/**
 * Typefaces as a PDF embeds them (ISO 32000-1, 9.7): the glyphs that are used, by their own numbers,
 * and the letters they stand for, so that words can be searched and copied. `used` gives the letter
 * of each glyph; objects are numbered from `first`.
 */
export function fontObjects(
  used: readonly (readonly [Typeface, ReadonlyMap<number, string>])[],
  first: number,
  names: ReadonlyMap<Typeface, string>,
): { readonly objects: ReadonlyMap<number, string>; readonly names: string } {
  const objects = new Map<number, string>();
  used.forEach(([face, letters], at) => {
    const number = first + OBJECTS * at;
    // Six capitals tell one subset from another of the same name.
    const name = `/VIGIL${String.fromCharCode(65 + at)}+${face.name}`;
    const glyphs = [...letters.keys()].toSorted((a, b) => a - b);
    const widths = glyphs.map((glyph) => `${glyph} [${face.widthOf(glyph)}]`).join(' ');
    const file = face.fileOf(new Set(glyphs));
    objects.set(
      number,
      `<</Type /Font\n/Subtype /Type0\n/BaseFont ${name}\n/Encoding /Identity-H\n` +
        `/DescendantFonts [${number + 1} 0 R]\n/ToUnicode ${number + 4} 0 R>>`,
    );
    objects.set(
      number + 1,
      `<</Type /Font\n/Subtype /CIDFontType2\n/BaseFont ${name}\n` +
        '/CIDSystemInfo <</Registry (Adobe)\n/Ordering (Identity)\n/Supplement 0>>\n' +
        `/FontDescriptor ${number + 2} 0 R\n/DW 0\n/W [${widths}]\n/CIDToGIDMap /Identity>>`,
    );
    objects.set(
      number + 2,
      `<</Type /FontDescriptor\n/FontName ${name}\n/Flags 4\n/FontBBox [${face.box.join(' ')}]\n` +
        `/ItalicAngle 0\n/Ascent ${face.ascent}\n/Descent ${face.descent}\n/CapHeight 700\n` +
        `/StemV 80\n/FontFile2 ${number + 3} 0 R>>`,
    );
    objects.set(number + 3, packedStream(file, `\n/Length1 ${file.length}`));
    objects.set(number + 4, packedStream(Buffer.from(lettersOf(letters), 'latin1'), ''));
  });
  const told = used.map(([face], at) => `/${names.get(face) ?? ''} ${first + OBJECTS * at} 0 R`);
  return { objects, names: told.join('\n') };
}

function packedStream(bytes: Buffer, more: string): string {
  const packed = deflateSync(bytes);
  const head = `<</Length ${packed.length}\n/Filter /FlateDecode${more}>>`;
  return `${head}\nstream\n${packed.toString('latin1')}\nendstream`;
}

/** The letters of the glyphs (ISO 32000-1, 9.10.3), in blocks of at most a hundred. */
function lettersOf(letters: ReadonlyMap<number, string>): string {
  const lines = [...letters]
    .toSorted(([a], [b]) => a - b)
    .map(([glyph, letter]) => `<${hex(glyph)}> <${hex(letter.codePointAt(0) ?? 0)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n' +
    `${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`
  );
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}
