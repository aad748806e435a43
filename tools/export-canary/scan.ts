import 'core-js/actual';
import { unzipSync } from 'fflate';
import { inflateSync } from 'node:zlib';

/** Every form in which the bytes of a file can say something: as it is, unpacked, and read out. */
export async function facesOf(name: string, bytes: Uint8Array): Promise<Buffer[]> {
  const faces: Buffer[] = [Buffer.from(bytes), Buffer.from(name, 'utf8')];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const [inner, content] of Object.entries(unzipSync(bytes))) {
      faces.push(...(await facesOf(inner, content)));
    }
  }
  if (name.endsWith('.pdf')) {
    faces.push(...inflatedStreams(Buffer.from(bytes)));
    faces.push(Buffer.from(await pdfText(bytes), 'utf8'));
  }
  return faces;
}

/** The streams of a PDF, unpacked. */
export function inflatedStreams(pdf: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 7)) {
    const end = pdf.indexOf('endstream', at);
    if (end === -1) break;
    try {
      found.push(inflateSync(pdf.subarray(at + 7, end), { finishFlush: 2 }));
    } catch {
      // Not packed by Flate: it stands in the file as it is.
    }
  }
  return found;
}

/** What a reader of the PDF is told: words, properties, bookmarks, and where links lead. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await pdfjs.getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const parts = [JSON.stringify(await pdf.getMetadata()), JSON.stringify(await pdf.getOutline())];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    parts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    parts.push(JSON.stringify(await page.getAnnotations()));
  }
  await pdf.loadingTask.destroy();
  return parts.join('\n');
}

/** The bytes that stand for a word in the encodings a file may be written in. */
export function codesOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word, 'utf8');
  const little = Buffer.from(word, 'utf16le');
  const big = Buffer.from(little).swap16();
  const hex = [utf8, big].flatMap((each) => [
    Buffer.from(each.toString('hex')),
    Buffer.from(each.toString('hex').toUpperCase()),
  ]);
  // Base64 depends on where the word begins: the letters that are sure in each of three places.
  const base64 = [0, 1, 2].map((shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    return Buffer.from(coded.slice(shift === 0 ? 0 : 4, -4));
  });
  return [utf8, little, big, ...hex, ...base64];
}

/** The words, by what they stand for, that some faces say. */
export function saidIn(faces: readonly Buffer[], words: ReadonlyMap<string, string>): string[] {
  return [...words].flatMap(([field, word]) => {
    const codes = codesOf(word);
    return faces.some((face) => codes.some((code) => face.includes(code))) ? [field] : [];
  });
}
