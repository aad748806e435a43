/** A date as a text writes it, and where. Nothing is concluded about its value here. */
export interface WrittenDateMatch {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Names of months in the languages of Vigil's documents, in the forms that stand in dates: English,
 * Azerbaijani, Turkish, Russian, Ukrainian, French, German, Georgian, Armenian, Persian (Gregorian).
 */
const MONTHS = [
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec',
  'yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr',
  'ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  'январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  'januar|februar|märz|april|juni|juli|oktober|dezember',
  'იანვარი|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|ნოემბერი|დეკემბერი',
  'հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի',
  'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
].join('|');

const YEAR = '(?:1[89]|20)\\d\\d';
/** What may follow a year: `г.`, `года`, `року`, `il`, `ci il`, `-ci ildə`. */
const YEAR_WORD = '(?:\\s?(?:г\\.|года|року|р\\.|yılı|(?:-?c[iıuü]\\s)?il(?:də|in)?))?';
const PATTERNS = [
  // 2024-11-06, with or without a time
  `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`,
  // 06.11.2024, 6/11/2024
  `(?:0?[1-9]|[12]\\d|3[01])[./](?:0?[1-9]|1[0-2])[./]${YEAR}`,
  // 6 November 2024, 6 noyabr 2024-cü il, 6. November 2024
  `(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|\\.)?\\s(?:${MONTHS})\\.?,?\\s${YEAR}${YEAR_WORD}`,
  // November 6, 2024
  `(?:${MONTHS})\\.?\\s(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,\\s${YEAR}`,
  // 2024-cü il 6 noyabr
  `${YEAR}-c[iıuü]\\sil(?:in)?\\s(?:0?[1-9]|[12]\\d|3[01])\\s(?:${MONTHS})`,
  // November 2024
  `(?:${MONTHS})\\.?,?\\s${YEAR}${YEAR_WORD}`,
];

const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}./-])(?:${PATTERNS.join('|')})(?![\\p{N}]|[./-]\\d)`,
  'giu',
);

/** Dates written with a year, in order. Day and month alone are too weak to propose. */
export function findWrittenDates(text: string): WrittenDateMatch[] {
  return [...text.matchAll(DATE)].map((match) => ({
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
