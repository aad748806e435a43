import type { FurtherReaders } from '../../import/read-file';

/**
 * Readers that bring a library of their own, one line each; a library is loaded only when a file of
 * its kind is read.
 */
export const furtherReaders: FurtherReaders = {};
