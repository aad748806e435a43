/** First and last code of letters, each of which has one place in the alphabet and keeps it beside any other. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xc0, 0x17f],
  [0x18f, 0x18f],
  [0x259, 0x259],
  [0x400, 0x45f],
  [0x490, 0x493],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
];

/** Those of them that sort as two letters (Æ, ß, Ĳ, ŉ, Œ) or as a letter and a dot (Ŀ). */
const joined = [0xc6, 0xdf, 0xe6, 0x132, 0x133, 0x13f, 0x140, 0x149, 0x152, 0x153];

/** Every code that `isExactLetter` answers with true. */
export const exactLetters: readonly number[] = ranges
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  .filter((code) => !joined.includes(code));

const exact = new Uint8Array(0x10000);
for (const code of exactLetters) exact[code] = 1;

/**
 * True for a letter, figure or sign that compares by its own place alone: texts of nothing else have
 * the order of the places of their letters, one after the other (Unicode Technical Standard 10: one
 * primary weight, no contraction, no expansion). Marks that join what stands before them, and the
 * scripts that have such, are none.
 */
export function isExactLetter(code: number): boolean {
  return exact[code] === 1;
}
