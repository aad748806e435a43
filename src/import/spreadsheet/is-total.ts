import { foldHeader } from './fold-header';

/** What the last row of a list is called where it counts the others. */
const totals = new Set(
  ['total', 'totals', 'grand total', 'sum', 'subtotal', 'cəmi', 'yekun', 'ümumi', 'итого', 'всего']
    .concat(['toplam', 'المجموع', 'مجموع', '合计', '总计'])
    .map(foldHeader),
);
const LONGEST_TOTAL = 20;

const LONGEST_FOLDED = Math.max(...[...totals].map((total) => total.length));

/** The first two letters of each. */
const beginnings = new Set([...totals].map((total) => total.slice(0, 2)));
const TWO_LETTERS = /^(?:(?![\u{10000}-\u{10FFFF}])\p{L}){2}/u;

/** Whether a name that begins with these two letters may be one: folding a whole name takes long. */
const mayBegin = new Map<number, boolean>();

/** True for the name of a row of totals: a person is never made of one. */
export function isTotal(name: string): boolean {
  if (name.length > LONGEST_TOTAL) return false;
  const pair = name.charCodeAt(0) * 0x10000 + name.charCodeAt(1);
  let may = mayBegin.get(pair);
  if (may === undefined) {
    // Letters are folded each for itself, so the fold of two begins the fold of the whole.
    const two = name.slice(0, 2);
    may = !TWO_LETTERS.test(two) || beginnings.has(foldHeader(two).slice(0, 2));
    mayBegin.set(pair, may);
  }
  // A row of another name begins so, too: folding takes none of these letters away.
  return may && plainLetters(name) <= LONGEST_FOLDED && totals.has(foldHeader(name));
}

/** Figures and letters of the Latin and the Russian alphabet. */
function plainLetters(name: string): number {
  let count = 0;
  for (let at = 0; at < name.length; at += 1) {
    const letter = name.charCodeAt(at);
    const latin = letter | 0x20;
    const isPlain =
      (letter >= 0x30 && letter <= 0x39) ||
      (latin >= 0x61 && latin <= 0x7a) ||
      (letter >= 0x410 && letter <= 0x44f);
    if (isPlain) count += 1;
  }
  return count;
}
