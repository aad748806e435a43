import { findMentions } from '../../../domain/names';

/** What could be read in marked words; empty where nothing was found. */
export interface ParsedQuote {
  /** The first date as it stands in the words. */
  readonly date: string;
  /** The second date, where the words give two. */
  readonly until: string;
  /** The first count with what is counted: `45 days`. */
  readonly number: string;
  readonly place: string;
  /** The first person, without inflection. */
  readonly name: string;
  /** Who is said to have said it, where the words say so. */
  readonly speaker: string;
}

/** Nothing read. */
export const nothingParsed: ParsedQuote = {
  date: '',
  until: '',
  number: '',
  place: '',
  name: '',
  speaker: '',
};

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]*)*";
/** A place after the words that lead to one, in English, Russian and Azerbaijani. */
const PLACES = [
  new RegExp(
    `(?<!\\p{L})(?:in|at|near|from)\\s+(?:the\\s+)?(?:city|town|village|prison)?\\s*(?:of\\s+)?(${CAPITALISED})`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})(?:[Вв]|[Вв]о|[Нн]а|[Ии]з)\\s+(?:городе?\\s+|селе?\\s+|СИЗО\\s+)?(${CAPITALISED})`,
    'u',
  ),
  new RegExp(`(${CAPITALISED})(?:\\s+şəhərində|\\s+rayonunda)`, 'u'),
  /(\p{Lu}[\p{L}\p{M}]{2,}?)(?:['’]?(?:da|də))(?!\p{L})/u,
];
/** Who says so: after the verb, before it, or named as the source. */
const SPEAKERS = [
  new RegExp(
    `(?:[Aa]ccording to|[Ss]aid|[Tt]old by|[Rr]eported by)\\s+(?:the\\s+|his\\s+|her\\s+)?(?:lawyer\\s+|mother\\s+|wife\\s+)?(${CAPITALISED})`,
    'u',
  ),
  new RegExp(`(${CAPITALISED}),?\\s+(?:said|told|stated|reported|announced)(?!\\p{L})`, 'u'),
  new RegExp(
    `(?:сообщил|сообщила|сказал|сказала|заявил|заявила|По словам)\\s+(?:адвокат\\p{L}*\\s+|защитник\\p{L}*\\s+)?(${CAPITALISED})`,
    'u',
  ),
  new RegExp(`(${CAPITALISED})\\s+(?:bildirib|deyib|bildirdi|dedi)(?!\\p{L})`, 'u'),
];

/**
 * Reads date, number, place, name and speaker out of marked words, to fill a form with; the person
 * looks at every value before it is saved. `places` are names of places on file, tried first.
 */
export function parseQuote(quote: string, places: readonly string[] = []): ParsedQuote {
  const { mentions } = findMentions(quote, []);
  const dates = mentions.filter((one) => one.kind === 'date').map(({ text }) => text);
  const count = mentions.find((one) => one.kind === 'count');
  const person = mentions.find((one) => one.kind === 'person');
  const known = places.find((place) => place !== '' && quote.includes(place));
  const found = PLACES.map((pattern) => pattern.exec(quote)?.[1] ?? '').find(
    (words) => words !== '' && !dates.some((date) => date.includes(words)),
  );
  return {
    date: dates[0] ?? '',
    until: dates[1] ?? '',
    number: count?.text ?? firstNumber(quote, dates),
    place: known ?? found ?? '',
    name: person !== undefined && 'name' in person ? person.name : '',
    speaker: SPEAKERS.map((pattern) => pattern.exec(quote)?.[1] ?? '').find(Boolean) ?? '',
  };
}

/** A number that is no part of a date, with the word behind it. */
function firstNumber(quote: string, dates: readonly string[]): string {
  const rest = dates.reduce((text, date) => text.replace(date, ' '), quote);
  return /(?<![\p{L}\d])\d[\d\s.,]*(?:\s?\p{L}+)?/u.exec(rest)?.[0].trim() ?? '';
}
