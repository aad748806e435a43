import { loadEarly } from './early/use-early';

/** Latin, its schwa, Cyrillic and the letters of Azerbaijani in it: a font of each has a file. */
const letters = 'aəяә';

/**
 * Reads the rest of the program while the passphrase is typed, in the page's idle moments. The fonts
 * too: one that comes when a screen stands already lays the whole of it out anew.
 */
export function readAhead(): void {
  requestIdleCallback(() => void readAll());
}

async function readAll(): Promise<void> {
  // A font that is not there is no failure: the letters of the system stand in for it.
  await document.fonts.load("1em 'Inter Variable'", letters).catch(() => undefined);
  await loadEarly();
  await import('./frame/Frame');
}
