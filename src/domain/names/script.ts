/** Plain letters and scripts: what is done to a word before its letters are read. */
import letters from './data/letters.json';

/** Script of a word, as far as the tables go; `other` gives no units. */
export type Script = 'latin' | 'cyrillic' | 'georgian' | 'armenian' | 'arabic' | 'other';

const LOOK_ALIKES = new Map<string, string>(Object.entries(letters.lookAlikes));
const LOOK_ALIKES_BACK = new Map<string, string>(Object.entries(letters.lookAlikesBack));

/** Marks that belong to no letter here, and apostrophes of every make. */
const SILENT =
  /[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad'\u2018\u2019\u02b0-\u02ff`\u00b4\u2032\u055a\u0559]/gu;

/**
 * The script most letters of a word are in. Mixed Latin and Cyrillic counts as Latin unless more
 * letters are Cyrillic.
 */
export function scriptOf(word: string): Script {
  let latin = 0;
  let cyrillic = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code < 0x250 || code === 0x259 || (code >= 0x1e00 && code < 0x1f00)) {
      if (code > 0x40) latin += 1;
    } else if (code >= 0x400 && code < 0x530) cyrillic += 1;
    else if ((code >= 0x10a0 && code < 0x1100) || (code >= 0x1c90 && code < 0x1cc0))
      return 'georgian';
    else if (code >= 0x530 && code < 0x590) return 'armenian';
    else if ((code >= 0x600 && code < 0x780) || (code >= 0xfb50 && code < 0xff00)) return 'arabic';
  }
  if (cyrillic > latin) return 'cyrillic';
  return latin > 0 ? 'latin' : 'other';
}

/**
 * Lower case, compatibility forms joined, dots and accents on no letter dropped, apostrophes
 * dropped. Azerbaijani and Turkish dotted and dotless i need no locale: both become the unit i.
 */
export function plainLetters(word: string): string {
  let capital = false;
  for (let at = 0; at < word.length; at += 1) {
    const way = WAY_OF_CODE[word.charCodeAt(at)] ?? BY_RULE;
    if (way === BY_RULE) return plainByRule(word);
    if (way === LOWER) capital = true;
  }
  return capital ? word.toLowerCase() : word;
}

function plainByRule(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(SILENT, '');
}

const [AS_IT_IS, LOWER, BY_RULE] = [0, 1, 2];
const FIRST_MARK = 0x300;
const LAST_CYRILLIC = 0x52f;

/**
 * What is to be done with each Latin and Cyrillic letter: nothing, lower case, or the whole rule.
 * Marks that may join with the letter before them always ask for the whole rule.
 */
const WAY_OF_CODE: Uint8Array = Uint8Array.from({ length: LAST_CYRILLIC + 1 }, (_, code) => {
  if (code >= FIRST_MARK && code < 0x400) return BY_RULE;
  const letter = String.fromCharCode(code);
  const plain = plainByRule(letter);
  if (plain === letter) return AS_IT_IS;
  return plain === letter.toLowerCase() ? LOWER : BY_RULE;
});

function exchangeAll(word: string, map: ReadonlyMap<string, string>, from: Script): string | null {
  let result = '';
  for (const letter of word) {
    if (scriptOf(letter) !== from) {
      result += letter;
      continue;
    }
    const twin = map.get(letter);
    if (twin === undefined) return null;
    result += twin;
  }
  return result;
}

function isMixed(word: string): boolean {
  let latin = false;
  let cyrillic = false;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code >= 0x400 && code < 0x530) cyrillic = true;
    else if (code > 0x60 && (code < 0x250 || code === 0x259)) latin = true;
  }
  return latin && cyrillic;
}

/**
 * Undoes look-alike letters: a word typed in Latin with some Cyrillic letters of the same shape
 * (or the other way round) comes back in one script. A word of one script comes back unchanged.
 *
 * @param word already in `plainLetters` form
 */
export function withoutLookAlikes(word: string): string {
  if (!isMixed(word)) return word;
  const latin = exchangeAll(word, LOOK_ALIKES, 'cyrillic');
  const cyrillic = exchangeAll(word, LOOK_ALIKES_BACK, 'latin');
  if (scriptOf(word) === 'cyrillic') return cyrillic ?? latin ?? word;
  return latin ?? cyrillic ?? word;
}

/** Reads a word that consists of look-alikes only as the other script, or null if it cannot be. */
export function asOtherScript(word: string): string | null {
  const script = scriptOf(word);
  if (script === 'cyrillic') return exchangeAll(word, LOOK_ALIKES, 'cyrillic');
  if (script === 'latin') return exchangeAll(word, LOOK_ALIKES_BACK, 'latin');
  return null;
}
