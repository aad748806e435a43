import { open } from 'node:fs/promises';
import { LONGEST_PIECE } from '../ipc/channels';
import { answered, type Answer } from '../ipc/failure';
import { diskFailed } from './disk-failure';

/** A long thing given out piece by piece; `next` answers null at its end. */
export interface PieceSource {
  next(): Promise<Answer<Uint8Array<ArrayBuffer> | null>>;
  close(): Promise<void>;
}

/** The bytes of a file from `from` to the end it had when it was opened. */
export async function piecesOfFile(path: string, from = 0): Promise<Answer<PieceSource>> {
  try {
    const handle = await open(path, 'r');
    const { size } = await handle.stat();
    let at = from;
    return answered({
      async next() {
        try {
          const piece = new Uint8Array(Math.max(0, Math.min(LONGEST_PIECE, size - at)));
          const { bytesRead } = await handle.read(piece, 0, piece.length, at);
          at += bytesRead;
          if (bytesRead === 0) return answered(null);
          return answered(bytesRead === piece.length ? piece : piece.slice(0, bytesRead));
        } catch (error) {
          return diskFailed(error);
        }
      },
      async close() {
        await handle.close().catch(() => undefined);
      },
    });
  } catch (error) {
    return diskFailed(error);
  }
}

/** Pieces that are in memory already, each at most 1 MiB and in a buffer of its own. */
export function piecesInMemory(pieces: readonly Uint8Array<ArrayBuffer>[]): PieceSource {
  let at = 0;
  return {
    async next() {
      const piece = pieces[at];
      at += 1;
      return answered(piece ?? null);
    },
    async close() {
      at = pieces.length;
    },
  };
}
