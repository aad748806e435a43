/** Folding a name for search: one string for every spelling the letter rules bring together. */
import { tightKey, tightKeys } from './keys';
import { plainLetters } from './script';
import { toUnits } from './units';

const WORDS = /[\s_,.;:/|()[\]{}"\u00ab\u00bb\u201c-\u201e\u060c-]+/u;

/** The words of a text as the fold sees them: split at spaces, stops, commas and hyphens. */
export function wordsOf(text: string): string[] {
  return text.split(WORDS).filter((word) => word !== '');
}

const MOST_KEPT = 100_000;
let kept = new Map<string, string>();

/**
 * Folds one word: lower case without marks, any script to one small Latin alphabet, q g gh -> g,
 * x kh h -> h, c dzh zh -> j, schwa e a -> a, dotted and dotless i and y -> i, doubles single.
 * Never shown; empty for a word without letters we know. The last answers are kept.
 */
export function foldWord(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const folded = tightKey(toUnits(plainLetters(word)));
  if (kept.size >= MOST_KEPT) kept = new Map();
  kept.set(word, folded);
  return folded;
}

/**
 * Folds a whole name or query, words joined by single spaces. `ILQAR`, `İlqar` and `Ильгар` give
 * one fold.
 */
export function fold(text: string): string {
  return wordsOf(text)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');
}

/** The fold of a word and of its other readings (Alijew as Aliyev); at most 8, the fold first. */
export function foldReadings(word: string): string[] {
  return [...new Set(tightKeys(toUnits(plainLetters(word))))].filter((key) => key !== '');
}
