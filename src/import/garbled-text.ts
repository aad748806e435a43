/** Letters looked at; a longer text does not judge otherwise. */
const SAMPLE = 60_000;
/** Texts shorter than this say too little. */
const LEAST_WORDS = 4;
/** Private use, unassigned, replacement and control characters: what a font without a map gives. */
const NO_CHARACTER = /[\p{Co}\p{Cn}\ufffd\u0001-\u0008\u000e-\u001f]/gu;
const MOST_WITHOUT_MEANING = 0.01;
/** One word in so many that mixes alphabets, or has signs inside, is more than slips and formulas. */
const MOST_STRANGE_WORDS = 0.2;

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Malayalam}/u,
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u,
];
/** Words as old fonts for other scripts leave them: signs, digits or capitals amid small letters. */
const SIGNS_INSIDE = /\p{L}[¡-¿×÷^~|{}[\]\\<>$#@%&*+=_`"!;:?]+\p{L}/u;
const CAPITALS_INSIDE = /\p{Ll}\p{Lu}\p{Ll}|\p{Ll}\p{Lu}\p{Lu}\p{Ll}/u;
const ADDRESS = /[/@]|^www\.|\.\p{L}{2,4}$/u;

/**
 * True for a text that came out as rubbish, as from a PDF whose fonts map their glyphs to nothing or
 * to the wrong letters (legacy fonts for Thai, Khmer, Burmese). A text that a person can read, with
 * names, addresses and formulas in it, is not; one in an unknown language is not.
 */
export function looksGarbled(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.replace(/\s/gu, '').length;
  const meaningless = sample.match(NO_CHARACTER)?.length ?? 0;
  if (meaningless > letters * MOST_WITHOUT_MEANING && meaningless > 1) return true;
  const words = sample.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word));
  if (words.length < LEAST_WORDS) return false;
  const strange = words.filter((word) => !ADDRESS.test(word) && isStrange(word)).length;
  return strange > words.length * MOST_STRANGE_WORDS;
}

function isStrange(word: string): boolean {
  const scripts = SCRIPTS.filter((script) => script.test(word)).length;
  return scripts > 1 || SIGNS_INSIDE.test(word) || CAPITALS_INSIDE.test(word);
}
