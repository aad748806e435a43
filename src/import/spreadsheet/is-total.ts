import { foldHeader } from './fold-header';

/** What the last row of a list is called where it counts the others. */
const totals = new Set(
  ['total', 'totals', 'grand total', 'sum', 'subtotal', 'cəmi', 'yekun', 'ümumi', 'итого', 'всего']
    .concat(['toplam', 'المجموع', 'مجموع', '合计', '总计'])
    .map(foldHeader),
);
const LONGEST_TOTAL = 20;

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
  return may && totals.has(foldHeader(name));
}
