import { unzipSync, zipSync } from 'fflate';
import { readZipDirectory, type ZipEntry } from '../zip-directory';

/** The most that the parts of a document may unpack to, in bytes, and how much denser than this. */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** Text packs to a tenth or so; a thousandth is a bomb. Small parts may be as dense as they like. */
const DENSEST = 400;
const SMALL = 1024 * 1024;
const MOST_ENTRIES = 10_000;

/** The parts of a Word document that hold words or say what they are; nothing else is unpacked. */
const READ = /(^|\/)(\[Content_Types\]\.xml|[^/]*\.rels|[^/]*\.xml|[^/]*\.(html?|mht|mhtml|txt))$/i;

/** Those of them that may be in UTF-16 as well as in UTF-8 (ECMA-376 part 2, 8.1.4). */
const MARKUP = /\.(xml|rels)$/i;

/** An unpacked document: its parts by name, and the names of all that it holds. */
export interface DocxParts {
  readonly names: readonly string[];
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** Why a document is not unpacked. `limit` says in words which limit it broke. */
export type DocxRefusal = { readonly bomb: string } | { readonly broken: true };

/**
 * Unpacks the parts with words, after the archive's directory was found to keep the limits; no part
 * grows past the size its entry claims. Pictures, programs and embedded files stay packed.
 */
export function docxParts(bytes: Uint8Array): DocxParts | DocxRefusal {
  const entries = readZipDirectory(bytes);
  if (entries === null) return { broken: true };
  const bomb = brokenLimit(entries);
  if (bomb !== null) return { bomb };
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => READ.test(name) });
    for (const [name, part] of Object.entries(parts)) {
      if (MARKUP.test(name)) parts[name] = inUtf8(part);
    }
    return { names: entries.map(({ name }) => name), parts };
  } catch {
    return { broken: true };
  }
}

/** A part in UTF-16, told by its mark or its first `<`, as UTF-8, which is what the parsers take. */
function inUtf8(part: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [first, second] = part;
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (!little && !big) return part;
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(part);
  return new TextEncoder().encode(
    text.replace(/^(<\?xml[^>]*?)\sencoding=("[^"]*"|'[^']*')/, '$1'),
  );
}

function brokenLimit(entries: readonly ZipEntry[]): string | null {
  if (entries.length > MOST_ENTRIES) return `${MOST_ENTRIES} parts`;
  const read = entries.filter(({ name }) => READ.test(name));
  const size = read.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (size > MOST_UNPACKED) return `${MOST_UNPACKED / 1024 / 1024} MB`;
  const dense = read.some(
    ({ packed, unpacked }) => unpacked > SMALL && unpacked > packed * DENSEST,
  );
  return dense ? `${DENSEST} times its size` : null;
}

/** A document of these parts alone, unpacked inside, for a reader that wants an archive. */
export function packedAgain({ parts }: DocxParts): ArrayBuffer {
  return Uint8Array.from(zipSync({ ...parts }, { level: 0 })).buffer;
}

/** A part as text, empty where there is none; bytes that are no UTF-8 become U+FFFD. */
export function partText({ parts }: DocxParts, name: string): string {
  const bytes = parts[name];
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}
