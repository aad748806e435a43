import { rm } from 'node:fs/promises';

/** Waits of 50 ms, 100 ms, 150 ms and so on between the tries: some ten seconds in all. */
const patience = { maxRetries: 20, retryDelay: 50 } as const;

/**
 * Removes a folder with all in it; nothing is done where there is none. Tries again where it fills
 * while it is emptied: Chromium writes into the folder of a store for some moments after the last
 * page on it is gone, and on some systems an open file holds its folder. Throws what Node throws
 * where it stays.
 */
export function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, ...patience });
}
