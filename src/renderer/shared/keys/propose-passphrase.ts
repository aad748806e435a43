import english from '../../../../resources/words/english.json';

/** Six words of this list are 65 bits; the list may not fall below 1,296 words (62 bits). */
export const words: readonly string[] = english.words;

const COUNT = 6;

/** Six words, each drawn evenly from the list by the system's generator, parted by spaces. */
export function proposePassphrase(): string {
  return Array.from({ length: COUNT }, () => words[below(words.length)] ?? '').join(' ');
}

/** An even number from 0 to `limit` - 1: draws above the last whole multiple are thrown away. */
function below(limit: number): number {
  const whole = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [draw = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (draw < whole) return draw % limit;
  }
}
