/** The words a language has for dates: to read them in a source, and to write them in a brief. */
export interface DateWords {
  /** Twelve names that stand alone: `November`, `ноябрь`. */
  readonly months: readonly string[];
  /** Twelve names that stand after a day: `ноября`. */
  readonly monthsOfDay: readonly string[];
  /** Twelve short names, for tables. */
  readonly short: readonly string[];
  /** Spring, summer, autumn, winter, in the order of EDTF's 21 to 24. */
  readonly seasons: readonly string[];
  /** Sentences with a place for a date; the reader accepts the same forms. */
  readonly forms: {
    readonly about: string;
    readonly probably: string;
    readonly probablyAbout: string;
    readonly between: string;
    readonly by: string;
    readonly since: string;
    readonly decade: string;
    readonly century: string;
    readonly someDay: string;
    readonly notStated: string;
  };
}

/**
 * Month names of Unicode CLDR 46 for the three languages. They are our own table and not Intl's,
 * since Chromium ships a reduced CLDR and a brief must read alike on every machine.
 */
export const dateWords = {
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    monthsOfDay: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    forms: {
      about: 'about {date}',
      probably: 'probably {date}',
      probablyAbout: 'probably about {date}',
      between: 'between {from} and {to}',
      by: 'by {date}',
      since: 'since {date}',
      decade: 'the {year}s',
      century: 'between {from} and {to}',
      someDay: 'a day in {date}',
      notStated: 'date not stated',
    },
  },
  az: {
    months: [
      'yanvar',
      'fevral',
      'mart',
      'aprel',
      'may',
      'iyun',
      'iyul',
      'avqust',
      'sentyabr',
      'oktyabr',
      'noyabr',
      'dekabr',
    ],
    monthsOfDay: [
      'yanvar',
      'fevral',
      'mart',
      'aprel',
      'may',
      'iyun',
      'iyul',
      'avqust',
      'sentyabr',
      'oktyabr',
      'noyabr',
      'dekabr',
    ],
    short: ['yan', 'fev', 'mar', 'apr', 'may', 'iyn', 'iyl', 'avq', 'sen', 'okt', 'noy', 'dek'],
    seasons: ['yaz', 'yay', 'payız', 'qış'],
    forms: {
      about: 'təxminən {date}',
      probably: 'ehtimal ki, {date}',
      probablyAbout: 'ehtimal ki, təxminən {date}',
      between: '{from} – {to} arasında',
      by: 'ən geci {date}',
      since: '{date} tarixindən',
      decade: '{year}-ci illər',
      century: '{from} – {to} arasında',
      someDay: '{date}, günü bəlli deyil',
      notStated: 'tarix göstərilməyib',
    },
  },
  ru: {
    months: [
      'январь',
      'февраль',
      'март',
      'апрель',
      'май',
      'июнь',
      'июль',
      'август',
      'сентябрь',
      'октябрь',
      'ноябрь',
      'декабрь',
    ],
    monthsOfDay: [
      'января',
      'февраля',
      'марта',
      'апреля',
      'мая',
      'июня',
      'июля',
      'августа',
      'сентября',
      'октября',
      'ноября',
      'декабря',
    ],
    short: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
    seasons: ['весна', 'лето', 'осень', 'зима'],
    forms: {
      about: 'примерно {date}',
      probably: 'вероятно, {date}',
      probablyAbout: 'вероятно, примерно {date}',
      between: 'между: {from} и {to}',
      by: 'не позднее: {date}',
      since: 'начиная с: {date}',
      decade: '{year}-е годы',
      century: 'между: {from} и {to}',
      someDay: '{date}, день не указан',
      notStated: 'дата не указана',
    },
  },
} as const satisfies Record<string, DateWords>;

export type DateLanguage = keyof typeof dateWords;

/** The language whose date words are used for a BCP 47 tag: its own, or English. */
export function dateLanguage(tag: string): DateLanguage {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  return base === 'az' || base === 'ru' ? base : 'en';
}
