import { readFile } from '../../import/read-file';
import type { ReaderJob, Reading } from '../../ipc/reader-shapes';
import { furtherReaders } from './further-readers';

/** Reads the bytes of a job; whatever is wrong with them is one of the outcomes, not an exception. */
export async function readJob({ name, options }: ReaderJob, bytes: Uint8Array): Promise<Reading> {
  const outcome = await readFile(bytes, name, options, furtherReaders);
  // The shapes are src/import's own, which main checks again before it hands them on.
  return outcome as Reading;
}
