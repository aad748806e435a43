import { Zip, ZipDeflate } from 'fflate';

/** A file to put in, in pieces, so that none has to be in memory whole. */
export interface ZippedFile {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** A running SHA-256. */
export interface RunningHash {
  update(piece: Uint8Array): void;
  finish(): Uint8Array;
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** The earliest moment a zip file can name; written in the place of every real one. */
const noMoment = new Date(1980, 0, 1, 0, 0, 0);

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A zip file of some files, piece by piece, with `manifest.json` last: the name, the size and the
 * SHA-256 of each. It names no user and no moment; the same files give the same bytes.
 */
export async function* zipPieces(
  files: Iterable<ZippedFile> | AsyncIterable<ZippedFile>,
  startHash: () => RunningHash,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, piece) => {
    if (error) failures.push(error);
    else ready.push(piece);
  });

  function* taken(): Generator<Uint8Array> {
    const [failure] = failures;
    if (failure !== undefined) throw failure;
    const pieces = ready;
    ready = [];
    yield* pieces;
  }

  const manifest: Entry[] = [];
  async function* put(file: ZippedFile, listed: boolean): AsyncGenerator<Uint8Array> {
    const entry = new ZipDeflate(file.name, { level: 6 });
    entry.mtime = noMoment;
    zip.add(entry);
    const hash = startHash();
    let size = 0;
    for await (const piece of file.pieces) {
      hash.update(piece);
      size += piece.length;
      entry.push(piece, false);
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
    if (listed) manifest.push({ name: file.name, size, sha256: hexOf(hash.finish()) });
  }

  for await (const file of files) yield* put(file, true);
  const text = `${JSON.stringify({ format: 'vigil-export', version: 1, files: manifest }, null, 1)}\n`;
  yield* put({ name: 'manifest.json', pieces: [new TextEncoder().encode(text)] }, false);
  zip.end();
  yield* taken();
}
