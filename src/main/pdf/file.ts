/** The plain objects of a PDF as Chromium writes it: one classic table of places, nothing packed. */
export interface PdfFile {
  /** One letter a byte, so that places in the text are places in the bytes. */
  readonly text: string;
  readonly root: number;
  /** The first number that no object has. */
  readonly size: number;
  /** Where the last table of places stands. */
  readonly startxref: number;
  /** The dictionary of an object, without a stream that may follow it; null where there is none. */
  object(number: number): string | null;
}

/** One letter a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Reads a PDF of one revision; null where it is of another make, and is then left as it is. */
export function readPdf(bytes: Uint8Array): PdfFile | null {
  const text = latin1(bytes);
  const end = text.lastIndexOf('startxref');
  const startxref = Number(/^startxref\s+(\d+)/.exec(text.slice(end, end + 40))?.[1] ?? Number.NaN);
  if (!text.startsWith('xref', startxref)) return null;
  const trailer = text.slice(text.indexOf('trailer', startxref), end);
  const root = Number(/\/Root\s+(\d+)\s+0\s+R/.exec(trailer)?.[1] ?? Number.NaN);
  const size = Number(/\/Size\s+(\d+)/.exec(trailer)?.[1] ?? Number.NaN);
  if (Number.isNaN(root) || Number.isNaN(size) || trailer.includes('/Prev')) return null;
  const head = /^xref\s+0\s+\d+\s+/.exec(text.slice(startxref, startxref + 60))?.[0];
  if (head === undefined) return null;
  const first = startxref + head.length;
  return {
    text,
    root,
    size,
    startxref,
    object(number) {
      // Each entry of the table has 20 bytes (ISO 32000-1, 7.5.4).
      const entry = text.slice(first + 20 * number, first + 20 * number + 18);
      const [, place, state] = /^(\d{10}) \d{5} ([nf])/.exec(entry) ?? [];
      if (place === undefined || state !== 'n') return null;
      const at = Number(place);
      if (!text.startsWith(`${number} 0 obj`, at)) return null;
      const body = at + `${number} 0 obj`.length;
      const stop = text.indexOf('endobj', body);
      const stream = text.indexOf('stream', body);
      return text.slice(body, stream !== -1 && stream < stop ? stream : stop).trim();
    },
  };
}

/**
 * `bytes` with objects added or replaced by an incremental update (ISO 32000-1, 7.5.6): nothing
 * written before moves. `objects` are dictionaries by number, in the letters of Latin 1.
 */
export function withObjects(
  bytes: Uint8Array,
  file: PdfFile,
  objects: ReadonlyMap<number, string>,
  info: number,
): Uint8Array<ArrayBuffer> {
  let added = bytes.at(-1) === 0x0a ? '' : '\n';
  const entries: string[] = [];
  for (const [number, body] of [...objects].toSorted(([a], [b]) => a - b)) {
    const place = String(bytes.length + added.length).padStart(10, '0');
    entries.push(`${number} 1\n${place} 00000 n \n`);
    added += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const startxref = bytes.length + added.length;
  const size = Math.max(file.size, ...[...objects.keys()].map((number) => number + 1));
  added +=
    `xref\n${entries.join('')}trailer\n<</Size ${size}\n/Root ${file.root} 0 R\n` +
    `/Info ${info} 0 R\n/Prev ${file.startxref}>>\nstartxref\n${startxref}\n%%EOF\n`;
  const whole = new Uint8Array(bytes.length + added.length);
  whole.set(bytes);
  whole.set(Buffer.from(added, 'latin1'), bytes.length);
  return whole;
}
