import { Unzip, UnzipInflate } from 'fflate';

/** Bytes handed to the unpacker at once. */
const PIECE = 64 * 1024;

/**
 * True where all entries of a zip archive together unpack to at most `most` bytes. They are really
 * unpacked, piece by piece, and thrown away: the sizes an archive states are claims. Throws what the
 * unpacker throws for a damaged archive.
 */
export function unpacksWithin(bytes: Uint8Array, most: number): boolean {
  let total = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (error, piece) => {
      if (error !== null) throw error;
      total += piece.length;
    };
    if (file.compression === 0 || file.compression === 8) file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && total <= most; at += PIECE) {
    const end = Math.min(at + PIECE, bytes.length);
    unzip.push(bytes.subarray(at, end), end === bytes.length);
  }
  return total <= most;
}
