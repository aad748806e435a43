import { briefPhrasesEn } from './brief-phrases-en';
import { termLabel, type VocabularyName } from './vocabulary';

export type BriefPhraseKey = keyof typeof briefPhrasesEn;

/** The words a brief is composed with: sentences by key, and the labels of the vocabularies. */
export interface BriefPhrases {
  /** BCP 47 tag; dates are written in it too. */
  readonly language: string;
  say(key: BriefPhraseKey, values?: Readonly<Record<string, string>>): string;
  term(vocabulary: VocabularyName, id: string): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
}

/**
 * A phrase book of sentences in one language. A value that is filled in is never searched for
 * places itself, so that a name in braces stays as it is.
 */
export function briefPhrases(
  language: string,
  sentences: Readonly<Record<BriefPhraseKey, string>> = briefPhrasesEn,
): BriefPhrases {
  function say(key: BriefPhraseKey, values: Readonly<Record<string, string>> = {}): string {
    return sentences[key].replace(/\{([\w-]+)\}/g, (place, name: string) => values[name] ?? place);
  }
  return {
    language,
    say,
    term: (vocabulary, id) => termLabel(vocabulary, id, language),
    list: (items) => {
      const last = items.at(-1) ?? '';
      if (items.length < 2) return last;
      return say('list.and', { first: items.slice(0, -1).join(say('list.comma')), last });
    },
  };
}
