import type { CasebookClient } from '../../../casebook/client';
import type { Client } from '../../../ipc/client';
import type { Answer } from '../../../ipc/failure';
import type { Reading, ReadingOptions } from '../../../ipc/reader-shapes';
import { bytesHash, bytesOf } from '../../shared/reading/original';
import { keptWithoutText, noText } from './queue';
import { newJob, readBytes } from './read-item';
import { storeReading } from './store-reading';
import { sameFile } from './twins';

/** What became of one file that a tool had taken in. */
export interface TakenIn {
  readonly reading: Answer<Reading>;
  /** `same-file` where its very bytes are on file already, a failure's code, null where not tried. */
  readonly stored: 'stored' | 'same-file' | string | null;
}

/**
 * Takes one file in as the import dialog does, for tools that drive it: main's dialog gives the file,
 * a reader page reads it with each of `tries` until one gives no question back, and what is a text is
 * put on file with its original.
 */
export async function takeIn(
  parts: { readonly main: Client; readonly client: CasebookClient },
  tries: readonly ReadingOptions[],
): Promise<TakenIn | null> {
  const { main, client } = parts;
  const chosen = await main.call('files.choose', { purpose: 'documents' });
  const [file] = chosen.ok ? chosen.value : [];
  if (file === undefined) return null;
  const { name, size, token } = file;
  const taken = await bytesOf(main, { token }, size);
  if (!taken.ok) return { reading: taken, stored: null };
  const bytes = taken.value;
  let reading = await readBytes(main, { name, bytes, options: {} }, newJob());
  for (const options of tries) {
    if (!reading.ok || reading.value.status !== 'needs-password') break;
    reading = await readBytes(main, { name, bytes, options }, newJob());
  }
  if (reading.ok && reading.value.status === 'needs-encoding') {
    const [first] = reading.value.guesses;
    if (first !== undefined) {
      const options = { encoding: first.encoding };
      reading = await readBytes(main, { name, bytes, options }, newJob());
    }
  }
  if (!reading.ok) return { reading, stored: null };
  const bare = keptWithoutText(reading.value);
  if (reading.value.status !== 'text' && bare === null) return { reading, stored: null };
  if (sameFile(client.store.all('source'), await bytesHash(bytes)) !== undefined) {
    return { reading, stored: 'same-file' };
  }
  const document =
    reading.value.status === 'text'
      ? { content: reading.value.content, readAs: reading.value.readAs }
      : { content: noText, readAs: bare?.readAs ?? ('pdf' as const) };
  const stored = await storeReading(client, { name, bytes, ...document }, (input) =>
    client.run('add-source', input),
  );
  return { reading, stored: stored.ok ? 'stored' : stored.error.code };
}
