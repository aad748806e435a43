import type { Client } from '../../../ipc/client';
import type { Answer } from '../../../ipc/failure';
import type { ReaderJob, Reading } from '../../../ipc/reader-shapes';

/** Bytes of a dropped file that are in memory at once. */
const PIECE = 1024 * 1024;

/** Where the bytes come from: a token of main's dialog, or a file that was dropped. */
export type Origin = { readonly token: string } | { readonly file: File };

/** A name for one reading, by which it can be cancelled: 128 random bits. */
export function newJob(): string {
  let job = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
    job += byte.toString(16).padStart(2, '0');
  }
  return job;
}

/**
 * Has a reader page read one file. This page never decodes it: a dropped file's bytes are passed on
 * as they are, a chosen file's never come here.
 */
export async function readOrigin(
  main: Client,
  origin: Origin,
  options: ReaderJob['options'],
  job: string,
): Promise<Answer<Reading>> {
  if ('token' in origin) {
    return main.call('reader.readFile', { job, token: origin.token, options });
  }
  const { file } = origin;
  const opened = await main.openWriter('reader.readBytes', { job, name: file.name, options });
  if (!opened.ok) return opened;
  const stream = opened.value;
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    const taken = await stream.write(piece);
    if (!taken.ok) {
      await stream.abort();
      return taken;
    }
  }
  return stream.commit();
}
