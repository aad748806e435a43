import { briefPhrasesAz } from './brief-phrases-az';
import { briefPhrasesEn } from './brief-phrases-en';
import { briefPhrasesRu } from './brief-phrases-ru';
import type { BriefPhraseKey, BriefSentence, BriefSentences } from './brief-sentences';
import { termLabel, type VocabularyName } from './vocabulary';
import { labelIn } from './vocabulary-labels';

export type { BriefPhraseKey } from './brief-sentences';

/** The languages a brief's own words can stand in; names and quotes stay as they are. */
export const labelLanguages = ['en', 'az', 'ru'] as const;

export type LabelLanguage = (typeof labelLanguages)[number];

/** The sentences of each language. */
export const briefSentences: Readonly<Record<LabelLanguage, BriefSentences>> = {
  en: briefPhrasesEn,
  az: briefPhrasesAz,
  ru: briefPhrasesRu,
};

/** The words a brief is composed with: sentences by key, and the labels of the vocabularies. */
export interface BriefPhrases {
  /** BCP 47 tag; dates are written in it too. */
  readonly language: string;
  say(key: BriefPhraseKey, values?: Readonly<Record<string, string>>): string;
  term(vocabulary: VocabularyName, id: string): string;
  /** The words of a definition that ships, or of one of its criteria; else `otherwise`. */
  definition(id: string, criterion: string | null, otherwise: string): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
}

/** The label language of a BCP 47 tag: its own, or English. */
export function labelLanguage(tag: string): LabelLanguage {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  return labelLanguages.find((each) => each === base) ?? 'en';
}

/**
 * A phrase book of sentences in one language; in English where there are none in `tag`. A value that
 * is filled in is never searched for places itself, so that a name in braces stays as it is.
 */
export function briefPhrases(tag: string): BriefPhrases {
  const language = labelLanguage(tag);
  const sentences = briefSentences[language];
  const plurals = new Intl.PluralRules(language);

  function formOf(sentence: BriefSentence, values: Readonly<Record<string, string>>): string {
    if (typeof sentence === 'string') return sentence;
    const form = plurals.select(Number(values[sentence.count]));
    return sentence.forms[form] ?? sentence.forms.other;
  }

  function say(key: BriefPhraseKey, values: Readonly<Record<string, string>> = {}): string {
    return formOf(sentences[key], values).replace(
      /\{([\w-]+)\}/g,
      (place, name: string) => values[name] ?? place,
    );
  }
  return {
    language,
    say,
    term: (vocabulary, id) => termLabel(vocabulary, id, language),
    definition: (id, criterion, otherwise) =>
      labelIn(language, 'definitions', criterion === null ? id : `${id}.${criterion}`) ?? otherwise,
    list: (items) => {
      const last = items.at(-1) ?? '';
      if (items.length < 2) return last;
      return say('list.and', { first: items.slice(0, -1).join(say('list.comma')), last });
    },
  };
}
