import type { Client } from '../../../ipc/client';
import type { Answer } from '../../../ipc/failure';
import type { Reading } from '../../../ipc/reader-shapes';
import type { Item } from './queue';

/** Bytes of a dropped file that are in memory at once. */
const PIECE = 1024 * 1024;

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
export async function readItem(main: Client, item: Item, job: string): Promise<Answer<Reading>> {
  const options = item.encoding === null ? {} : { encoding: item.encoding };
  if ('token' in item.origin) {
    return main.call('reader.readFile', { job, token: item.origin.token, options });
  }
  const { file } = item.origin;
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
