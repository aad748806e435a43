/** What pdf.js warns of when the tables of a file are broken and it reads on without them. */
const DAMAGE =
  /Indexing all PDF objects|invalid \/Pages|circular reference|Missing 'endstream'|Empty ".*" stream|Unable to decode|FormatError|XRef/i;

type Say = (...words: readonly unknown[]) => void;

/** The console as far as pdf.js warns by it; it says the words of strangers' files, which stay here. */
const spoken = globalThis.console as { warn: Say; log: Say };

/**
 * Hears the warnings of pdf.js, which then go no further, and none of its words to a log. `tell`
 * hears whether one spoke of damage.
 */
export function watchDamage(tell: (damaged: boolean) => void): void {
  spoken.warn = (words) => {
    tell(DAMAGE.test(String(words)));
  };
  spoken.log = () => undefined;
}
