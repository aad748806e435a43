import { readFile, type FurtherReaders } from '../../import/read-file';
import type { ReaderJob, Reading } from '../../ipc/reader-shapes';

/** Reads the bytes of a job; whatever is wrong with them is one of the outcomes, not an exception. */
export async function readJob(
  { name, options }: ReaderJob,
  bytes: Uint8Array,
  further: FurtherReaders = {},
): Promise<Reading> {
  const outcome = await readFile(bytes, name, options, further);
  // The shapes are src/import's own, which main checks again before it hands them on.
  return outcome as Reading;
}
