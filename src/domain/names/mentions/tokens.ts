/** Cuts a news text into words and numbers, and tells page furniture from sentences. */

/** A word, number or other sign of a text; offsets are UTF-16 code units. */
export interface Token {
  readonly text: string;
  readonly low: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign';
  readonly capital: boolean;
  readonly allCapitals: boolean;
  /** First word of a sentence, line or quotation. */
  readonly opensSentence: boolean;
  /** Number of the line it stands in. */
  readonly line: number;
}

/** A text made ready. */
export interface TokenText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each line: whether it is page furniture (menus, dates of neighbours). */
  readonly furniture: readonly boolean[];
  /** For each line: whether it is a neighbour's teaser, whose dates are not this text's. */
  readonly teaser: readonly boolean[];
}

const TOKEN =
  /\p{L}[\p{L}\p{M}]*(?:[-'\u2019\u02bc\u02bb](?=\p{L})\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu;
const ENGLISH_POSSESSIVE = /^(.*\p{L})['\u2019]s$/u;
const CAPITAL = /^\p{Lu}/u;
const LETTERS_UPPER = /^[\p{Lu}\p{M}\-'\u2019]{2,}$/u;
const CLOSES_SENTENCE = new Set(['.', '!', '?', ':', '\u2026']);
const QUOTES = new Set([
  '"',
  '\u201c',
  '\u201d',
  '\u201e',
  '\u00ab',
  '\u00bb',
  "'",
  '\u2018',
  '(',
  '[',
  '-',
  '\u2013',
  '\u2014',
  '\u2022',
  '*',
]);

/** Cuts a text. English possessive endings stand apart, so that names end before them. */
export function cutText(text: string): TokenText {
  const tokens: Token[] = [];
  const lines = text.split('\n');
  let lineStart = 0;
  lines.forEach((content, line) => {
    let opens = true;
    for (const match of content.matchAll(TOKEN)) {
      const start = lineStart + match.index;
      const word = ENGLISH_POSSESSIVE.exec(match[0])?.[1] ?? match[0];
      const kind = /^\p{L}/u.test(word) ? 'word' : /^\d/.test(word) ? 'number' : 'sign';
      tokens.push({
        text: word,
        low: word.toLowerCase().replace(/\u0307/g, ''),
        start,
        end: start + word.length,
        kind,
        capital: kind === 'word' && CAPITAL.test(word),
        allCapitals: kind === 'word' && LETTERS_UPPER.test(word),
        opensSentence: opens,
        line,
      });
      if (kind !== 'sign') opens = false;
      else if (closesSentence(tokens) || (opens && QUOTES.has(word))) opens = true;
    }
    lineStart += content.length + 1;
  });
  return { text, tokens, furniture: furnitureOf(lines), teaser: lines.map(isTeaser) };
}

/** A stop after an initial or a short abbreviation ends no sentence. */
function closesSentence(tokens: readonly Token[]): boolean {
  const sign = tokens.at(-1);
  if (sign === undefined || !CLOSES_SENTENCE.has(sign.text)) return false;
  const before = tokens.at(-2);
  return !(
    sign.text === '.' &&
    before?.kind === 'word' &&
    before.capital &&
    before.text.length <= 2
  );
}

const MOST_FURNITURE_WORDS = 5;
const BULLET = /^[-\u2013\u2014\u2022*|]/u;
const ONLY_DATE =
  /^[\s\-\u2013\u2014\u2022*|]*(?:[\p{L}.,]+\s+)?\d{1,2}[\s./-]+[\p{L}\d]+[\s./,-]+\d{4}(?:[\s,.|-]+\d{1,2}:\d{2})?[\s.]*$/u;
const ENGLISH_DATE =
  /^[\s\-\u2013\u2014\u2022*|]*(?:\p{L}+,?\s+)?\p{L}+\s+\d{1,2},\s+\d{4}(?:[\s,.|-]+\d{1,2}:\d{2}.*)?$/u;

/**
 * A line of a menu, a list of neighbours or a date on its own: a bullet, a date (with an hour), or
 * a few words without a stop at the end. The only line of a text is no menu.
 */
function furnitureOf(lines: readonly string[]): boolean[] {
  const several = lines.filter((line) => line.trim() !== '').length > 1;
  const first = lines.findIndex((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const plain = line.trim();
    // The title, or the date a letter begins with.
    if (at === first && !BULLET.test(plain)) return false;
    if (plain === '' || ONLY_DATE.test(plain) || ENGLISH_DATE.test(plain)) return true;
    if (!several || /[.!?\u2026:;,"\u00bb\u201d)]$/u.test(plain)) return false;
    const words = plain.replace(/^[\s\-\u2013\u2014\u2022*|]+/u, '').split(/\s+/);
    return words.length <= MOST_FURNITURE_WORDS;
  });
}

const BARE_BULLET = /^\s*[-\u2013\u2022*]\s*$/u;

/** A paragraph behind a bare bullet: lists of other news come out of web pages like this. */
function isTeaser(_line: string, at: number, lines: readonly string[]): boolean {
  return at > 0 && BARE_BULLET.test(lines[at - 1]!);
}
