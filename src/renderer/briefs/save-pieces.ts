import type { Client } from '../../ipc/client';
import { failed, type Answer } from '../../ipc/failure';

/** What was written: its hash for the record of what left. */
export interface Written {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** Pages of a PDF; null for a table, and where the file does not say. */
  readonly pages: number | null;
}

/**
 * Writes pieces to the file of a token, as they are made: main keeps them under another name beside
 * the target and renames at the end. Stopped by `signal`, or where a piece fails, nothing is left.
 */
export async function savedPieces(
  main: Client,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  chosen: { readonly token: string; readonly name: string },
  signal?: AbortSignal,
): Promise<Answer<Written>> {
  const writer = await main.openWriter('files.write', { token: chosen.token });
  if (!writer.ok) return writer;
  try {
    for await (const piece of pieces) {
      if (signal?.aborted === true) {
        await writer.value.abort();
        return failed('cancelled');
      }
      const taken = await writer.value.write(piece);
      if (!taken.ok) {
        await writer.value.abort();
        return taken;
      }
    }
  } catch (error) {
    await writer.value.abort();
    throw error;
  }
  const kept = await writer.value.commit();
  return kept.ok ? { ok: true, value: { name: chosen.name, pages: null, ...kept.value } } : kept;
}
