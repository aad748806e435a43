import { dateWords } from './date-words';

/**
 * Folds a word for comparison: lower case, no marks, dotless i as i. Azerbaijani `İyun` lower-cases
 * to i and a combining dot, which the folding drops.
 */
export function foldDateWord(word: string): string {
  // The Cyrillic й is one letter and not an и with a mark, so й is kept whole.
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<!и)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replaceAll('ə', 'e')
    .replaceAll('ё', 'е');
}

/** Beginnings of the month names, which take case endings in Azerbaijani and Russian. */
const stems: readonly (readonly string[])[] = [
  ['yanvar', 'январ'],
  ['fevral', 'феврал'],
  ['mart', 'март'],
  ['aprel', 'апрел'],
  ['may', 'ма'],
  ['iyun', 'июн'],
  ['iyul', 'июл'],
  ['avqust', 'август'],
  ['sentyabr', 'сентябр'],
  ['oktyabr', 'октябр'],
  ['noyabr', 'ноябр'],
  ['dekabr', 'декабр'],
];
const azerbaijaniEndings = '(?:i|u|in|un|da|de|inda|inde|unda|unde|ayi|ayinda)?';
const russianEndings = '(?:ь|я|е|ю|ем|та|та|й|и|т)?';

function exactWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const language of Object.values(dateWords)) {
    for (const list of [language.months, language.monthsOfDay, language.short]) {
      list.forEach((word, index) => words.set(foldDateWord(word), index + 1));
    }
  }
  words.set('sept', 9);
  return words;
}

const exact = exactWords();
const inflected = stems.map(
  ([latin = '', cyrillic = '']) =>
    new RegExp(`^(?:${latin}${azerbaijaniEndings}|${cyrillic}${russianEndings})$`),
);
const seasons: readonly (readonly [RegExp, number])[] = [
  [/^(?:spring|yaz(?:da|in)?|весн(?:а|ой|ы|у))$/, 21],
  [/^(?:summer|yay(?:da|in)?|лет(?:о|ом|а))$/, 22],
  [/^(?:autumn|fall|payiz(?:da|in)?|осен(?:ь|ью|и))$/, 23],
  [/^(?:winter|qis(?:da|in)?|зим(?:а|ой|ы|у))$/, 24],
];

/** The month (1 to 12) or season (21 to 24) a word names in English, Azerbaijani or Russian. */
export function monthOfWord(word: string): number | null {
  const folded = foldDateWord(word);
  const known = exact.get(folded);
  if (known !== undefined) return known;
  const index = inflected.findIndex((form) => form.test(folded));
  if (index >= 0) return index + 1;
  return seasons.find(([form]) => form.test(folded))?.[1] ?? null;
}
