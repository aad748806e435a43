import type { Client } from '../../../ipc/client';
import type { Answer } from '../../../ipc/failure';
import type { Reading, ReadingOptions } from '../../../ipc/reader-shapes';

export { newJob } from '../../shared/reading/read-origin';

/**
 * Has a reader page read the bytes of one file; `job` is the name to cancel it by. With `further`
 * another file waits behind it, and main starts the page of that ahead.
 */
export async function readBytes(
  main: Client,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly options: ReadingOptions },
  job: string,
  further = false,
): Promise<Answer<Reading>> {
  const { name, bytes, options } = file;
  const opened = await main.openWriter('reader.readBytes', {
    job,
    name: name.slice(-255),
    options,
    further,
  });
  if (!opened.ok) return opened;
  const taken = await opened.value.write(bytes);
  if (!taken.ok) {
    await opened.value.abort();
    return taken;
  }
  return opened.value.commit();
}
