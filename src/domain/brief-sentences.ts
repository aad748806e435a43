import type { briefPhrasesEn } from './brief-phrases-en';
import type { briefFormPhrasesEn } from './brief-phrases-forms-en';

export type BriefPhraseKey = keyof typeof briefPhrasesEn;

/** A sentence whose words follow a number: the value `count` names chooses the form. */
export interface CountedSentence {
  readonly count: string;
  /** By the categories of the language's own plural rules (Unicode CLDR, through Intl.PluralRules). */
  readonly forms: { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };
}

export type BriefSentence = string | CountedSentence;

/** Every sentence of a brief in one language. */
export type BriefSentences = Readonly<Record<BriefPhraseKey, BriefSentence>>;

/** The part of them that the further templates and the forms need. */
export type BriefFormSentences = Readonly<Record<keyof typeof briefFormPhrasesEn, BriefSentence>>;
