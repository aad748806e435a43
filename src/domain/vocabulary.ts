import { vocabularyFiles, type VocabularyName } from './vocabulary-files';
import { labelIn } from './vocabulary-labels';

export type { VocabularyName } from './vocabulary-files';

/** One word of a list: its stable id, its English label, and what else the list says of it. */
export interface Term {
  readonly id: string;
  readonly en: string;
  readonly [property: string]: unknown;
}

export interface Vocabulary {
  readonly name: string;
  /** Raised when terms are added or a label changes; ids are never taken away. */
  readonly version: number;
  /** Where the list comes from. */
  readonly source: string;
  readonly terms: readonly Term[];
}

const ownPrefix = 'own:';
const termsById = new Map<VocabularyName, ReadonlyMap<string, Term>>();

/** A vocabulary as it ships. */
export function vocabulary(name: VocabularyName): Vocabulary {
  return vocabularyFiles[name];
}

/** The terms of a vocabulary in the order they are offered. */
export function termsOf(name: VocabularyName): readonly Term[] {
  return vocabulary(name).terms;
}

/** One term by its id, or null for the user's own words and for ids the list does not have. */
export function termOf(name: VocabularyName, id: string): Term | null {
  let terms = termsById.get(name);
  if (terms === undefined) {
    terms = new Map(termsOf(name).map((each) => [each.id, each]));
    termsById.set(name, terms);
  }
  return terms.get(id) ?? null;
}

/** True where `id` is a word of the user's own, added beside the list. */
export function isOwnTerm(id: string): boolean {
  return id.startsWith(ownPrefix) && id.length > ownPrefix.length;
}

/** True where `id` is a term of the list or a word of the user's own. */
export function isTerm(name: VocabularyName, id: string): boolean {
  return isOwnTerm(id) || termOf(name, id) !== null;
}

/** The id of a user's own word, cut to what a term can hold; null for blank words. */
export function ownTerm(words: string): string | null {
  const text = words.replace(/\s+/gu, ' ').trim().slice(0, 80).trim();
  return text === '' ? null : `${ownPrefix}${text}`;
}

/**
 * The words for a term: in `language` where the list has them, else in English. A word of the
 * user's own is itself; an id that a newer list may have is shown as its words.
 */
export function termLabel(name: VocabularyName, id: string, language = 'en'): string {
  if (isOwnTerm(id)) return id.slice(ownPrefix.length);
  const found = termOf(name, id);
  if (found === null) return id.replaceAll('-', ' ');
  return labelIn(language, name, id) ?? found.en;
}

/** True where `name` is a vocabulary that ships; facts name theirs as text. */
export function isVocabularyName(name: string): name is VocabularyName {
  return Object.hasOwn(vocabularyFiles, name);
}

/** The relation read from the other end: `lawyer` gives `client`; the user's own has none. */
export function reverseRelation(id: string): string | null {
  const reverse = termOf('relations', id)?.['reverse'];
  return typeof reverse === 'string' ? reverse : null;
}
