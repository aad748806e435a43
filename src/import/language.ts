import { LANGUAGE_PROFILES, type LanguageProfile } from './language-profiles';

/** Letters looked at: the beginning of a document tells its language, and long ones cost nothing. */
const SAMPLE_CHARACTERS = 30_000;
const LEAST_LETTERS = 12;
/** One script must hold this share of the letters for its languages to be weighed. */
const LEAST_SCRIPT_SHARE = 0.6;
/** Share of small words below which a language is not named. */
const LEAST_SCORE = 0.12;
/** The best language must lead the second by this factor. */
const LEAST_LEAD = 1.35;
/** A letter of its own weighs as so many words; one that never stands there takes as many. */
const OWN_LETTER_WEIGHT = 6;
const NEVER_LETTER_WEIGHT = 12;

/** Scripts that one language of Vigil's world writes; Han needs the absence of kana. */
const SCRIPT_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
];

const WEIGHED_SCRIPTS: readonly (readonly [RegExp, LanguageProfile['script']])[] = [
  [/\p{Script=Latin}/gu, 'Latin'],
  [/\p{Script=Cyrillic}/gu, 'Cyrillic'],
  [/\p{Script=Arabic}/gu, 'Arabic'],
];

/**
 * The language of a text as a BCP 47 tag (`az` is Azerbaijani in Latin letters, `az-Cyrl` in
 * Cyrillic), or null when it is too short, mixed, or none of those known here. A proposal only:
 * nothing in the text depends on it.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const letters = count(sample, /\p{L}/gu);
  if (letters < LEAST_LETTERS) return null;
  for (const [pattern, language] of SCRIPT_LANGUAGES) {
    const share = count(sample, pattern) / letters;
    if (share >= (language === 'ja' ? 0.2 : LEAST_SCRIPT_SHARE)) return language;
  }
  for (const [pattern, script] of WEIGHED_SCRIPTS) {
    if (count(sample, pattern) / letters >= LEAST_SCRIPT_SHARE) return weighWords(sample, script);
  }
  return null;
}

function weighWords(sample: string, script: LanguageProfile['script']): string | null {
  const words = lowerCased(sample).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const frequencies = new Map<string, number>();
  const letterCounts = new Map<string, number>();
  let letters = 0;
  for (const word of words) {
    frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    for (const letter of word) letterCounts.set(letter, (letterCounts.get(letter) ?? 0) + 1);
    letters += word.length;
  }
  function shareOfLetters(of: string): number {
    return [...of].reduce((sum, letter) => sum + (letterCounts.get(letter) ?? 0), 0) / letters;
  }
  const scored = LANGUAGE_PROFILES.filter((profile) => profile.script === script)
    .map((profile) => {
      const hits = new Set(profile.words.split(' '));
      let matched = 0;
      for (const word of hits) matched += frequencies.get(word) ?? 0;
      const score =
        matched / words.length +
        OWN_LETTER_WEIGHT * shareOfLetters(profile.own ?? '') -
        NEVER_LETTER_WEIGHT * shareOfLetters(profile.never ?? '');
      return { language: profile.language, score };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score < LEAST_SCORE) return null;
  return second !== undefined && best.score < second.score * LEAST_LEAD ? null : best.language;
}

/** Lower case in which a Turkish or Azerbaijani `İ` is one `i`; `I` stays the common `i`. */
function lowerCased(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
