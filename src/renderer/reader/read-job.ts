import { readPlainText } from '../../import/plain-text';
import type { ReaderJob, Reading } from '../../ipc/reader-shapes';

/** Reads the bytes of a job; whatever goes wrong inside is one of the outcomes, never an exception. */
export function readJob(job: ReaderJob, bytes: Uint8Array): Promise<Reading> {
  try {
    const { encoding } = job.options;
    const outcome = readPlainText(bytes, encoding === undefined ? {} : { encoding });
    return Promise.resolve(outcome as Reading);
  } catch {
    return Promise.resolve({ status: 'unreadable', reason: { code: 'broken', detail: '' } });
  }
}
