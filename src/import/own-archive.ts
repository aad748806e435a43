import { strFromU8, unzipSync } from 'fflate';
import type { ReadOutcome } from './frozen-text';
import { readZipDirectory } from './zip-directory';

/** The data in an archive that Vigil wrote. */
const DATA = 'casebook.json';

/** Bytes of data that are unpacked at most. */
const LARGEST = 192 * 1024 * 1024;

/** The data of a casebook out of an archive of Vigil's own, as its text; any other is refused. */
export function readOwnArchive(bytes: Uint8Array): ReadOutcome {
  const entry = readZipDirectory(bytes)?.find(({ name }) => name === DATA);
  if (entry === undefined || entry.encrypted) {
    return { status: 'unsupported', reason: { code: 'not-supported', detail: 'an archive' } };
  }
  if (entry.unpacked > LARGEST) {
    return { status: 'unreadable', reason: { code: 'too-large', detail: '' } };
  }
  const files = unzipSync(bytes, {
    // The directory's sizes are claims; one that is larger than it says ends in an error of its own.
    filter: ({ name, originalSize }) => name === DATA && originalSize <= LARGEST,
  });
  const text = strFromU8(files[DATA] ?? new Uint8Array(0));
  return { status: 'text', content: { text, blocks: [], warnings: [], dropped: [] } };
}
