/** Full names of a text, to be found again by one of their words in any case. */
import { nameWord } from '../name-word';
import { relateWords } from '../relate-words';
import { lemmasOf } from './inflections';
import type { NameMention } from './mention';
import type { NameToken } from './name-tokens';

/** A full name found in a text, with its words. */
export interface Found {
  readonly mention: NameMention;
  readonly words: readonly NameToken[];
}

/** Full names of the text by the keys their words may have. */
export type FullNames = ReadonlyMap<string, readonly Found[]>;

function keysOf(text: string): string[] {
  return lemmasOf(text).map((lemma) => nameWord(lemma).key);
}

/** Indexes full names by the keys their words may have. */
export function byKeys(full: readonly Found[]): FullNames {
  const map = new Map<string, Found[]>();
  for (const found of full) {
    const keys = new Set(found.words.flatMap(({ token }) => keysOf(token.text)));
    for (const key of keys) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [found]);
      else list.push(found);
    }
  }
  return map;
}

/**
 * The full name a word alone stands for: one that has it, or an inflected form of it, before one
 * that shares a stem only, and of several the first in the text, whom the text is about.
 */
export function namedBefore(word: NameToken, full: FullNames): NameMention | null {
  const { text } = word.token;
  const sharing = new Set(keysOf(text).flatMap((key) => full.get(key) ?? []));
  const bearing = [...sharing]
    .filter(({ words }) => bears(words, word))
    .sort((a, b) => a.mention.start - b.mention.start);
  const exact = bearing.find(({ words }) =>
    words.some(({ token }) => lemmasOf(token.text).includes(text)),
  );
  return (exact ?? bearing[0])?.mention ?? null;
}

function bears(words: readonly NameToken[], single: NameToken): boolean {
  const family = words.filter(({ kind }) => kind === 'family' || kind === 'other');
  const shown = family.length > 0 ? family : words.slice(-1);
  if (shown.some(({ token }) => sameInSomeCase(token.text, single.token.text))) return true;
  // A Russian or English given name alone may be another word where the sentence opens.
  if (single.kind !== 'given' || (single.token.opensSentence && !single.strong)) return false;
  return words.some(
    ({ kind, token }) => kind === 'given' && sameInSomeCase(token.text, single.token.text),
  );
}

function sameInSomeCase(a: string, b: string): boolean {
  if (a === b) return true;
  const ofB = lemmasOf(b).map((lemma) => nameWord(lemma));
  return lemmasOf(a).some((lemma) => {
    const word = nameWord(lemma);
    return ofB.some((other) => word.key === other.key && relateWords(word, other).level === 0);
  });
}
