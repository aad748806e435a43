/** What pdf.js warns of when the tables of a file are broken and it reads on without them. */
const DAMAGE =
  /Indexing all PDF objects|invalid \/Pages|circular reference|Missing 'endstream'|Empty ".*" stream|Unable to decode|FormatError|XRef/i;

/** The message by which a pdf.js worker tells its page that it warned of damage. */
const DAMAGED = 'vigil-pdf-damaged';

type Say = (...words: readonly unknown[]) => void;

/** The console as far as pdf.js warns by it; it says the words of strangers' files, which stay here. */
const spoken = globalThis.console as { warn: Say; log: Say };

/**
 * Hears the warnings of pdf.js in this thread, which then go no further, and in its worker, where
 * `tellDamage` runs. `tell` hears whether one spoke of damage.
 */
export function watchDamage(tell: (damaged: boolean) => void, worker: Worker | null): void {
  spoken.warn = (words) => {
    tell(DAMAGE.test(String(words)));
  };
  worker?.addEventListener('message', (event) => {
    if (event.data === DAMAGED) tell(true);
  });
}

/** For the worker itself: its warnings go to the page as one word, and never to a log. */
export function tellDamage(post: (message: string) => void): void {
  spoken.warn = (words) => {
    if (DAMAGE.test(String(words))) post(DAMAGED);
  };
  spoken.log = () => undefined;
}
